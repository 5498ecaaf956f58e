package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Permits for a contact about several cases of one borrower. */
@QuarkusTest
class SeveralCasesPermitTest extends TwoDebtsTest {
  /** Attempts about both debts count once for the person and the number, and once for each debt. */
  @ParameterizedTest(name = "{0}: {1} about both, {2} about the first, {3} about the second")
  @CsvSource({
    // region, about both, first, second; the rule that denies the next: about first, second, both
    "US, 6, 0, 0, , , , ",
    "US, 7, 0, 0, attempts-7-in-7-days, attempts-7-in-7-days, attempts-7-in-7-days, 1",
    "US, 4, 2, 3, , attempts-7-in-7-days, attempts-7-in-7-days, 2",
    "US, 4, 3, 2, attempts-7-in-7-days, , attempts-7-in-7-days, 1",
    "CN, 5, 0, 0, , , , ",
    "CN, 2, 2, 2, attempts-6-a-day-same-contact-point, attempts-6-a-day-same-contact-point,"
        + " attempts-6-a-day-same-contact-point, 1",
  })
  void countsOnceForThePersonAndOnceForEachDebt(
      String region,
      int aboutBoth,
      int aboutFirst,
      int aboutSecond,
      @Nullable String ruleOfFirst,
      @Nullable String ruleOfSecond,
      @Nullable String ruleOfBoth,
      @Nullable Integer deniedCase) {
    // Given
    openIn(region);
    repeat(aboutBoth, () -> permit(first, second).statusCode(201));
    repeat(aboutFirst, () -> permit(first).statusCode(201));
    repeat(aboutSecond, () -> permit(second).statusCode(201));

    // When, then
    assertThat(rule(permit(first))).isEqualTo(ruleOfFirst);
    assertThat(rule(permit(second))).isEqualTo(ruleOfSecond);
    ValidatableResponse both = permit(first, second);
    assertThat(rule(both)).isEqualTo(ruleOfBoth);
    if (deniedCase != null) {
      both.body("caseId", equalTo((deniedCase == 1 ? first : second).id().toString()));
    }
  }

  @Test
  void warnsFromTheEighthCallToAPersonAboutWhicheverDebt() {
    openIn("GB");
    repeat(4, () -> permit(first, second).statusCode(201));
    repeat(2, () -> permit(second).statusCode(201).body("warnings", hasSize(0)));
    permit(first, second).statusCode(201).body("counted", equalTo(6)).body("warnings", hasSize(0));
    permit(first, second)
        .statusCode(201)
        .body("counted", equalTo(7))
        .body("warnings", contains("reasonable-frequency"));
  }

  /** A fact that was stated on account 2 denies the contact about both. */
  @ParameterizedTest(name = "{0} in {1}: denied for case {3}")
  @CsvSource({
    "CEASE, US, cease, 2",
    "CEASE, CN, cease, 1",
    "MEDIUM_OPT_OUT, US, opt-out-call, 1",
    "REPRESENTATIVE, US, represented, 2",
    "REPRESENTATIVE, CN, represented, 1"
  })
  void namesTheCaseWhoseRuleDeniesTheContact(
      String fact, String region, String rule, int deniedCase) {
    // Given
    openIn(region);

    // When
    state(second, fact);

    // Then
    TestCase denied = deniedCase == 1 ? first : second;
    permit(first, second)
        .statusCode(409)
        .body("ruleId", equalTo(rule))
        .body("caseId", equalTo(denied.id().toString()));
    assertThat(rule(permit(first))).isEqualTo(deniedCase == 1 ? rule : null);
    assertThat(cases.awaitEvents(denied, "ContactDenied", 1))
        .allSatisfy(event -> assertThat(event.data().get("ruleId").asText()).isEqualTo(rule));
    as("ann", "compliance")
        .get("/contact-permits?caseId=" + denied.id())
        .then()
        .body("items[0].granted", equalTo(false))
        .body("items[0].alsoAboutCaseIds", hasSize(1));
  }

  @Test
  void returnsThePermitsOfAllCases() {
    openIn("US");
    String permitId = permit(first, second).extract().path("id");
    asAgent().delete("/contact-permits/" + permitId).then().statusCode(200);
    permit(second).statusCode(201).body("counted", equalTo(0));
    permit(first).statusCode(201).body("counted", equalTo(0));
  }

  /** The accounts are locked in one order, whichever case a request names first. */
  @Test
  void grantsNoMoreThanTheCapToSimultaneousRequests() throws Exception {
    openIn("US");
    List<Callable<Integer>> requests = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      TestCase one = n % 2 == 0 ? first : second;
      TestCase other = n % 2 == 0 ? second : first;
      requests.add(() -> permit(one, other).extract().statusCode());
    }
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService agents = Executors.newFixedThreadPool(6)) {
      for (Future<Integer> request : agents.invokeAll(requests)) {
        statuses.add(request.get());
      }
    }
    assertThat(statuses).containsOnly(201, 409).filteredOn(status -> status == 201).hasSize(7);
  }

  private static void repeat(int times, Runnable action) {
    for (int n = 0; n < times; n++) {
      action.run();
    }
  }

  private static void state(TestCase testCase, String fact) {
    if (fact.equals("REPRESENTATIVE")) {
      asAgent()
          .body(Map.of("name", "Wu & Partners", "authority", "LAWYER", "contact", "+8613800000999"))
          .put("/cases/" + testCase.id() + "/representative")
          .then()
          .statusCode(200);
      return;
    }
    Map<String, Object> body = new HashMap<>(Map.of("caseId", testCase.id(), "kind", fact));
    if (fact.equals("MEDIUM_OPT_OUT")) {
      body.put("channel", "CALL");
    }
    asAgent().body(body).post("/restrictions").then().statusCode(201);
  }
}
