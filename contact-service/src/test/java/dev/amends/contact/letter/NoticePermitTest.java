package dev.amends.contact.letter;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.AccountInputEvent;
import dev.amends.events.AccountInputEvent.AccountInputParked;
import dev.amends.events.AccountInputEvent.AccountInputResumed;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.Event;
import dev.amends.events.Origin;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A notice is a contact: the same rules permit or deny it, and a denial is on record. */
@QuarkusTest
class NoticePermitTest extends ServiceTest {
  @Inject NoticeCommands notices;
  @Inject NoticeRetryJob retry;
  @Inject CaseFiles files;

  @ParameterizedTest
  @CsvSource({
    "CEASE, cease",
    "MEDIUM_OPT_OUT, opt-out-letter",
    "DISPUTE, hold-dispute",
    "PAYMENT_CLAIM, hold-payment-claim",
    "representative, represented",
    "no address, required-data",
    "closed, case-not-open"
  })
  void isDeniedByTheRuleThatDeniesACall(String fact, String rule) {
    // Given
    TestCase opened = cases.anOpenCase("Europe/London", "GB", "en", "120.00", "GBP");
    state(opened, fact);

    // When
    step(opened);

    // Then
    PublishedEvent denied = cases.awaitEvents(opened, "ContactDenied", 1).getFirst();
    assertThat(denied.data().get("ruleId").asText()).isEqualTo(rule);
    assertThat(denied.data().get("channel").asText()).isEqualTo("LETTER");
    assertThat(denied.data().get("purpose").asText()).isEqualTo("NOTICE");
    asAgent().get("/notices?caseId=" + opened.id()).then().body("items", hasSize(0));
    as("ann", "compliance")
        .get("/contact-permits?caseId=" + opened.id())
        .then()
        .statusCode(200)
        .body("items.ruleId", equalTo(List.of(rule)))
        .body("items.granted", equalTo(List.of(false)));
  }

  @Test
  void isOnRecordAsGrantedUnderTheIdOfTheNotice() {
    TestCase opened = cases.anOpenCase();
    step(opened);
    String notice =
        cases.awaitEvents(opened, "NoticeIssued", 1).getFirst().data().get("noticeId").asText();
    as("ann", "compliance")
        .get("/contact-permits/" + notice)
        .then()
        .statusCode(200)
        .body("granted", equalTo(true))
        .body("channel", equalTo("LETTER"))
        .body("purpose", equalTo("NOTICE"));
  }

  @Test
  void isNotRepeatedWithinTwoWeeks() {
    TestCase opened = cases.anOpenCase();
    step(opened);
    cases.awaitEvents(opened, "NoticeIssued", 1);
    clock.advance(Duration.ofDays(14).minusSeconds(1));
    issue(opened, NoticeKind.DEMAND_LETTER);
    PublishedEvent denied = cases.awaitEvents(opened, "ContactDenied", 1).getFirst();
    assertThat(denied.data().get("ruleId").asText()).isEqualTo("same-notice");
    assertThat(denied.data().get("nextPermittedAt").asText()).isEqualTo("2026-12-07T02:00:00Z");

    issue(opened, NoticeKind.OVERDUE_STATEMENT);
    clock.advance(Duration.ofSeconds(1));
    issue(opened, NoticeKind.DEMAND_LETTER);
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body(
            "items.kind", equalTo(List.of("DEMAND_LETTER", "OVERDUE_STATEMENT", "DEMAND_LETTER")));
  }

  @Test
  void staysAllowedAfterARequestToCeaseIfTheLawRequiresIt() {
    TestCase opened = cases.anOpenCase("uk-bank", "Europe/London", "GB", "en", "120.00", "GBP");
    state(opened, "CEASE");
    issue(opened, NoticeKind.OVERDUE_STATEMENT);
    issue(opened, NoticeKind.DEMAND_LETTER);
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body("items.kind", equalTo(List.of("OVERDUE_STATEMENT")));
  }

  @Test
  void goesToTheRepresentativeIfTheirAddressIsKnown() {
    TestCase opened = cases.anOpenCase("Europe/London", "GB", "en", "120.00", "GBP");
    state(opened, "representative");
    asAgent()
        .body(
            Map.of(
                "caseId", opened.id(),
                "kind", "ADDRESS",
                "value", "1 Temple Lane, London EC4Y 9AA",
                "party", "REPRESENTATIVE"))
        .post("/contact-points")
        .then()
        .statusCode(201);
    step(opened);
    cases.awaitEvents(opened, "NoticeIssued", 1);
    as("ann", "compliance")
        .get("/contact-permits?caseId=" + opened.id())
        .then()
        .body("items.party", hasItem("REPRESENTATIVE"));
  }

  @Test
  void waitsForTheLendersReportOfTheBorrower() {
    // Given
    TestCase opened = cases.aCaseWithoutBorrowerData();
    step(opened);

    // When
    cases
        .topics()
        .publish(TestFacts.overdue(opened, "Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY"));

    // Then
    cases.awaitEvents(opened, "NoticeIssued", 1);
    assertThat(cases.events(opened, "ContactDenied")).isEmpty();
  }

  @Test
  void doesNotMentionAWaitingTimeThatEndedBeforeTheReport() {
    // Given
    TestCase opened = cases.aCaseWithoutBorrowerData();
    issue(opened, NoticeKind.OVERDUE_STATEMENT, clock.instant().plus(Duration.ofDays(7)));
    clock.advance(Duration.ofDays(7));

    // When
    cases
        .topics()
        .publish(TestFacts.overdue(opened, "Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY"));

    // Then
    cases.awaitEvents(opened, "NoticeIssued", 1);
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body(
            "items[0].text", not(anyOf(containsString("不会主动致电"), containsString("will not call"))));
  }

