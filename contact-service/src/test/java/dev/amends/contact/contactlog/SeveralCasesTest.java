package dev.amends.contact.contactlog;

import static dev.amends.contact.TestCases.as;
import static dev.amends.contact.TestCases.asAgent;
import static dev.amends.contact.TestCases.awaitCallbacks;
import static dev.amends.contact.TestCases.callbacks;
import static dev.amends.contact.TestCases.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts about several cases of one borrower. */
@QuarkusTest
class SeveralCasesTest extends ServiceTest {
  @SuppressWarnings("NullAway.Init")
  private TestCase first;

  @SuppressWarnings("NullAway.Init")
  private TestCase second;

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
  void recordsAConversationInEachCaseWithItsOwnResult() {
    // Given
    openIn("US");
    String permitId = permit(first, second).statusCode(201).extract().path("id");
    verify(first);
    Map<String, Object> aboutFirst = contact(first, "PROMISE");
    aboutFirst.put("permitId", permitId);
    aboutFirst.put("promise", promise("100.00"));
    aboutFirst.put(
        "alsoAbout",
        List.of(
            Map.of(
                "caseId",
                second.id(),
                "disposition",
                "RPC_DISPUTE",
                "noPromiseReason",
                "NEEDS_TIME")));

    // When
    ValidatableResponse logged = log(aboutFirst).statusCode(201);

    // Then
    String conversationId = logged.extract().path("id");
    logged
        .body("conversationId", equalTo(conversationId))
        .body("alsoAboutCaseIds", contains(second.id().toString()))
        .body("brokenRule", nullValue())
        .body("alsoLogged", hasSize(1))
        .body("alsoLogged[0].caseId", equalTo(second.id().toString()))
        .body("alsoLogged[0].conversationId", equalTo(conversationId))
        .body("alsoLogged[0].disposition", equalTo("RPC_DISPUTE"))
        .body("alsoLogged[0].rightParty", equalTo(true))
        .body("alsoLogged[0].promise", nullValue())
        .body("alsoLogged[0].brokenRule", nullValue());
    PublishedEvent ofFirst = published(first);
    PublishedEvent ofSecond = published(second);
    assertThat(ofFirst.data().get("conversationId").asText()).isEqualTo(conversationId);
    assertThat(ofFirst.data().get("promise").get("amount").get("amount").asText())
        .isEqualTo("100.00");
    assertThat(ofSecond.data().get("conversationId").asText()).isEqualTo(conversationId);
    assertThat(ofSecond.data().get("hold").asText()).isEqualTo("DISPUTE");
    assertThat(ofSecond.data().hasNonNull("promise")).isFalse();
    asAgent()
        .get("/contacts?caseId=" + second.id())
        .then()
        .body("items.conversationId", contains(conversationId));

    // When, then: the conversation starts the quiet week of both debts.
    assertThat(rule(permit(first))).isEqualTo("none-within-7-days-of-conversation");
    assertThat(rule(permit(second))).isEqualTo("none-within-7-days-of-conversation");
  }

  private PublishedEvent published(TestCase testCase) {
    List<PublishedEvent> events = cases.awaitEvents(testCase, "ContactLogged", 1);
    assertThat(events).hasSize(1).flatExtracting(Schemas::violations).isEmpty();
    return events.getFirst();
  }

  @Test
  void anInboundConversationStartsTheQuietPeriodOfEachDebt() {
    openIn("US");
    verify(second);
    Map<String, Object> inbound = contact(first, "INBOUND");
    inbound.put("direction", "INBOUND");
    inbound.put("noPromiseReason", "NEEDS_TIME");
    inbound.put("alsoAbout", List.of(Map.of("caseId", second.id())));
    log(inbound).statusCode(201).body("alsoLogged.rightParty", contains(true));
    assertThat(rule(permit(first))).isEqualTo("none-within-7-days-of-conversation");
    assertThat(rule(permit(second))).isEqualTo("none-within-7-days-of-conversation");
  }

