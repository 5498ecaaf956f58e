package dev.amends.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.launcher.services.Service;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Duplicate, late and out-of-order events lead to the same state as events in order. */
@Journey
class EventOrderIT {
  /** Header of a record that this journey published a second time. */
  static final String REPEATED = "journey_repeated";

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);

  private final JourneyPlatform platform;

  EventOrderIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @Test
  void outOfOrderAndDuplicateEventsLeadToTheSameState() {
    try (Lender inOrder = platform.lender("JOURNEY-ORDER");
        Lender outOfOrder = platform.lender("JOURNEY-DISORDER")) {
      // Given
      AccountEvents events = AccountEvents.of(inOrder);
      inOrder.publish(
          events.firstArrears(),
          events.firstPayment(),
          events.secondArrears(),
          events.secondPayment(),
          events.reversal(),
          events.thirdPayment());
      inOrder.closeDay(FEBRUARY);

      // When
      AccountEvents same = AccountEvents.of(outOfOrder);
      outOfOrder.publish(
          same.firstPayment(), // its account has not been reported as overdue yet
          same.firstArrears(),
          same.firstPayment(),
          same.secondArrears(),
          same.firstArrears(), // late
          Lender.withNewId(same.firstArrears()), // late, with a new id
          same.secondPayment(),
          Lender.withNewId(same.secondPayment()), // the same payment with another event id
          same.reversal(),
          same.reversal(),
          Lender.withNewId(same.secondPayment()), // of a payment that was reversed
          same.thirdPayment(),
          Lender.withNewId(same.secondArrears()),
          same.thirdPayment());
      outOfOrder.closeDay(FEBRUARY);
      outOfOrder.closeDay(JANUARY);
      outOfOrder.closeDay(FEBRUARY);

      // Then
      await().untilAsserted(() -> assertThat(state(inOrder).get("overdue")).hasToString("700.00"));
      await().untilAsserted(() -> assertThat(state(outOfOrder)).isEqualTo(state(inOrder)));
      platform.settle();
      assertThat(state(outOfOrder)).isEqualTo(state(inOrder));
      assertThat(payments(outOfOrder)).isEqualTo(payments(inOrder));
    }
  }

  @Test
  void duplicateServiceEventsAreConsumedOnce() {
    try (Lender lender = platform.lender("JOURNEY-TWICE")) {
      // Given
      AccountEvents events = AccountEvents.of(lender);
      lender.publish(events.firstArrears(), events.firstPayment(), events.secondArrears());
      await().untilAsserted(() -> assertThat(state(lender).get("overdue")).hasToString("1000.00"));
      platform.settle();
      String caseId = String.valueOf(caseOf(lender).get("id"));
      Timeline before = Timeline.of(platform, caseId).withoutTimers();
      Map<String, Object> stateBefore = state(lender);

      // When
      for (String topic : List.of("cases", "assessments", "contacts", "plans")) {
        platform
            .topics()
            .read(topic, lender.id() + ":" + AccountEvents.ACCOUNT)
            .forEach(this::repeat);
      }
      platform.settle();

      // Then
      assertThat(Timeline.of(platform, caseId).withoutTimers()).isEqualTo(before);
      assertThat(state(lender)).isEqualTo(stateBefore);
      assertThat(openCallbackReasons(caseId)).containsExactly("FIRST_CALL");
    }
  }

  private void repeat(PublishedEvent event) {
    ProducerRecord<String, byte[]> again =
        new ProducerRecord<>(event.topic(), event.key(), event.data().toString().getBytes(UTF_8));
    event.headers().forEach((name, value) -> again.headers().add(name, value.getBytes(UTF_8)));
    again.headers().add(REPEATED, "true".getBytes(UTF_8));
    platform.topics().publish(again);
  }

  private List<String> openCallbackReasons(String caseId) {
    return platform
        .as("agent", "li.na", Service.CONTACT)
        .get("/callbacks?caseId=" + caseId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.reason");
  }

  private Map<String, Object> caseOf(Lender lender) {
    return platform
        .as("agent", "li.na", Service.CASE)
        .get("/accounts/" + lender.id() + "/" + AccountEvents.ACCOUNT + "/case")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("$");
  }

  /** The state of a case without its ids, times and names. */
  private Map<String, Object> state(Lender lender) {
    Map<String, Object> found = caseOf(lender);
    return Map.of(
        "status", text(found, "status"),
        "daysPastDue", text(found, "daysPastDue"),
        "bucket", text(found, "bucket"),
        "businessDate", text(found, "businessDate"),
        "overdue",
            String.valueOf(
                ((Map<?, ?>) Objects.requireNonNull(found.get("overdue"))).get("amount")),
        "class", text(found, "class"),
        "stage", text(found, "stage"));
  }

  private static String text(Map<String, Object> json, String field) {
    return String.valueOf(json.get(field));
  }

  private Map<String, String> payments(Lender lender) {
    JsonPath found =
        platform
            .as("ops", "op", Service.PLAN)
            .get("/payments?lenderId=" + lender.id())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return found.<Map<String, Object>>getList("items").stream()
        .collect(
            Collectors.toMap(
                payment -> text(payment, "paymentId"),
                payment -> text(payment, "state") + " " + payment.get("amount")));
  }

  /** Six events of one account with their sequence numbers. */
  private record AccountEvents(
      ProducerRecord<String, String> firstArrears,
      ProducerRecord<String, String> firstPayment,
      ProducerRecord<String, String> secondArrears,
      ProducerRecord<String, String> secondPayment,
      ProducerRecord<String, String> reversal,
      ProducerRecord<String, String> thirdPayment) {
    static final String ACCOUNT = "LN-1";

    static AccountEvents of(Lender lender) {
      return new AccountEvents(
          lender.overdue(ACCOUNT, 1, JANUARY, "1200.00"),
          lender.payment(ACCOUNT, 2, JANUARY, "P-1", "200.00", "1000.00"),
          lender.overdue(ACCOUNT, 3, FEBRUARY, "1000.00"),
          lender.payment(ACCOUNT, 4, FEBRUARY, "P-2", "400.00", null),
          lender.reversal(ACCOUNT, 5, FEBRUARY, "P-2"),
          lender.payment(ACCOUNT, 6, FEBRUARY, "P-3", "300.00", "700.00"));
    }
  }
}
