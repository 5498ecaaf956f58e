package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.launcher.services.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a payment or its absence led to is withdrawn with it, in all services. */
@Journey
class UndoingIT {
  private static final String ACCOUNT = "LN-1";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final LocalDate FIRST_DUE = LocalDate.of(2026, 2, 16);
  private static final LocalDate PAST_GRACE = LocalDate.of(2026, 3, 3);

  private final JourneyPlatform platform;

  UndoingIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @Test
  void aReversedFullPaymentContinuesWhatItHadEnded() {
    try (Lender lender = platform.lender("JOURNEY-REVERSED")) {
      // Given
      Borrower borrower = Borrower.fallsBehind(platform, lender, ACCOUNT, DAY, "1000.00");
      borrower.refusesToPay();
      borrower.agreesToPlan(3, FIRST_DUE);
      lender.publish(lender.payment(ACCOUNT, 2, DAY, "P-1", "333.33", null));
      borrower.hasAppointment();
      borrower.isAssignedTo("wang.min");
      borrower.isNotCalledBecauseOf("waiting-time");
      String dispute = borrower.isHeld("PAYMENT_CLAIM");
      lender.publish(lender.status(ACCOUNT, 3, DAY, "DECEASED"));
      borrower.awaitHold("DECEASED");
      platform.settle();
      Map<String, Object> before = borrower.state();

      // When
      lender.publish(lender.payment(ACCOUNT, 4, DAY, "P-2", "666.67", null));
      borrower.awaitCase(found -> "CURED".equals(found.getString("status")));
      platform.settle();
      assertThat(borrower.state()).isNotEqualTo(before);
      lender.publish(lender.reversal(ACCOUNT, 5, DAY, "P-2"));

      // Then
      borrower.awaitCase(found -> "OPEN".equals(found.getString("status")));
      platform.settle();
      await().untilAsserted(() -> assertThat(borrower.state()).isEqualTo(before));
      borrower.isNotCalledBecauseOf("hold-");
      borrower.isReleased(borrower.awaitHold("DECEASED"));
      borrower.isReleased(dispute);
      platform.settle();
      borrower.isNotCalledBecauseOf("waiting-time");
      assertThat(reasons(borrower, "SCHEDULED,DUE"))
          .contains("MANUAL")
          .doesNotContain("FIRST_CALL");
      assertThat(Timeline.of(platform, borrower.caseId()).names())
          .containsOnlyOnce("CaseOpened", "CaseCured", "CaseReopened");
    }
  }

  @Test
  void aLatePaymentWithdrawsTheBreachAndItsLetter() {
    try (Lender lender = platform.lender("JOURNEY-LATE");
        Lender punctual = platform.lender("JOURNEY-PUNCTUAL")) {
      // Given
      Borrower late = withPlan(lender);
      lender.closeDay(PAST_GRACE);
      late.eventually(
          Service.CASE,
          "/cases/" + late.caseId() + "/class",
          found -> found.getList("evidence.kind").contains("PLAN_BREACHED"));
      lender.closeDay(PAST_GRACE.plusDays(1));
      late.awaitCase(found -> "LETTER".equals(found.getString("stage")));
      platform.settle();
      String notices = "/notices?caseId=" + late.caseId();
      assertThat(late.get(Service.CONTACT, notices).getList("items.kind"))
          .containsExactly("DEMAND_LETTER");
      assertThat(reasons(late, "SCHEDULED,DUE")).contains("PLAN_BREACHED");

      // When
      lender.publish(lender.payment(ACCOUNT, 2, FIRST_DUE, "P-1", "333.33", null));
      Borrower inTime = withPlan(punctual);
      punctual.publish(punctual.payment(ACCOUNT, 2, FIRST_DUE, "P-1", "333.33", null));
      punctual.closeDay(PAST_GRACE);
      punctual.closeDay(PAST_GRACE.plusDays(1));

      // Then
      late.awaitCase(found -> "NEGOTIATE".equals(found.getString("stage")));
      inTime.awaitCase(found -> "2026-03-04".equals(found.getString("businessDate")));
      platform.settle();
      await().untilAsserted(() -> assertThat(comparable(late)).isEqualTo(comparable(inTime)));
      assertThat(late.get(Service.CONTACT, notices).getString("items[0].whyWithdrawn"))
          .contains("reminder-letter", "payment P-1 was received");
      assertThat(reasons(late, "SCHEDULED,DUE")).doesNotContain("PLAN_BREACHED");
      assertThat(Timeline.of(platform, late.caseId()).names())
          .containsSubsequence(
              "PlanBreached",
              "StrategyStepDue",
              "NoticeIssued",
              "InstalmentReopened",
              "PlanReinstated",
              "StrategyStepWithdrawn",
              "StageChanged",
              "NoticeWithdrawn");
    }
  }

  private Borrower withPlan(Lender lender) {
    Borrower borrower = Borrower.fallsBehind(platform, lender, ACCOUNT, DAY, "1000.00");
    borrower.hasAddress();
    borrower.agreesToPlan(3, FIRST_DUE);
    platform.settle();
    return borrower;
  }

  /** What two borrowers with the same story have in common: not their ids and times. */
  private static List<Object> comparable(Borrower borrower) {
    var found = borrower.awaitCase(any -> true);
    var plan = borrower.get(Service.PLAN, "/plans?caseId=" + borrower.caseId());
    return List.of(
        found.getString("stage"),
        found.getString("class"),
        found.getString("overdue.amount"),
        found.getString("businessDate"),
        found.getInt("daysPastDue"),
        borrower.state().get("evidence"),
        borrower.state().get("notices"),
        plan.getString("items[0].status"),
        plan.getList("items[0].instalments.status"));
  }

  private static List<String> reasons(Borrower borrower, String states) {
    return borrower
        .get(
            Service.CONTACT,
            "/callbacks?limit=500&status=" + states + "&caseId=" + borrower.caseId())
        .getList("items.reason");
  }
}
