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

/** A lender's core system: a plain Kafka producer that sets the headers of CloudEvents. */
final class Lender implements AutoCloseable {
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

  /** An account is overdue since 10 January 2026. */
  ProducerRecord<String, String> overdue(
      String account, long sequence, LocalDate day, String amount) {
    return event(
        "AccountOverdue",
        account,
        """
        {"lenderId":"%s","accountId":"%s","borrowerId":"B-%s","productType":"CONSUMER_LOAN",
         "businessDate":"%s","delinquentSince":"%s","daysPastDue":%d,
         "overdue":{"total":%s},"outstandingTotal":%s,"sequence":%d,
         "borrower":{"name":"Wang Fang","language":"zh-CN","timezone":"%s","region":"CN",
          "identityNumber":"SAMPLE-1",
          "contactPoints":[{"kind":"PHONE","value":"+8613800000000","preferred":true}]}}"""
            .formatted(
                lenderId,
                account,
                account,
                day,
                DELINQUENT_SINCE,
                ChronoUnit.DAYS.between(DELINQUENT_SINCE, day),
                cny(amount),
                cny(amount),
                sequence,
                zone));
  }

  /** An account is overdue, and of its borrower nothing is told but where he lives. */
  ProducerRecord<String, String> overdueOfAStranger(
      String account, long sequence, LocalDate day, String amount) {
    return event(
        "AccountOverdue",
        account,
        """
        {"lenderId":"%s","accountId":"%s","borrowerId":"B-%s","productType":"CONSUMER_LOAN",
         "businessDate":"%s","delinquentSince":"%s","daysPastDue":%d,"overdue":{"total":%s},
         "sequence":%d,"borrower":{"language":"zh-CN","timezone":"%s","region":"CN"}}"""
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

  /** Money came in; the lender may say what is overdue afterwards. */
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
         "businessDate":"%s",%s"sequence":%d}"""
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

  /** A payment was taken back. */
  ProducerRecord<String, String> reversal(
      String account, long sequence, LocalDate day, String paymentId) {
    return event(
        "PaymentReversed",
        account,
        """
        {"lenderId":"%s","accountId":"%s","paymentId":"%s","reason":"chargeback",
         "businessDate":"%s","sequence":%d}"""
            .formatted(lenderId, account, paymentId, day, sequence));
  }

  /** The book of a day is closed: one record in every partition. */
  void closes(LocalDate day) {
    int partitions = producer.partitionsFor(TOPIC).size();
    String data = "{\"lenderId\":\"%s\",\"businessDate\":\"%s\"}".formatted(lenderId, day);
    IntStream.range(0, partitions)
        .forEach(
            partition ->
                tells(
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

  /** The same fact told anew, as something else: only its identity differs. */
  static ProducerRecord<String, String> toldAnew(ProducerRecord<String, String> told) {
    ProducerRecord<String, String> anew =
        new ProducerRecord<>(told.topic(), null, told.key(), told.value(), told.headers());
    header(anew, "ce_id", UUID.randomUUID().toString());
    return anew;
  }

  /** Publishes records in this order and returns when the broker has them. */
  @SafeVarargs
  final void tells(ProducerRecord<String, String>... records) {
    for (ProducerRecord<String, String> record : records) {
      try {
        producer.send(record).get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the broker refused " + record.key(), e);
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
