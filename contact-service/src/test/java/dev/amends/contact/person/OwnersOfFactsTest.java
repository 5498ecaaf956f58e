package dev.amends.contact.person;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.HoldKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which facts that were stated on account 1 count for account 2 of the same person. */
@QuarkusTest
class OwnersOfFactsTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  /** The rule that denies a call on account 1; on account 2 only if the fact is the person's. */
  @ParameterizedTest(name = "{0} in {1}: owner {2}")
  @CsvSource({
    // fact, region, owner, rule
    "DECEASED, CN, PERSON, hold-deceased",
    "BANKRUPT, CN, PERSON, hold-bankrupt",
    "VULNERABILITY, US, PERSON, hold-vulnerability",
    "MORATORIUM, US, PERSON, hold-moratorium",
    "DISPUTE, CN, DEBT, hold-dispute",
    "COMPLAINT, US, DEBT, hold-complaint",
    "CEASE, CN, PERSON, hold-cease",
    "CEASE, US, DEBT, hold-cease",
    "REPRESENTATIVE, CN, PERSON, hold-representative",
    "REPRESENTATIVE, US, DEBT, hold-representative",
  })
  void aHoldCountsForItsOwner(HoldKind kind, String region, FactOwner owner, String rule) {
    // Given
    TestCase first = aCaseIn(region);
    TestCase second = cases.anotherDebtOf(first, region);
    String open = TestContacts.permit(second, "EMAIL");
    UUID holdId = UUID.randomUUID();

    // When
    hold(first, holdId, kind);

    // Then
    awaitRule(first, rule);
    assertThat(rule(second)).isEqualTo(owner == FactOwner.PERSON ? rule : null);
    assertThat(isWithdrawn(open)).isEqualTo(owner == FactOwner.PERSON);
    assertThat(callbacks(second, "SCHEDULED,DUE")).hasSize(owner == FactOwner.PERSON ? 0 : 1);

    // When
    release(first, holdId, kind);

    // Then
    awaitRule(first, null);
    assertThat(rule(second)).isNull();
    awaitCallbacks(first, "SCHEDULED,DUE", 1);
    awaitCallbacks(second, "SCHEDULED,DUE", 1);
  }

  @ParameterizedTest(name = "{0} in {1}: owner {2}")
  @CsvSource({
    "CEASE, CN, PERSON, cease",
    "CEASE, US, DEBT, cease",
    "MEDIUM_OPT_OUT, US, PERSON, opt-out-call",
    "INCONVENIENT_TIME, US, PERSON, inconvenient-time",
    "INCONVENIENT_PLACE, US, PERSON, inconvenient-place",
  })
  void aRestrictionCountsForItsOwner(String kind, String region, FactOwner owner, String rule) {
    // Given
    TestCase first = aCaseIn(region);
    TestCase second = cases.anotherDebtOf(first, region);
    String open = TestContacts.permit(second, "CALL");
    List<Map<String, Object>> calls = awaitCallbacks(second, "DUE", 1);

    // When
    String id = restrict(first, kind);

    // Then
    assertThat(rule(first)).isEqualTo(rule);
    assertThat(rule(second)).isEqualTo(owner == FactOwner.PERSON ? rule : null);
    assertThat(isWithdrawn(open)).isEqualTo(owner == FactOwner.PERSON);
    boolean cancelled = kind.equals("CEASE") && owner == FactOwner.PERSON;
    assertThat(callbacks(second, "SCHEDULED,DUE")).hasSize(cancelled ? 0 : 1);
    if (kind.equals("INCONVENIENT_TIME")) {
      assertThat(callbacks(second, "SCHEDULED").getFirst().get("dueLocal"))
          .asString()
          .startsWith("2026-11-23T13:");
    }

    // When
    as("ann", "supervisor")
        .delete("/restrictions/" + id + "?reason=BORROWER_REQUEST")
        .then()
        .statusCode(200);

    // Then
    assertThat(rule(first)).isNull();
    assertThat(rule(second)).isNull();
    assertThat(callbacks(first, "SCHEDULED,DUE")).hasSize(1);
    assertThat(awaitCallbacks(second, "SCHEDULED,DUE", 1).getFirst().get("dueLocal"))
        .asString()
        .startsWith("2026-11-23T10:")
        .isGreaterThanOrEqualTo(String.valueOf(calls.getFirst().get("dueLocal")));
  }

  @Test
  void aNumberWithdrawnOnOneAccountIsWithdrawnOnAll() {
    // Given
    TestCase first = aCaseIn("US");
    TestCase second = cases.anotherDebtOf(first, "US");
    String open = TestContacts.permit(second, "CALL");
    String phone = phoneOf(first);

    // When
    asAgent()
        .body(Map.of("reason", "WITHDRAWN"))
        .post("/contact-points/" + phone + "/withdrawal")
        .then()
        .statusCode(200);

    // Then
    assertThat(rule(second)).isEqualTo("required-data");
    assertThat(isWithdrawn(open)).isTrue();
    assertThat(callbacks(second, "SCHEDULED,DUE")).isEmpty();
    asAgent()
        .body(Map.of("reason", "WITHDRAWN"))
        .post("/contact-points/" + phoneOf(second) + "/withdrawal")
        .then()
        .statusCode(409);

    // When
    asAgent()
        .body(
            Map.of(
                "caseId",
                first.id(),
                "kind",
                "PHONE",
                "value",
                "+8613800000777",
                "party",
                "BORROWER"))
        .post("/contact-points")
        .then()
        .statusCode(201);

    // Then
    assertThat(rule(second)).isNull();
    awaitCallbacks(second, "SCHEDULED,DUE", 1);
  }

  @ParameterizedTest(name = "a representative in {0}: owner {1}")
  @CsvSource({"CN, PERSON", "US, DEBT"})
  void aRepresentativeActsForTheOwner(String region, FactOwner owner) {
    TestCase first = aCaseIn(region);
    TestCase second = cases.anotherDebtOf(first, region);
    asAgent()
        .body(Map.of("name", "Wu & Partners", "authority", "LAWYER", "contact", "+8613800000999"))
        .put("/cases/" + first.id() + "/representative")
        .then()
        .statusCode(200);

    assertThat(rule(first)).isEqualTo("represented");
    assertThat(rule(second)).isEqualTo(owner == FactOwner.PERSON ? "represented" : null);
    assertThat(ruleAt(second, "+8613800000999"))
        .isEqualTo(owner == FactOwner.PERSON ? null : "contact-point-unknown");

    as("ann", "supervisor")
        .delete("/cases/" + first.id() + "/representative?reason=NO_LONGER_NEEDED")
        .then()
        .statusCode(204);
    assertThat(rule(second)).isNull();
  }

  @Test
  void aPreferenceHoldsOnAllAccountsAndNamesWhereItWasStated() {
    // Given
    TestCase first = aCaseIn("US");
    TestCase second = cases.anotherDebtOf(first, "US");

    // When
    asAgent()
        .body(
            """
            {"channel":"CALL","language":"zh-CN",
             "times":[{"weekDays":["MONDAY"],"from":"15:00","until":"17:00"}]}""")
        .put("/preferences/" + first.id())
        .then()
        .statusCode(200);

    // Then
    asAgent()
        .get("/preferences/" + second.id())
        .then()
        .statusCode(200)
        .body("caseId", equalTo(first.id().toString()))
        .body("language", equalTo("zh-CN"));
    assertThat(callbacks(second, "SCHEDULED").getFirst().get("dueLocal"))
        .asString()
        .startsWith("2026-11-23T15:");
  }

  @Test
  void showsABorrowerOnAllAccounts() {
    // Given
    TestCase first = aCaseIn("US");
    TestCase second = cases.anotherDebtOf(first, "US");
    String permit = TestContacts.permit(second, "CALL");
    restrict(first, "MEDIUM_OPT_OUT");
    String path = "/borrowers/owners/" + TestCases.borrowerOf(first);

    // Then
    asAgent()
        .get(path)
        .then()
        .statusCode(200)
        .body(
            "cases.accountId",
            containsInAnyOrder(first.account().accountId(), second.account().accountId()))
        .body("permits.id", contains(permit))
        .body("permits[0].withdrawnRule", equalTo("opt-out-call"))
        .body("contacts", empty())
        .body("restrictions.accountId", contains(first.account().accountId()))
        .body("callbacks", hasSize(2));
    asAgent().get("/borrowers/owners/nobody").then().statusCode(404);
  }

  @Test
  void anotherPersonsFactsNeverCount() {
    TestCase first = aCaseIn("CN");
    TestCase other = aCaseIn("CN");
    hold(first, UUID.randomUUID(), HoldKind.DECEASED);
    awaitRule(first, "hold-deceased");
    assertThat(rule(other)).isNull();
  }

  /** In China's time zone, so that calls are allowed in both regions. */
  private TestCase aCaseIn(String region) {
    return cases.anOpenCase("owners", "Asia/Shanghai", region, "en", "120.00", "USD");
  }

  private static String restrict(TestCase testCase, String kind) {
    Map<String, Object> body = new HashMap<>(Map.of("caseId", testCase.id(), "kind", kind));
    switch (kind) {
      case "MEDIUM_OPT_OUT" -> body.put("channel", "CALL");
      case "INCONVENIENT_TIME" -> body.putAll(Map.of("from", "08:00", "until", "13:00"));
      case "INCONVENIENT_PLACE" -> body.put("contactPointId", phoneOf(testCase));
      default -> {}
    }
    return asAgent().body(body).post("/restrictions").then().statusCode(201).extract().path("id");
  }

  private static String phoneOf(TestCase testCase) {
    return asAgent()
        .get("/contact-points?caseId=" + testCase.id())
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.kind == 'PHONE' }.id");
  }

  /** The rule that denies a call; null if it is granted, and then the permit is returned. */
  private static @Nullable String rule(TestCase testCase) {
    return ruleAt(testCase, null);
  }

  private static @Nullable String ruleAt(TestCase testCase, @Nullable String contactPoint) {
    Map<String, Object> body =
        new HashMap<>(Map.of("caseId", testCase.id(), "channel", "CALL", "purpose", "COLLECTION"));
    if (contactPoint != null) {
      body.put("contactPoint", contactPoint);
    }
    ValidatableResponse answer = asAgent().body(body).post("/contact-permits").then();
    if (answer.extract().statusCode() == 201) {
      String id = answer.extract().path("id");
      asAgent().delete("/contact-permits/" + id).then().statusCode(200);
      return null;
    }
    return answer.statusCode(409).extract().path("ruleId");
  }

  private static void awaitRule(TestCase testCase, @Nullable String rule) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(rule(testCase)).isEqualTo(rule));
  }

  private static boolean isWithdrawn(String permitId) {
    return asAgent()
            .get("/contact-permits/" + permitId)
            .then()
            .statusCode(200)
            .extract()
            .path("withdrawnAt")
        != null;
  }

  private void hold(TestCase testCase, UUID holdId, HoldKind kind) {
    cases
        .topics()
        .publish(
            new CaseEvent.HoldPlaced(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                holdId,
                kind,
                DAY,
                null,
                "stated by the borrower",
                TestFacts.origin()));
  }

  private void release(TestCase testCase, UUID holdId, HoldKind kind) {
    cases
        .topics()
        .publish(
            new CaseEvent.HoldReleased(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                holdId,
                kind,
                DAY,
                false,
                "released",
                TestFacts.origin()));
  }
}
