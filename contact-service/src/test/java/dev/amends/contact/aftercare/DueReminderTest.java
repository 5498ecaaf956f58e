package dev.amends.contact.aftercare;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestTasks.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.LenderEvent.BorrowerStatus;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.LenderEvent.PaymentDueAnnounced;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.Money;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borrower of a watched account is reminded of an announced payment, once per due date. */
@QuarkusTest
class DueReminderTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate DUE = DAY.plusDays(6);

  @Inject DueReminders reminders;

  @Test
  void isWrittenOnceSomeDaysBeforeTheDueDate() {
    // Given
    TestCase cured = aCuredCase();
    announce(cured, DUE, "500.00", 2);
    awaitStatus(cured, "WAITING");
    assertThat(reminders(cured)).isEmpty();

    // When
    clock.advance(Duration.ofDays(3));

    // Then
    PublishedEvent issued = awaitReminder(cured, 1);
    assertThat(Schemas.violations(issued)).isEmpty();
    assertThat(text(cured))
        .contains("Due date: 26 November 2026", "Amount due: CNY 500.00")
        .contains("Please pay CNY 500.00 by 26 November 2026.");
    assertThat(tasks(cured, "SEND_LETTER", "OPEN"))
        .anySatisfy(
            task ->
                assertThat(task)
                    .containsEntry("noticeId", issued.data().path("noticeId").asText()));

    // When the lender announces the same due date again
    announce(cured, DUE, "510.00", 3);
    announce(cured, DUE.plusMonths(1), "500.00", 4);
    awaitStatus(cured, "WAITING");

    // Then the unsent reminder is withdrawn for the newer payment only
    assertThat(reminders(cured)).hasSize(1);
    assertThat(cases.awaitEvents(cured, "NoticeWithdrawn", 1)).hasSize(1);
  }

  @Test
  void isReplacedByANewerAnnouncement() {
    TestCase cured = aCuredCase();
    announce(cured, DUE, "500.00", 2);
    announce(cured, DUE.plusDays(14), "400.00", 3);
    announce(cured, DUE, "300.00", 1);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> find(cured).dueDate.equals(DUE.plusDays(14)));

    clock.advance(Duration.ofDays(17));

    awaitReminder(cured, 1);
    assertThat(text(cured)).contains("Please pay CNY 400.00 by 10 December 2026.");
  }

  @Test
  void isWrittenAfterTheCureIfThePaymentWasAnnouncedBefore() {
    TestCase opened = cases.anOpenCase("Asia/Shanghai", "CN", "en", "1234.50", "CNY");
    announce(opened, DUE, "500.00", 2);
    awaitStatus(opened, "IGNORED");
    assertThat(find(opened).why).isEqualTo("the account has an open case");

    cure(opened);

    awaitStatus(opened, "WAITING");
    clock.advance(Duration.ofDays(3));
    awaitReminder(opened, 1);
  }

  @Test
  void isCancelledByARelapse() {
    TestCase cured = aCuredCase();
    announce(cured, DUE, "500.00", 2);
    awaitStatus(cured, "WAITING");

    cases.topics().publish(TestFacts.overdueAgain(cured, 3));

    awaitStatus(cured, "CANCELLED");
    assertThat(find(cured).why).isEqualTo("the account is overdue again");
  }

  @Test
  void isCancelledWhenAReversalReopensTheCase() {
    TestCase cured = aCuredCase();
    announce(cured, DUE, "500.00", 2);
    awaitStatus(cured, "WAITING");

    cases
        .topics()
        .publish(
            new CaseEvent.CaseReopened(
                cured.id(),
                cured.account().lenderId(),
                cured.account().accountId(),
                DAY.plusDays(1),
                TestFacts.facts(CaseStatus.OPEN),
                TestFacts.origin()));

    awaitStatus(cured, "CANCELLED");
  }

  @ParameterizedTest
  @CsvSource({
    "DECEASED, CANCELLED, IGNORED",
    "BANKRUPT, CANCELLED, IGNORED",
    "VULNERABLE, WAITING, WAITING"
  })
  void isCancelledIfTheBorrowerMustNotBeWrittenTo(
      BorrowerStatus reported, String first, String second) {
    TestCase cured = aCuredCase();
    announce(cured, DUE, "500.00", 2);
    awaitStatus(cured, "WAITING");

    cases
        .topics()
        .publish(
            new BorrowerStatusChanged(
                cured.account().lenderId(),
                cured.account().accountId(),
                TestCases.borrowerOf(cured),
                reported,
                DAY,
                null,
                3));

    awaitStatus(cured, first);
    announce(cured, DUE.plusDays(30), "500.00", 4);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> find(cured).dueDate.equals(DUE.plusDays(30)));
    assertThat(find(cured).status.name()).isEqualTo(second);
  }

  @ParameterizedTest
  @CsvSource({"499.99, WAITING", "500.00, CANCELLED", "9999999.00, CANCELLED"})
  void isCancelledByAPaymentOfAtLeastItsAmount(String paid, String status) {
    TestCase cured = aCuredCase();
    announce(cured, DUE, "500.00", 2);
    awaitStatus(cured, "WAITING");

    cases
        .topics()
        .publish(
            new PaymentReceived(
                cured.account().lenderId(),
                cured.account().accountId(),
                "P-1",
                Money.of(paid, "CNY"),
                DAY,
                DAY,
                null,
                null,
                3));
    announce(cured, DUE.minusDays(30), "1.00", 3); // ignored: its sequence is not newer

    awaitStatus(cured, status);
  }

  @Test
  void isNotWrittenToABorrowerWhoOptedOutOfLetters() {
    TestCase cured = aCuredCase();
    asAgent()
        .body(Map.of("caseId", cured.id(), "kind", "MEDIUM_OPT_OUT", "channel", "LETTER"))
        .post("/restrictions")
        .then()
        .statusCode(201);
    announce(cured, DUE, "500.00", 2);
    awaitStatus(cured, "WAITING");

    clock.advance(Duration.ofDays(3));

    PublishedEvent denied = cases.awaitEvents(cured, "ContactDenied", 1).getFirst();
    assertThat(denied.data().path("ruleId").asText()).isEqualTo("opt-out-letter");
    assertThat(reminders(cured)).isEmpty();
  }

  private TestCase aCuredCase() {
    TestCase opened = cases.anOpenCase("Asia/Shanghai", "CN", "en", "1234.50", "CNY");
    cure(opened);
    cases.awaitEvents(opened, "NoticeIssued", 1);
    return opened;
  }

  private void cure(TestCase testCase) {
    cases
        .topics()
        .publish(
            new CaseEvent.CaseCured(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                DAY,
                DAY.plusDays(90),
                TestFacts.facts(CaseStatus.CURED, "Asia/Shanghai", "CN", "en", "0.00", "CNY"),
                TestFacts.origin()));
  }

  private void announce(TestCase testCase, LocalDate dueDate, String amount, long sequence) {
    cases
        .topics()
        .publish(
            new PaymentDueAnnounced(
                testCase.account().lenderId(),
                testCase.account().accountId(),
                dueDate,
                Money.of(amount, "CNY"),
                sequence));
  }

  private DueReminder find(TestCase testCase) {
    return QuarkusTransaction.requiringNew()
        .call(() -> reminders.findByAccount(testCase.account()).orElseThrow());
  }

  private void awaitStatus(TestCase testCase, String status) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> find(testCase).status.name(), status::equals);
  }

  private List<PublishedEvent> reminders(TestCase testCase) {
    return cases.events(testCase, "NoticeIssued").stream()
        .filter(event -> event.data().path("kind").asText().equals("DUE_DATE_REMINDER"))
        .toList();
  }

  private PublishedEvent awaitReminder(TestCase testCase, int count) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> reminders(testCase), found -> found.size() == count)
        .getLast();
  }

  private static String text(TestCase testCase) {
    return asAgent()
        .get("/notices?caseId=" + testCase.id())
        .then()
        .extract()
        .path("items.find { it.kind == 'DUE_DATE_REMINDER' }.text");
  }
}
