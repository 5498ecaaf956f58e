package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.PlanEvent.PlanResult;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The class of a case on any business date, as it is known now or as it was answered before. */
@QuarkusTest
class ClassHistoryTest extends CaseServiceTest {
  private final UUID plan = UUID.randomUUID();

  @Test
  void answersForABusinessDateOfReplayedHistory() {
    // Given: a kept promise and a later assessment, all of them received within a second.
    Evidences evidence = Evidences.ofANewCase(topics);
    topics.publish(PlanEvents.of(evidence.account(), evidence.caseId()).kept(plan));
    topics.publish(
        evidence.assessment(
            UUID.randomUUID(), 80, LocalDate.parse("2026-02-20"), LocalDate.parse("2026-08-20")));
    JsonPath now = evidence.awaitKinds("PROMISE_KEPT", "ASSESSMENT");
    assertThat(now.getString("asOf")).isEqualTo("2026-02-20");
    assertThat(now.getString("class")).isEqualTo("A");

    // When
    JsonPath before = evidence.asOf(LocalDate.parse("2026-02-09"));
    JsonPath between = evidence.asOf(LocalDate.parse("2026-02-10"));
    JsonPath later = evidence.asOf(LocalDate.parse("2026-05-12"));

    // Then
    assertThat(before.getString("class")).isEqualTo("UNKNOWN");
    assertThat(before.getList("evidence")).isEmpty();
    assertThat(between.getString("class")).isEqualTo("UNKNOWN");
    assertThat(between.getInt("willingness")).isEqualTo(75);
    assertThat(between.getList("changes.reason"))
        .isEqualTo(
            List.of(
                "a valid assessment with an ability of at least 50: class A",
                "a valid assessment with an ability below 50: class B"));
    assertThat(later.getInt("willingness")).isEqualTo(63);
    assertThat(later.<Map<String, Object>>getList("evidence").getFirst())
        .containsEntry("businessDate", "2026-02-10")
        .containsEntry("weight", 25)
        .containsEntry("agePercent", 50)
        .containsEntry("effectiveWeight", 13);
    assertThat(later.getList("changes.reason"))
        .contains(
            "willingness falls by 14 points: class C",
            "on 2026-08-21 the assessment expires: class UNKNOWN");
  }

  @Test
  void answersExactlyWhatItAnsweredBeforeAResultWasWithdrawn() {
    // Given
    Evidences evidence = Evidences.ofANewCase(topics);
    PlanEvents plans = PlanEvents.of(evidence.account(), evidence.caseId());
    topics.publish(plans.activated(plan));
    topics.publish(plans.broken(plan));
    topics.publish(evidence.assessment(UUID.randomUUID(), 80, DAY, LocalDate.parse("2026-08-20")));
    JsonPath answered = evidence.awaitKinds("ASSESSMENT", "PROMISE_BROKEN");
    assertThat(answered.getString("class")).isEqualTo("C");

    // When
    topics.publish(plans.reinstated(plan, PlanResult.BROKEN, false));
    topics.publish(plans.kept(plan));
    JsonPath corrected = evidence.awaitKinds("ASSESSMENT", "PROMISE_KEPT");

    // Then
    assertThat(corrected.getString("class")).isEqualTo("A");
    JsonPath again = evidence.at(answered.getString("asOf"), answered.getString("knownAt"));
    assertThat(again.<String, Object>getMap("")).isEqualTo(answered.<String, Object>getMap(""));
    JsonPath latest = evidence.at(corrected.getString("asOf"), corrected.getString("knownAt"));
    assertThat(latest.<String, Object>getMap("")).isEqualTo(corrected.<String, Object>getMap(""));
    assertThat(evidence.asOf(LocalDate.parse(answered.getString("asOf"))).getString("class"))
        .as("the promise was never broken, by what is known now")
        .isEqualTo("A");
  }

  @Test
  void aBrokenPromiseOfWhichAPartWasPaidWeighsLess() {
    Evidences evidence = Evidences.ofANewCase(topics);
    PlanEvents plans = PlanEvents.of(evidence.account(), evidence.caseId());

    topics.publish(plans.broken(plan, "50.00"));

    assertThat(evidence.awaitKinds("PROMISE_PARTLY_KEPT").getInt("willingness")).isEqualTo(45);
    topics.publish(plans.reinstated(plan, PlanResult.BROKEN, true));
    evidence.awaitKinds();
  }

  @Test
  void anExpiredAssessmentLeavesTheAbilityUnknown() {
    // Given
    Evidences evidence = Evidences.ofANewCase(topics);
    UUID assessment = UUID.randomUUID();
    LocalDate validUntil = DAY.plusDays(30);
    topics.publish(
        evidence.contact(Willingness.PROMISE_MADE, Instant.parse("2026-01-31T02:00:00Z")));
    topics.publish(evidence.assessment(assessment, 80, DAY, validUntil));
    awaitCase(evidence.account(), is("class", "A"));

    // When
    topics.publish(evidence.expired(assessment, validUntil));

    // Then
    awaitCase(evidence.account(), is("class", "UNKNOWN"));
    assertThat(evidence.latest().getString("asOf")).isEqualTo(validUntil.plusDays(1).toString());
    assertThat(evidence.asOf(validUntil).getString("class")).isEqualTo("A");
  }

  @Test
  void answersForTheLastClosedDayWithoutADate() {
    Evidences evidence = Evidences.ofANewCase(topics);
    topics.publish(
        evidence.contact(Willingness.PROMISE_MADE, Instant.parse("2026-01-31T02:00:00Z")));
    evidence.awaitKinds("PROMISE_MADE");

    topics.publish(new BusinessDayClosed(evidence.account().lenderId(), DAY.plusDays(91)));

    awaitCase(evidence.account(), is("businessDate", DAY.plusDays(91).toString()));
    JsonPath aged = evidence.awaitKinds("PROMISE_MADE");
    assertThat(aged.getString("asOf")).isEqualTo(DAY.plusDays(91).toString());
    assertThat(aged.getInt("willingness")).isEqualTo(55);
  }

  @ParameterizedTest
  @CsvSource({
    "asOf=yesterday, asOf",
    "asOf=2026-02-30, asOf",
    "asOf=%2B12026-02-28, asOf",
    "asOf=2026-02-28&knownAt=yesterday, knownAt",
    "asOf=2026-02-28&knownAt=2026-02-28, knownAt",
    "asOf=2026-02-28&knownAt=9999-12-31T00:00:00Z, knownAt",
    "asOf=2026-02-28&knownAt=-0001-12-31T00:00:00Z, knownAt",
    "knownAt=2026-02-28T09:30:00Z, asOf",
  })
  void namesTheInvalidParameter(String query, String field) {
    agent()
        .urlEncodingEnabled(false)
        .get("/cases/" + Evidences.ofANewCase(topics).caseId() + "/class?" + query)
        .then()
        .statusCode(400)
        .body("field", equalTo(field));
  }

  @Test
  void knewNothingBeforeTheFirstEvidence() {
    Evidences evidence = Evidences.ofANewCase(topics);
    topics.publish(evidence.account().paid("P1", "20.00", 2));
    evidence.awaitKinds("UNASKED_PAYMENT");

    JsonPath before = evidence.at(DAY.toString(), "2026-01-31T00:00:00Z");

    assertThat(before.getString("class")).isEqualTo("UNKNOWN");
    assertThat(before.getList("evidence")).isEmpty();
  }
}