  @Test
  void isABreachOnlyInTheCaseThatThePermitDoesNotName() {
    openIn("CN");
    Map<String, Object> call = contact(first, "NO_ANSWER");
    call.put("permitId", permit(first).extract().path("id"));
    call.put("alsoAbout", List.of(Map.of("caseId", second.id())));
    log(call)
        .statusCode(201)
        .body("brokenRule", nullValue())
        .body("alsoLogged.brokenRule", contains("permit-missing"));
    permit(second).statusCode(201).body("counted", equalTo(1));
  }

  @Test
  void givesBackThePermitOfACaseThatTheContactWasNotAbout() {
    openIn("US");
    Map<String, Object> call = contact(first, "NO_ANSWER");
    call.put("permitId", permit(first, second).extract().path("id"));
    log(call).statusCode(201).body("conversationId", nullValue());
    permit(first).statusCode(201).body("counted", equalTo(1));
    permit(second).statusCode(201).body("counted", equalTo(0));
  }

  @Test
  void returnsThePermitsOfAllCases() {
    openIn("US");
    String permitId = permit(first, second).extract().path("id");
    asAgent().delete("/contact-permits/" + permitId).then().statusCode(200);
    permit(second).statusCode(201).body("counted", equalTo(0));
    permit(first).statusCode(201).body("counted", equalTo(0));
  }

  @Test
  void oneContactAnswersAllDueCallbacksOfABorrower() {
    // Given
    openIn("CN");
    String ofFirst = due(first);
    String ofSecond = due(second);
    String agent = "agent-" + UUID.randomUUID();
    assign(ofFirst, agent);

    // When
    as(agent, "agent")
        .post("/callbacks/claim?lenderId=joint")
        .then()
        .statusCode(200)
        .body("id", equalTo(ofFirst))
        .body("alsoDue.id", contains(ofSecond))
        .body("alsoDue[0].status", equalTo("IN_PROGRESS"))
        .body("alsoDue[0].assignee", equalTo(agent));
    String permitId = permit(agent, first, second).statusCode(201).extract().path("id");
    Map<String, Object> call = contact(first, "NO_ANSWER");
    call.put("permitId", permitId);
    call.put("alsoAbout", List.of(Map.of("caseId", second.id())));
    ValidatableResponse logged =
        as(agent, "agent").body(call).post("/contacts").then().statusCode(201);

    // Then
    logged.body("callbackId", equalTo(ofFirst)).body("alsoLogged.callbackId", contains(ofSecond));
    assertThat(callbacks(second, "COMPLETED"))
        .singleElement()
        .hasFieldOrPropertyWithValue("contactId", logged.extract().path("alsoLogged[0].id"));
    assertThat(callbacks(first, "SCHEDULED")).extracting("reason").containsExactly("RETRY");
    assertThat(callbacks(second, "SCHEDULED")).extracting("reason").containsExactly("RETRY");
  }

  @Test
  void leavesTheCallbacksThatAreAssignedToOthers() {
    openIn("CN");
    String agent = "agent-" + UUID.randomUUID();
    assign(due(first), agent);
    assign(due(second), "somebody.else");
    as(agent, "agent").post("/callbacks/claim").then().statusCode(200).body("alsoDue", nullValue());
    assertThat(callbacks(second, "DUE")).hasSize(1);
  }