  @Test
  void isTriedAgainWhenTheParkedMessagesAreDecided() {
    // Given
    TestCase opened = cases.anOpenCase();
    report(opened, AccountInputParked.class);
    step(opened);
    PublishedEvent denied = cases.awaitEvents(opened, "ContactDenied", 1).getFirst();
    assertThat(denied.data().get("ruleId").asText()).isEqualTo("awaiting-input");
    retry.retryDue();
    assertThat(cases.events(opened, "NoticeIssued")).isEmpty();

    // When
    report(opened, AccountInputResumed.class);

    // Then
    cases.awaitEvents(opened, "NoticeIssued", 1);
    retry.retryDue();
    assertThat(cases.events(opened, "NoticeIssued")).hasSize(1);
    assertThat(cases.events(opened, "ContactDenied")).hasSize(1);
  }

  @Test
  void isTriedAgainOnceWhenTheWaitingTimeHasPassed() {
    // Given
    TestCase opened = cases.anOpenCase();
    TestCase optingOut = cases.anOpenCase();
    for (TestCase waiting : List.of(opened, optingOut)) {
      waitBeforeContact(waiting, clock.instant().plus(Duration.ofDays(3)));
      issue(waiting, NoticeKind.DEMAND_LETTER);
      cases.awaitEvents(waiting, "ContactDenied", 1);
    }

    // When
    clock.advance(Duration.ofDays(3).minusSeconds(1));
    retry.retryDue();
    assertThat(cases.events(opened, "NoticeIssued")).isEmpty();
    state(optingOut, "MEDIUM_OPT_OUT");
    clock.advance(Duration.ofSeconds(1));
    retry.retryDue();

    // Then: the second attempt is the last one.
    cases.awaitEvents(opened, "NoticeIssued", 1);
    assertThat(cases.awaitEvents(optingOut, "ContactDenied", 2))
        .extracting(event -> event.data().get("ruleId").asText())
        .endsWith("opt-out-letter");
    retry.retryDue();
    assertThat(cases.events(opened, "NoticeIssued")).hasSize(1);
    assertThat(cases.events(optingOut, "ContactDenied")).hasSize(2);
    assertThat(cases.events(optingOut, "NoticeIssued")).isEmpty();
  }

  private void waitBeforeContact(TestCase testCase, Instant until) {
    QuarkusTransaction.requiringNew()
        .run(() -> files.lock(testCase.id()).contactState().pauseContact(until));
  }

  /** Publishes what case-service reports about its parked messages, and waits for its effect. */
  private void report(TestCase testCase, Class<? extends AccountInputEvent> type) {
    ObjectNode data = Topics.json().createObjectNode();
    data.put("lenderId", testCase.account().lenderId());
    data.put("accountId", testCase.account().accountId());
    data.set("origin", Topics.json().valueToTree(Origin.system("test")));
    cases
        .topics()
        .publish("cases", testCase.account().recordKey(), Event.type(type), data.toString());
  }

  private void issue(TestCase testCase, NoticeKind kind) {
    issue(testCase, kind, null);
  }

  private void issue(TestCase testCase, NoticeKind kind, @Nullable Instant waitUntil) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                notices.issue(
                    files.lock(testCase.id()),
                    kind,
                    null,
                    waitUntil,
                    Origin.event("test", "e-3"),
                    clock.instant()));
  }

  private void step(TestCase testCase) {
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepDue(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                "letter",
                StepAction.LETTER,
                2,
                LocalDate.of(2026, 11, 20),
                null,
                null,
                TestFacts.origin()));
  }

  private void state(TestCase testCase, String fact) {
    switch (fact) {
      case "CEASE" -> restrict(Map.of("caseId", testCase.id(), "kind", "CEASE"));
      case "MEDIUM_OPT_OUT" ->
          restrict(Map.of("caseId", testCase.id(), "kind", "MEDIUM_OPT_OUT", "channel", "LETTER"));
      case "representative" ->
          asAgent()
              .body(
                  Map.of("name", "Law Office", "authority", "a letter", "contact", "+442075550188"))
              .put("/cases/" + testCase.id() + "/representative")
              .then()
              .statusCode(200);
      case "no address" -> {
        String point =
            asAgent()
                .get("/contact-points?caseId=" + testCase.id())
                .then()
                .extract()
                .path("items.find { it.kind == 'ADDRESS' }.id");
        asAgent()
            .body(Map.of("reason", "WITHDRAWN"))
            .post("/contact-points/" + point + "/withdrawal")
            .then()
            .statusCode(200);
      }
      case "closed" ->
          cases
              .topics()
              .publish(
                  new CaseEvent.CaseClosed(
                      testCase.id(),
                      testCase.account().lenderId(),
                      testCase.account().accountId(),
                      LocalDate.of(2026, 11, 20),
                      CaseEvent.ClosingReason.WITHDRAWN,
                      TestFacts.facts(
                          CaseStatus.CLOSED, "Europe/London", "GB", "en", "120.00", "GBP"),
                      TestFacts.origin()));
      default ->
          cases
              .topics()
              .publish(
                  new CaseEvent.HoldPlaced(
                      testCase.id(),
                      testCase.account().lenderId(),
                      testCase.account().accountId(),
                      UUID.randomUUID(),
                      HoldKind.valueOf(fact),
                      LocalDate.of(2026, 11, 20),
                      null,
                      "stated by the borrower",
                      TestFacts.origin()));
    }
  }

  private static void restrict(Map<String, Object> terms) {
    asAgent().body(terms).post("/restrictions").then().statusCode(201);
  }
}
