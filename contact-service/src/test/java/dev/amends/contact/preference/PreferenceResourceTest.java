package dev.amends.contact.preference;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent;
import dev.amends.testsupport.Schemas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Preferences over HTTP, and how they move scheduled calls. */
@QuarkusTest
class PreferenceResourceTest extends ServiceTest {
  @Inject Restrictions restrictions;
  @Inject ContactPoints points;

  private static final Map<String, Object> EVENINGS =
      Map.of(
          "channel",
          "CALL",
          "language",
          "zh-CN",
          "times",
          List.of(Map.of("from", "17:00", "until", "19:00")));

  @Test
  void keepsTheLatestStatement() {
    TestCase opened = cases.anOpenCase();
    asAgent().get("/preferences/" + opened.id()).then().statusCode(404);

    String tag =
        asAgent()
            .body(EVENINGS)
            .put("/preferences/" + opened.id())
            .then()
            .statusCode(200)
            .body("statedBy", equalTo("li.na"))
            .extract()
            .header("ETag");
    asAgent()
        .header("If-Match", tag)
        .body(
            Map.of(
                "times",
                List.of(
                    Map.of("weekDays", List.of("SATURDAY"), "from", "10:00", "until", "12:00"))))
        .put("/preferences/" + opened.id())
        .then()
        .statusCode(200);

    as("eva", "compliance")
        .get("/preferences/" + opened.id())
        .then()
        .statusCode(200)
        .body("channel", equalTo(null))
        .body("times", hasSize(1))
        .body("times[0].weekDays", equalTo(List.of("SATURDAY")))
        .body("times[0].from", equalTo("10:00:00"));
    asAgent()
        .header("If-Match", tag)
        .body(EVENINGS)
        .put("/preferences/" + opened.id())
        .then()
        .statusCode(412)
        .body("field", equalTo("If-Match"));
  }

  @Test
  void movesScheduledCallsButNoneThatAPersonAgreed() {
    // Given: in the evening the first call waits for the morning, and another is agreed for then.
    clock.set(Instant.parse("2026-11-23T12:00:00Z"));
    TestCase opened = cases.anOpenCase();
    requestCallback(opened, "AGREED", "2026-11-24T09:00:00");

    // When
    asAgent().body(EVENINGS).put("/preferences/" + opened.id()).then().statusCode(200);

    // Then
    List<Map<String, Object>> moved = awaitCallbacks(opened, "SCHEDULED", 2);
    assertThat(moved.getFirst()).containsEntry("dueLocal", "2026-11-24T09:00:00");
    assertThat((String) moved.getLast().get("dueLocal")).startsWith("2026-11-24T17:");
    assertThat(moved.getLast())
        .containsEntry("reason", "FIRST_CALL")
        .containsEntry("slotBasis", "PREFERRED");
    assertThat(cases.awaitEvents(opened, "CallbackScheduled", 3))
        .hasSize(3)
        .flatExtracting(Schemas::violations)
        .isEmpty();
  }

  @Test
  void schedulesLaterCallsAtPreferredTimes() {
    TestCase opened = cases.anOpenCase();
    asAgent().body(EVENINGS).put("/preferences/" + opened.id()).then().statusCode(200);

    cases.topics().publish(brokenPromise(opened));

    // A broken promise is called about within a business day, but that leaves time for the evening.
    // The first call, which was due, waits for the evening, too.
    assertThat(awaitCallbacks(opened, "SCHEDULED", 2))
        .allSatisfy(call -> assertThat((String) call.get("dueLocal")).startsWith("2026-11-23T17:"))
        .allSatisfy(call -> assertThat(call).containsEntry("slotBasis", "PREFERRED"))
        .extracting(call -> (String) call.get("reason"))
        .containsExactlyInAnyOrder("FIRST_CALL", "PROMISE_BROKEN");
  }

  @Test
  void callsAboutABrokenPromiseWithinABusinessDayRegardlessOfPreferredTimes() {
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);
    asAgent()
        .body(
            Map.of(
                "times",
                List.of(Map.of("weekDays", List.of("FRIDAY"), "from", "10:00", "until", "12:00"))))
        .put("/preferences/" + opened.id())
        .then()
        .statusCode(200);

    cases.topics().publish(brokenPromise(opened));

