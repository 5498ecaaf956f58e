package dev.amends.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The core system of a lender: a plain Kafka producer that sets CloudEvents headers. */
final class Lender implements AutoCloseable {
  /** Header of a record that breaks the contract on purpose. */
  static final String INVALID = "journey_invalid";

  private static final String TOPIC = "lender.accounts";
  private static final LocalDate DELINQUENT_SINCE = LocalDate.of(2026, 1, 10);

  private final KafkaProducer<String, String> producer;
  private final String lenderId;
  private final String zone;

  Lender(String bootstrapServers, String lenderId, String zone) {
    this.lenderId = lenderId;
    this.zone = zone;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new StringSerializer());
  }

  String id() {
    return lenderId;
  }

  /** An account that has been overdue since 10 January 2026, of a borrower of its own. */
  ProducerRecord<String, String> overdue(
      String account, long sequence, LocalDate day, String amount) {
    return overdueOf("B-" + account, account, sequence, day, amount);
  }

  /** An overdue account of a borrower in another region. */
  ProducerRecord<String, String> overdueIn(
      String region, String account, long sequence, LocalDate day, String amount) {
    ProducerRecord<String, String> inChina = overdue(account, sequence, day, amount);
    String value = inChina.value().replace("\"region\":\"CN\"", "\"region\":\"" + region + "\"");
    return new ProducerRecord<>(
        inChina.topic(), inChina.partition(), inChina.key(), value, inChina.headers());
  }

  /** An account of a borrower that has been overdue since 10 January 2026. */
  ProducerRecord<String, String> overdueOf(
      String borrower, String account, long sequence, LocalDate day, String amount) {
    return event(
        "AccountOverdue",
        account,
        """
        {"lenderId":"%s","accountId":"%s","borrowerId":"%s","productType":"CONSUMER_LOAN",
         "businessDate":"%s","delinquentSince":"%s","daysPastDue":%d,
         "overdue":{"total":%s},"outstandingTotal":%s,"sequence":%d,
         "borrower":{"name":"Wang Fang","language":"zh-CN","timezone":"%s","region":"CN",
          "identityNumber":"SAMPLE-1",
          "contactPoints":[{"kind":"PHONE","value":"+8613800000000","preferred":true}]}}\
        """
            .formatted(
                lenderId,
                account,
                borrower,
                day,
                DELINQUENT_SINCE,
                ChronoUnit.DAYS.between(DELINQUENT_SINCE, day),
                cny(amount),
                cny(amount),
                sequence,
                zone));
  }

  /**
   * An overdue account with a given borrower, as JSON.
   *
   * @param currency another one than that of an earlier event is parked
   */
  ProducerRecord<String, String> overdueBy(
      String account, long sequence, LocalDate day, String currency, String borrower) {
    return event(
        "AccountOverdue",
        account,
        """
        {"lenderId":"%s","accountId":"%s","borrowerId":"B-%s","productType":"CONSUMER_LOAN",
         "businessDate":"%s","delinquentSince":"%s","daysPastDue":%d,
         "overdue":{"total":{"amount":"1000.00","currency":"%s"}},
         "outstandingTotal":{"amount":"1000.00","currency":"%s"},"sequence":%d,"borrower":%s}\
        """
            .formatted(
                lenderId,
                account,
                account,
                day,
                DELINQUENT_SINCE,
                ChronoUnit.DAYS.between(DELINQUENT_SINCE, day),
                currency,
                currency,
                sequence,
                borrower));
  }

  /** The zone of this lender's borrowers. */
  String zone() {
    return zone;
  }

  /** An overdue account with only the language, time zone and region of its borrower. */
  ProducerRecord<String, String> overdueWithoutBorrowerData(
      String account, long sequence, LocalDate day, String amount) {
    return event(
        "AccountOverdue",
        account,
        """
        {"lenderId":"%s","accountId":"%s","borrowerId":"B-%s","productType":"CONSUMER_LOAN",
         "businessDate":"%s","delinquentSince":"%s","daysPastDue":%d,"overdue":{"total":%s},
         "sequence":%d,"borrower":{"language":"zh-CN","timezone":"%s","region":"CN"}}\
        """
            .formatted(
                lenderId,
                account,
                account,
                day,
                DELINQUENT_SINCE,
                ChronoUnit.DAYS.between(DELINQUENT_SINCE, day),
                cny(amount),
                sequence,
                zone));
  }

  /** A payment, optionally with the overdue amount after it. */
  ProducerRecord<String, String> payment(
      String account,
      long sequence,
      LocalDate day,
      String paymentId,
      String amount,
      @Nullable String overdueAfter) {
    return event(
        "PaymentReceived",
        account,
        """
        {"lenderId":"%s","accountId":"%s","paymentId":"%s","amount":%s,"valueDate":"%s",
         "businessDate":"%s",%s"sequence":%d}\
        """
            .formatted(
                lenderId,
                account,
                paymentId,
                cny(amount),
                day,
                day,
                overdueAfter == null ? "" : "\"overdueAfter\":" + cny(overdueAfter) + ",",
                sequence));
  }

  /** The announcement of a payment that is not due yet. */
  ProducerRecord<String, String> paymentDue(
      String account, long sequence, LocalDate dueDate, String amount) {
    return event(
        "PaymentDueAnnounced",
        account,
        """
        {"lenderId":"%s","accountId":"%s","dueDate":"%s","amount":%s,"sequence":%d}\
        """
            .formatted(lenderId, account, dueDate, cny(amount), sequence));
  }

  /** The reversal of a payment. */
  ProducerRecord<String, String> reversal(
      String account, long sequence, LocalDate day, String paymentId) {
    return event(
        "PaymentReversed",
        account,
        """
        {"lenderId":"%s","accountId":"%s","paymentId":"%s","reason":"chargeback",
         "businessDate":"%s","sequence":%d}\
        """
            .formatted(lenderId, account, paymentId, day, sequence));
  }

  /** The reversal of a part of a payment. */
  ProducerRecord<String, String> reversal(
      String account, long sequence, LocalDate day, String paymentId, String amount) {
    return event(
        "PaymentReversed",
        account,
        """
        {"lenderId":"%s","accountId":"%s","paymentId":"%s","amount":%s,"reason":"chargeback",
         "businessDate":"%s","sequence":%d}\
        """
            .formatted(lenderId, account, paymentId, cny(amount), day, sequence));
  }

  /** A status of the account's borrower without an end. */
  ProducerRecord<String, String> status(
      String account, long sequence, LocalDate from, String status) {
    return event(
        "BorrowerStatusChanged",
        account,
        """
        {"lenderId":"%s","accountId":"%s","borrowerId":"B-%s","status":"%s","from":"%s",
         "sequence":%d}\
        """
            .formatted(lenderId, account, account, status, from, sequence));
  }

  /** Closes a business day: publishes one record to every partition. */
  void closeDay(LocalDate day) {
    int partitions = producer.partitionsFor(TOPIC).size();
    String data = "{\"lenderId\":\"%s\",\"businessDate\":\"%s\"}".formatted(lenderId, day);
    IntStream.range(0, partitions)
        .forEach(
            partition ->
                publish(
                    withHeaders(
                        "BusinessDayClosed",
                        new ProducerRecord<>(TOPIC, partition, lenderId, data))));
  }

  private ProducerRecord<String, String> event(String name, String account, String data) {
    return withHeaders(name, new ProducerRecord<>(TOPIC, lenderId + ":" + account, data));
  }

  private ProducerRecord<String, String> withHeaders(
      String name, ProducerRecord<String, String> record) {
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", UUID.randomUUID().toString());
    header(record, "ce_source", "/lenders/" + lenderId);
    header(record, "ce_type", "dev.amends." + name + ".v1");
    header(record, "ce_subject", record.key());
    header(record, "ce_time", InstantSource.system().instant().toString());
    header(record, "content-type", "application/json");
    return record;
  }

  private static void header(ProducerRecord<String, String> record, String name, String value) {
    record.headers().remove(name).add(name, value.getBytes(UTF_8));
  }

  /** Marks a record that breaks the contract on purpose. */
  static ProducerRecord<String, String> invalid(ProducerRecord<String, String> record) {
    header(record, INVALID, "true");
    return record;
  }

  /** A copy of a record that differs only in its event id. */
  static ProducerRecord<String, String> withNewId(ProducerRecord<String, String> original) {
    ProducerRecord<String, String> copy =
        new ProducerRecord<>(
            original.topic(), null, original.key(), original.value(), original.headers());
    header(copy, "ce_id", UUID.randomUUID().toString());
    return copy;
  }

  /** Publishes records in this order and waits until the broker has acknowledged them. */
  @SafeVarargs
  final void publish(ProducerRecord<String, String>... records) {
    for (ProducerRecord<String, String> record : records) {
      try {
        producer.send(record).get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the broker rejected " + record.key(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  private static String cny(String amount) {
    return "{\"amount\":\"%s\",\"currency\":\"CNY\"}".formatted(amount);
  }

  @Override
  public void close() {
    producer.close();
  }
}