  @Test
  void completesTheCallbacksThatTheAgentNames() {
    // Given: two callbacks of the first case and one of the second
    openIn("CN");
    String firstCall = due(first);
    String ofSecond = due(second);
    String requested =
        asAgent()
            .body(Map.of("caseId", first.id(), "dueLocal", "2026-11-23T10:05:00"))
            .post("/callbacks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    clock.advance(Duration.ofMinutes(5));
    awaitCallbacks(first, "DUE", 2);
    Map<String, Object> call = contact(first, "NO_ANSWER");
    call.put("permitId", permit(first).extract().path("id"));
    call.put("callbackId", requested);

    // When, then
    call.put("alsoCallbackIds", List.of(firstCall, ofSecond));
    log(call).statusCode(422).body("field", equalTo("alsoCallbackIds"));
    call.put("alsoCallbackIds", List.of(firstCall));
    log(call).statusCode(201).body("callbackId", equalTo(requested));
    assertThat(callbacks(first, "COMPLETED"))
        .extracting("id")
        .containsExactlyInAnyOrder(firstCall, requested);
    assertThat(callbacks(second, "DUE")).hasSize(1);
  }

  @Test
  void rejectsCasesOfAnotherBorrowerAndContradictions() {
    openIn("CN");
    TestCase stranger = cases.anOpenCase("joint", "Asia/Shanghai", "CN", "en", "1.00", "CNY");
    permit(first, stranger)
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:case-of-another-borrower"));
    permit(first, first).statusCode(422).body("type", equalTo("urn:amends:problem:case-repeated"));

    verify(first);
    Map<String, Object> inbound = contact(first, "PROMISE");
    inbound.put("direction", "INBOUND");
    inbound.put("promise", promise("10.00"));
    inbound.put("alsoAbout", List.of(Map.of("caseId", stranger.id())));
    log(inbound).statusCode(422).body("field", equalTo("alsoAbout"));
    inbound.put("alsoAbout", List.of(Map.of("caseId", second.id())));
    log(inbound).statusCode(422).body("field", equalTo("alsoAbout.0.promise"));
    inbound.put("alsoAbout", List.of(Map.of("caseId", second.id(), "disposition", "DECEASED")));
    log(inbound).statusCode(422).body("field", equalTo("alsoAbout.0.disposition"));
    asAgent().get("/contacts?caseId=" + first.id()).then().body("items", hasSize(0));
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

  /** In China's time zone, so that calls are allowed in all regions. */
  private void openIn(String region) {
    first = cases.anOpenCase("joint", "Asia/Shanghai", region, "en", "120.00", "USD");
    second = cases.anotherDebtOf(first, region);
  }

  private static void repeat(int times, Runnable action) {
    for (int n = 0; n < times; n++) {
      action.run();
    }
  }

  private static ValidatableResponse permit(TestCase testCase) {
    return permit("li.na", testCase, List.of());
  }

  private static ValidatableResponse permit(TestCase testCase, TestCase other) {
    return permit("li.na", testCase, List.of(other.id()));
  }

  private static ValidatableResponse permit(String agent, TestCase testCase, TestCase other) {
    return permit(agent, testCase, List.of(other.id()));
  }

  private static ValidatableResponse permit(String agent, TestCase testCase, List<UUID> others) {
    return as(agent, "agent")
        .body(
            Map.of(
                "caseId",
                testCase.id(),
                "channel",
                "CALL",
                "purpose",
                "COLLECTION",
                "alsoAboutCaseIds",
                others))
        .post("/contact-permits")
        .then();
  }

  /** The rule that denies the contact; null if it is permitted, and then the permit is returned. */
  private static @Nullable String rule(ValidatableResponse answer) {
    if (answer.extract().statusCode() == 201) {
      String id = answer.extract().path("id");
      asAgent().delete("/contact-permits/" + id).then().statusCode(200);
      return null;
    }
    return answer.statusCode(409).extract().path("ruleId");
  }

  private static Map<String, Object> contact(TestCase testCase, String disposition) {
    return new HashMap<>(
        Map.of("caseId", testCase.id(), "channel", "CALL", "disposition", disposition));
  }

  private static Map<String, Object> promise(String amount) {
    return Map.of("amount", Map.of("amount", amount, "currency", "USD"), "dueDate", "2026-11-27");
  }

  private static ValidatableResponse log(Map<String, Object> contact) {
    return asAgent().body(contact).post("/contacts").then();
  }

  private static String due(TestCase testCase) {
    return String.valueOf(awaitCallbacks(testCase, "DUE", 1).getFirst().get("id"));
  }

  private static void assign(String callbackId, String agent) {
    as("wei", "supervisor")
        .body(Map.of("assignee", agent))
        .put("/callbacks/" + callbackId + "/assignee")
        .then()
        .statusCode(200);
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