    // The first call, which is not urgent, waits until Friday.
    assertThat(awaitCallbacks(opened, "DUE", 1).getFirst())
        .containsEntry("reason", "PROMISE_BROKEN")
        .containsEntry("slotBasis", "PREFERENCE_TOO_LATE")
        .containsEntry("dueLocal", "2026-11-23T10:00:00");
  }

  @Test
  void schedulesNothingAtAnInconvenientTime() {
    // Given
    TestCase opened = TestCases.aCase();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                restrictions.persist(
                    new Restriction(
                        UUID.randomUUID(),
                        opened.account(),
                        RestrictionTerms.inconvenientAt(
                            Set.of(), LocalTime.of(8, 0), LocalTime.of(15, 0)),
                        null,
                        null,
                        "li.na",
                        clock.instant())));

    // When
    cases
        .topics()
        .publish(
            new CaseEvent.CaseOpened(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                TestFacts.facts(CaseStatus.OPEN),
                null,
                TestFacts.origin()));

    // Then
    assertThat((String) awaitCallbacks(opened, "SCHEDULED", 1).getFirst().get("dueLocal"))
        .startsWith("2026-11-23T15:");
  }

  @Test
  void schedulesNothingOnAHoliday() {
    // 19:00 in Shanghai, the evening before National Day.
    clock.set(Instant.parse("2026-09-30T11:00:00Z"));
    TestCase opened = cases.anOpenCase();

    assertThat((String) awaitCallbacks(opened, "SCHEDULED", 1).getFirst().get("dueLocal"))
        .startsWith("2026-10-08T08:");
    requestCallback(opened, "AGREED", "2026-10-01T10:00:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'times':[{'from':'10:00'}]} | times.0.until",
        "{'times':[{'until':'10:00'}]} | times.0.from",
        "{'times':[{'from':'10:00','until':'10:00'}]} | times.0.until",
        "{'times':[{'from':'10:00','until':'12:00'},{'from':'22:00','until':'06:00'}]} | times.1.until",
        "{'times':[{'from':'25:00','until':'26:00'}]} | times.0.from",
        "{'times':[{'weekDays':['SOMEDAY'],'from':'10:00','until':'11:00'}]} | times.0.weekDays.0",
        "{'language':'not a language'} | language",
        "{'language':''} | language",
        "{'channel':'PIGEON'} | channel"
      })
  void rejectsImpossibleValues(String body, String field) {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(body.replace('\'', '"'))
        .put("/preferences/" + opened.id())
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo(field));
    asAgent().get("/preferences/" + opened.id()).then().statusCode(404);
  }

  @Test
  void takesAContactPointOfTheAccountThatServesTheChannel() {
    TestCase opened = cases.anOpenCase();
    ContactPoint phone =
        await()
            .until(
                () ->
                    QuarkusTransaction.requiringNew()
                        .call(() -> points.find(opened.account(), TestCases.PHONE)),
                Optional::isPresent)
            .orElseThrow();

    put(opened, phone.id(), "CALL")
        .statusCode(200)
        .body("contactPointId", equalTo(phone.id().toString()));
    put(opened, phone.id(), "EMAIL")
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:contact-point-does-not-serve"));
    put(opened, UUID.randomUUID(), "CALL").statusCode(422).body("field", equalTo("contactPointId"));
    put(TestCases.aCase(), phone.id(), "CALL").statusCode(404);
  }

  private static ValidatableResponse put(TestCase testCase, UUID contactPoint, String channel) {
    return asAgent()
        .body(Map.of("channel", channel, "contactPointId", contactPoint))
        .put("/preferences/" + testCase.id())
        .then();
  }

  private static PlanEvent brokenPromise(TestCase testCase) {
    return new PlanEvent.PromiseBroken(
        testCase.id(),
        testCase.account().lenderId(),
        testCase.account().accountId(),
        UUID.randomUUID(),
        Money.of("100.00", "CNY"),
        Money.of("0.00", "CNY"),
        LocalDate.parse("2026-11-20"),
        LocalDate.parse("2026-11-20"),
        TestFacts.origin());
  }

  private static void requestCallback(TestCase testCase, String reason, String dueLocal) {
    asAgent()
        .body(Map.of("caseId", testCase.id(), "reason", reason, "dueLocal", dueLocal))
        .post("/callbacks")
        .then()
        .statusCode(201)
        .body("slotBasis", equalTo("NAMED"));
  }
}
