package dev.amends.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.launcher.services.Service;
import dev.amends.testsupport.Topics.Told;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Events that come twice, late or in the wrong order lead where the orderly ones lead. */
@Journey
class DisorderIT {
  /** Marks a record that this journey published once more. */
  static final String REPEATED = "journey_repeated";

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);

  private final JourneyPlatform platform;

  DisorderIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @Test
  void eventsOutOfOrderAndDoubledLeadToTheSameEnd() {
    try (Lender orderly = platform.lender("JOURNEY-ORDER");
        Lender hasty = platform.lender("JOURNEY-DISORDER")) {
      // Given
      Facts facts = Facts.of(orderly);
      orderly.tells(
          facts.firstArrears(),
          facts.firstPayment(),
          facts.secondArrears(),
          facts.secondPayment(),
          facts.reversal(),
          facts.thirdPayment());
      orderly.closes(FEBRUARY);

      // When
      Facts same = Facts.of(hasty);
      hasty.tells(
          same.firstPayment(), // of an account that nobody knows yet
          same.firstArrears(),
          same.firstPayment(),
          same.secondArrears(),
          same.firstArrears(), // late
          Lender.toldAnew(same.firstArrears()), // late, and as something new
          same.secondPayment(),
          Lender.toldAnew(same.secondPayment()), // the same payment under another id
          same.reversal(),
          same.reversal(),
          Lender.toldAnew(same.secondPayment()), // of a payment that was taken back
          same.thirdPayment(),
          Lender.toldAnew(same.secondArrears()),
          same.thirdPayment());
      hasty.closes(FEBRUARY);
      hasty.closes(JANUARY);
      hasty.closes(FEBRUARY);

      // Then
      await().untilAsserted(() -> assertThat(state(orderly).get("overdue")).hasToString("700.00"));
      await().untilAsserted(() -> assertThat(state(hasty)).isEqualTo(state(orderly)));
      platform.settle();
      assertThat(state(hasty)).isEqualTo(state(orderly));
      assertThat(payments(hasty)).isEqualTo(payments(orderly));
    }
  }

  @Test
  void whatTheServicesTellTwiceIsTakenInOnce() {
    try (Lender lender = platform.lender("JOURNEY-TWICE")) {
      // Given
      Facts facts = Facts.of(lender);
      lender.tells(facts.firstArrears(), facts.firstPayment(), facts.secondArrears());
      await().untilAsserted(() -> assertThat(state(lender).get("overdue")).hasToString("1000.00"));
      platform.settle();
      String caseId = String.valueOf(caseOf(lender).get("id"));
      Timeline before = Timeline.of(platform, caseId).withoutTimers();
      Map<String, Object> stateBefore = state(lender);

      // When
      for (String topic : List.of("cases", "assessments", "contacts", "plans")) {
        platform.topics().read(topic, lender.id() + ":" + Facts.ACCOUNT).forEach(this::repeat);
      }
      platform.settle();

      // Then
      assertThat(Timeline.of(platform, caseId).withoutTimers()).isEqualTo(before);
      assertThat(state(lender)).isEqualTo(stateBefore);
      assertThat(openCallbackReasons(caseId)).containsExactly("FIRST_CALL");
    }
  }

  private void repeat(Told told) {
    ProducerRecord<String, byte[]> again =
        new ProducerRecord<>(told.topic(), told.key(), told.data().toString().getBytes(UTF_8));
    told.headers().forEach((name, value) -> again.headers().add(name, value.getBytes(UTF_8)));
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
        .get("/accounts/" + lender.id() + "/" + Facts.ACCOUNT + "/case")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("$");
  }

  /** What a case looks like, without what is its own: ids, times, names. */
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

  /** Six facts of one account, numbered as its lender numbers them. */
  private record Facts(
      ProducerRecord<String, String> firstArrears,
      ProducerRecord<String, String> firstPayment,
      ProducerRecord<String, String> secondArrears,
      ProducerRecord<String, String> secondPayment,
      ProducerRecord<String, String> reversal,
      ProducerRecord<String, String> thirdPayment) {
    static final String ACCOUNT = "LN-1";

    static Facts of(Lender lender) {
      return new Facts(
          lender.overdue(ACCOUNT, 1, JANUARY, "1200.00"),
          lender.payment(ACCOUNT, 2, JANUARY, "P-1", "200.00", "1000.00"),
          lender.overdue(ACCOUNT, 3, FEBRUARY, "1000.00"),
          lender.payment(ACCOUNT, 4, FEBRUARY, "P-2", "400.00", null),
          lender.reversal(ACCOUNT, 5, FEBRUARY, "P-2"),
          lender.payment(ACCOUNT, 6, FEBRUARY, "P-3", "300.00", "700.00"));
    }
  }
}
