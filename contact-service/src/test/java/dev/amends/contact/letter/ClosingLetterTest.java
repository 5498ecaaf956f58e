package dev.amends.contact.letter;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestTasks.awaitTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.ClosingReason;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A cured case ends with a letter, which a reversal withdraws. */
@QuarkusTest
class ClosingLetterTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en    | Was overdue: CNY 1,234.50 | Had been overdue since: 20 October 2026 | Overdue now: CNY 0.00 | Figures as of: 20 November 2026 | until 18 February 2027",
        "zh-CN | 此前逾期金额： 人民币 1,234.50 元 | 此前逾期起始日： 2026年10月20日 | 当前逾期金额： 人民币 0.00 元 | 数据截止日： 2026年11月20日 | 至2027年2月18日结束",
      })
  void statesWhatWasOverdueAndUntilWhenTheAccountIsWatched(
      String language, String was, String since, String now, String asOf, String until) {
    TestCase opened = cases.anOpenCase("Asia/Shanghai", "CN", language, "1234.50", "CNY");

    cure(opened, language);

    PublishedEvent issued = cases.awaitEvents(opened, "NoticeIssued", 1).getFirst();
    assertThat(Schemas.violations(issued)).isEmpty();
    assertThat(issued.data().path("kind").asText()).isEqualTo("CLOSING_LETTER");
    assertThat(issued.data().has("step")).isFalse();
    assertThat(text(opened)).contains(was, since, now, asOf, until, reference(opened));
    assertThat(awaitTask(opened, "SEND_LETTER", "OPEN"))
        .containsEntry("noticeId", issued.data().path("noticeId").asText());
  }

  @Test
  void isWithdrawnWhenAReversalReopensTheCaseAndWrittenAgainAfterTheNextCure() {
    // Given
    TestCase opened = cases.anOpenCase();
    cure(opened);
    cases.awaitEvents(opened, "NoticeIssued", 1);

    // When
    reopen(opened);

    // Then
    PublishedEvent withdrawn = cases.awaitEvents(opened, "NoticeWithdrawn", 1).getFirst();
    assertThat(withdrawn.data().path("kind").asText()).isEqualTo("CLOSING_LETTER");
    awaitTask(opened, "SEND_LETTER", "CANCELLED");

    // When
    cure(opened);

    // Then
    cases.awaitEvents(opened, "NoticeIssued", 2);
  }

  @Test
  void staysIfItWasSentBeforeTheReversal() {
    // Given
    TestCase opened = cases.anOpenCase();
    cure(opened);
    PublishedEvent issued = cases.awaitEvents(opened, "NoticeIssued", 1).getFirst();
    asAgent()
        .body(Map.of("medium", "LETTER", "status", "SENT", "at", clock.instant().toString()))
        .post("/notices/" + issued.data().path("noticeId").asText() + "/deliveries")
        .then()
        .statusCode(201);

    // When
    reopen(opened);
    cure(opened);

    // Then
    PublishedEvent denied = cases.awaitEvents(opened, "ContactDenied", 1).getFirst();
    assertThat(denied.data().path("ruleId").asText()).isEqualTo("same-notice");
    assertThat(cases.events(opened, "NoticeWithdrawn")).isEmpty();
  }

  @Test
  void isNotWrittenForACaseThatIsClosedForAnotherReason() {
    TestCase opened = cases.anOpenCase();
    cases
        .topics()
        .publish(
            new CaseEvent.CaseClosed(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                DAY,
                ClosingReason.CHARGED_OFF,
                TestFacts.facts(CaseStatus.CHARGED_OFF),
                TestFacts.origin()));

    cases.awaitEvents(opened, "CallbackCancelled", 1);
    assertThat(cases.events(opened, "NoticeIssued")).isEmpty();
    assertThat(cases.events(opened, "ContactDenied")).isEmpty();
  }

  @Test
  void isNotWrittenToABorrowerWhoOptedOutOfLetters() {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(Map.of("caseId", opened.id(), "kind", "MEDIUM_OPT_OUT", "channel", "LETTER"))
        .post("/restrictions")
        .then()
        .statusCode(201);

    cure(opened);

    PublishedEvent denied = cases.awaitEvents(opened, "ContactDenied", 1).getFirst();
    assertThat(denied.data().path("ruleId").asText()).isEqualTo("opt-out-letter");
    assertThat(cases.events(opened, "NoticeIssued")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = HoldKind.class,
      names = {"DECEASED", "BANKRUPT", "CEASE", "BEREAVEMENT_OR_DISASTER"})
  void isNotWrittenIfTheCaseWasOnHoldForAFactThatOutlastsIt(HoldKind kind) {
    TestCase opened = cases.anOpenCase();
    hold(opened, kind);

    cure(opened);

    PublishedEvent denied = cases.awaitEvents(opened, "ContactDenied", 1).getFirst();
    assertThat(denied.data().path("ruleId").asText())
        .isEqualTo("hold-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    assertThat(cases.events(opened, "NoticeIssued")).isEmpty();
  }

  @Test
  void isWrittenAlthoughADisputeWasOpen() {
    TestCase opened = cases.anOpenCase();
    hold(opened, HoldKind.DISPUTE);

    cure(opened);

    cases.awaitEvents(opened, "NoticeIssued", 1);
  }

  @Test
  void waitsForTheBorrowersDataUnlessTheCaseContinues() {
    // Given
    TestCase unknown = cases.aCaseWithoutBorrowerData();
    TestCase continued = cases.aCaseWithoutBorrowerData();
    cure(unknown);
    cure(continued);
    reopen(continued);
    cases.awaitEvents(continued, "CallbackScheduled", 2);

    // When
    for (TestCase waiting : List.of(continued, unknown)) {
      cases
          .topics()
          .publish(TestFacts.overdue(waiting, "Asia/Shanghai", "CN", "en", "1234.50", "CNY"));
    }

    // Then
    cases.awaitEvents(unknown, "NoticeIssued", 1);
    assertThat(text(unknown)).contains("Was overdue: CNY 1,234.50");
    assertThat(cases.events(continued, "NoticeIssued")).isEmpty();
  }

  private static String text(TestCase testCase) {
    return as("he.jing", "supervisor")
        .get("/notices?caseId=" + testCase.id())
        .then()
        .body("items.size()", equalTo(1))
        .extract()
        .path("items[0].text");
  }

  private static String reference(TestCase testCase) {
    return asAgent()
        .get("/notices?caseId=" + testCase.id())
        .then()
        .extract()
        .path("items[0].reference");
  }

  private void cure(TestCase testCase) {
    cure(testCase, "en");
  }

  private void cure(TestCase testCase, String language) {
    cases
        .topics()
        .publish(
            new CaseEvent.CaseCured(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                DAY,
                DAY.plusDays(90),
                TestFacts.facts(CaseStatus.CURED, "Asia/Shanghai", "CN", language, "0.00", "CNY"),
                TestFacts.origin()));
  }

  private void reopen(TestCase testCase) {
    cases
        .topics()
        .publish(
            new CaseEvent.CaseReopened(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                DAY.plusDays(1),
                TestFacts.facts(CaseStatus.OPEN),
                TestFacts.origin()));
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
                DAY,
                null,
                "reported",
                TestFacts.origin()));
  }
}
