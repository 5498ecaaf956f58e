package dev.amends.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Builds the Kafka records of a lender's events, with CloudEvents headers. */
final class LenderRecords {
  static final String TOPIC = "lender.accounts";
  private static final int NOON = 12;
  private static final LocalDate DELINQUENT_SINCE = LocalDate.of(2026, 1, 10);

  private final String lenderId;
  private final String zone;

  /**
   * @param zone the borrowers' time zone
   */
  LenderRecords(String lenderId, String zone) {
    this.lenderId = lenderId;
    this.zone = zone;
  }

  /** A zone in which it is about noon, so that calling hours do not affect the result. */
  static String zoneAtNoon() {
    int hours = NOON - InstantSource.system().instant().atZone(ZoneOffset.UTC).getHour();
    // The signs of these zones are inverted: Etc/GMT-8 is eight hours ahead of UTC.
    return hours == 0 ? "Etc/GMT" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
  }

  ProducerRecord<String, byte[]> toRecord(Input input) {
    Integer partition = input.partition() < 0 ? null : input.partition();
    ProducerRecord<String, byte[]> event =
        new ProducerRecord<>(TOPIC, partition, input.key(), data(input).getBytes(UTF_8));
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", input.id());
    header(event, "ce_source", "/lenders/" + lenderId);
    header(event, "ce_type", "dev.amends." + input.kind().event() + ".v1");
    header(event, "ce_subject", input.key());
    header(event, "ce_time", input.day().atStartOfDay().toInstant(ZoneOffset.UTC).toString());
    header(event, "content-type", "application/json");
    return event;
  }

  private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
    event.headers().add(name, value.getBytes(UTF_8));
  }

  private String data(Input input) {
    String own =
        switch (input.kind()) {
          case OVERDUE, STALE -> overdue(input);
          case PAID ->
              "\"paymentId\":\"%s\",\"amount\":%s,\"valueDate\":\"%s\","
                  .formatted(input.paymentId(), cny(input.amountMinor()), input.day());
          case REVERSED ->
              "\"paymentId\":\"%s\",\"reason\":\"chargeback\",".formatted(input.paymentId());
          case CURED, DAY_CLOSED -> "";
        };
    String account =
        input.kind() == Input.Kind.DAY_CLOSED
            ? ""
            : "\"accountId\":\"%s\",\"sequence\":%d,"
                .formatted(input.key().substring(lenderId.length() + 1), input.sequence());
    return "{%s%s\"lenderId\":\"%s\",\"businessDate\":\"%s\"}"
        .formatted(account, own, lenderId, input.day());
  }

  private String overdue(Input input) {
    return """
    "borrowerId":"B-%s","productType":"CONSUMER_LOAN","delinquentSince":"%s","daysPastDue":%d,
    "overdue":{"total":%s},"outstandingTotal":%s,
    "borrower":{"name":"Wang Fang","language":"zh-CN","timezone":"%s","region":"CN",
      "contactPoints":[{"kind":"PHONE","value":"+8613800000000","preferred":true}]},\
    """
        .formatted(
            input.key(),
            DELINQUENT_SINCE,
            ChronoUnit.DAYS.between(DELINQUENT_SINCE, input.day()),
            cny(input.amountMinor()),
            cny(input.amountMinor()),
            zone);
  }

  private static String cny(long minor) {
    return "{\"amount\":\"%s\",\"currency\":\"CNY\"}".formatted(BigDecimal.valueOf(minor, 2));
  }
}
