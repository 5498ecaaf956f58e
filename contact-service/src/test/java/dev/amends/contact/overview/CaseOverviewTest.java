package dev.amends.contact.overview;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCases.borrowerOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.SetClock;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.testsupport.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a queue shows about each case, read with one call. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class CaseOverviewTest extends ServiceTest {
  @Inject CaseOverviews overviews;

  @Test
  void showsBorrowerZoneAndPermissionBeforeTheFirstContact() {
    // Given
    TestCase opened = cases.anOpenCase();

    // Then
    overviewsOf(opened)
        .body("items", hasSize(1))
        .body("items[0].caseId", equalTo(opened.id().toString()))
        .body("items[0].borrower.id", equalTo(borrowerOf(opened)))
        .body("items[0].borrower.language", equalTo("zh-CN"))
        .body("items[0].zones", equalTo(List.of("Asia/Shanghai")))
        .body("items[0].lastContact", nullValue())
        .body("items[0].lastConversationAt", nullValue())
        .body("items[0].attempts.counted", equalTo(0))
        .body("items[0].call.permitted", equalTo(true))
        .body("items[0].call.ruleId", nullValue());
  }

  @Test
  void showsTheLastContactAndCountsTheAttempt() {
    // Given
    TestCase opened = cases.anOpenCase();
    TestContacts.talk(opened, "REFUSED").statusCode(201);

    // When
    JsonPath overview = overviewsOf(opened).extract().jsonPath();

    // Then
    assertThat(overview.getMap("items[0].lastContact"))
        .containsEntry("disposition", "RPC_REFUSED")
        .containsEntry("channel", "CALL")
        .containsEntry("direction", "OUTBOUND")
        .containsEntry("agent", "li.na");
    assertThat(Instant.parse(overview.getString("items[0].lastConversationAt")))
        .isEqualTo(SetClock.MONDAY_MORNING);
    assertThat(overview.getInt("items[0].attempts.counted")).isEqualTo(1);
    assertThat(overview.getInt("items[0].attempts.max")).isPositive();
  }

  /** The answer for each case is the same as that to a request for a permit. */
  @Test
  void agreesWithTheDecisionOnAPermit() {
    // Given
    TestCase free = cases.anOpenCase();
    TestCase held = cases.anOpenCase();
    TestCase otherDebtOfHeld = cases.anotherDebtOf(held);
    hold(held, HoldKind.DECEASED);
    TestCase ceased = cases.anOpenCase();
    ask(ceased, Map.of("kind", "CEASE"));
    TestCase inconvenient = cases.anOpenCase();
    ask(inconvenient, Map.of("kind", "INCONVENIENT_TIME", "from", "09:00", "until", "12:00"));
    TestCase called = cases.anOpenCase();
    TestContacts.talk(called, "REFUSED").statusCode(201);
    TestCase otherDebtOfCalled = cases.anotherDebtOf(called);
    TestCase withoutData = cases.aCaseWithoutBorrowerData();
    TestCase withoutZone = cases.aCaseWithoutZone();

    // Then
    List<TestCase> all =
        List.of(
            free,
            held,
            otherDebtOfHeld,
            ceased,
            inconvenient,
            called,
            otherDebtOfCalled,
            withoutData,
            withoutZone);
    agreesForAll(all);
    clock.set(Instant.parse("2026-11-23T15:30:00Z")); // late in the evening in Shanghai
    agreesForAll(all);
  }

  private static void agreesForAll(List<TestCase> all) {
    JsonPath shown = overviewsOf(all.toArray(TestCase[]::new)).extract().jsonPath();
    for (int index = 0; index < all.size(); index++) {
      String call = "items[" + index + "].call.";
      JsonPath permit = requestPermit(all.get(index));
      boolean granted = permit.getString("expiresAt") != null;
      assertThat(shown.getBoolean(call + "permitted"))
          .as("case %d: %s", index, permit.getString("ruleId"))
          .isEqualTo(granted);
      assertThat(shown.getString(call + "ruleId")).isEqualTo(permit.getString("ruleId"));
      assertThat(shown.getString(call + "nextPermittedAt"))
          .isEqualTo(permit.getString("nextPermittedAt"));
      if (granted) {
        asAgent().delete("/contact-permits/" + permit.getString("id")).then().statusCode(200);
      }
    }
  }

  @Test
  void countsTheAttemptsOnANumberThatTwoBorrowersShare() {
    // Given: a cap of the number, which the calls to one borrower use up for the other.
    TestCase first = cases.anOpenCase();
    TestCase second = cases.anOpenCase();
    for (int call = 0; call < 3; call++) {
      requestPermit(first);
    }

    // Then
    agreesForAll(List.of(first, second));
  }

  @Test
  void keepsTheOrderOfTheIdsAndLeavesOutUnknownOnes() {
    // Given
    TestCase first = cases.anOpenCase();
    TestCase second = cases.anOpenCase();

    // Then
    overviewsOf(second, TestCases.aCase(), first, second)
        .body("items.caseId", equalTo(List.of(second.id().toString(), first.id().toString())));
  }

  @Test
  void leavesOutTheCasesOfOtherLenders() {
    // Given
    TestCase opened = cases.anOpenCase();

    // Then
    given()
        .auth()
        .oauth2(TestTokens.tokenForLenders(Set.of("another-lender"), "li.na", "agent"))
        .queryParam("caseId", opened.id())
        .get("/case-overviews")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void acceptsAHundredIdsAndRejectsNoneAndOneMore() {
    for (int count : List.of(0, 101)) {
      asAgent()
          .queryParam("caseId", Collections.nCopies(count, UUID.randomUUID()))
          .get("/case-overviews")
          .then()
          .statusCode(400)
          .body("field", equalTo("caseId"));
    }
    asAgent()
        .queryParam("caseId", Collections.nCopies(100, UUID.randomUUID()))
        .get("/case-overviews")
        .then()
        .statusCode(200);
    asAgent()
        .get("/case-overviews?caseId=42")
        .then()
        .statusCode(400)
        .body("field", equalTo("caseId"));
    as("ann", "ops").get("/case-overviews?caseId=" + UUID.randomUUID()).then().statusCode(403);
  }

  @Test
  void executesTheSameNumberOfStatementsForOneCaseAndForMany() {
    // Given
    List<UUID> many =
        Stream.concat(cases.openCases(12).stream(), Stream.of(cases.aCaseWithoutBorrowerData()))
            .map(TestCase::id)
            .toList();

    // When
    int forOne = statements(many.subList(0, 1));

    // Then
    assertThat(forOne).isPositive();
    assertThat(statements(many)).isEqualTo(forOne);
  }

  private int statements(List<UUID> ids) {
    return StatementCount.of(
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> overviews.build(ids, SetClock.MONDAY_MORNING)));
  }

  private static ValidatableResponse overviewsOf(TestCase... wanted) {
    return asAgent()
        .queryParam("caseId", Stream.of(wanted).map(TestCase::id).toList())
        .get("/case-overviews")
        .then()
        .statusCode(200);
  }

  private static JsonPath requestPermit(TestCase testCase) {
    return asAgent()
        .body(Map.of("caseId", testCase.id(), "channel", "CALL", "purpose", "COLLECTION"))
        .post("/contact-permits")
        .jsonPath();
  }

  private static void ask(TestCase testCase, Map<String, Object> restriction) {
    Map<String, Object> body = new HashMap<>(restriction);
    body.put("caseId", testCase.id());
    body.put("ownWords", "please respect this");
    asAgent().body(body).post("/restrictions").then().statusCode(201);
  }

  private void hold(TestCase testCase, HoldKind kind) {
    cases
        .topics()
        .publish(
            new HoldPlaced(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                UUID.randomUUID(),
                kind,
                LocalDate.of(2026, 11, 20),
                null,
                "reported by the lender",
                TestFacts.origin()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> requestPermit(testCase).getString("ruleId") != null);
  }
}
