package dev.amends.plan.payoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.rules.cost.AccountDebt;
import dev.amends.rules.cost.BalanceChange;
import dev.amends.rules.cost.PenaltyTerms;
import dev.amends.rules.cost.PenaltyTerms.PenaltyBase;
import dev.amends.rules.cost.PenaltyTerms.PenaltyDayCount;
import dev.amends.rules.cost.PenaltyToDatePolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be paid to pay off a debt. */
class PayoffPolicyTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_12 = LocalDate.of(2026, 3, 12);

  private static final Overdue OVERDUE =
      new Overdue(cny("1200.00"), cny("1000.00"), cny("120.00"), cny("30.00"), cny("50.00"));

  @Test
  void addsUpTheComponents() {
    PayoffStatement statement =
        PayoffPolicy.state(
            debt("20000.00"), terms("18.25", PenaltyBase.OVERDUE_PRINCIPAL), MARCH_12);

    assertThat(statement.overdue().principal()).isEqualTo(cny("1000.00"));
    assertThat(statement.notYetDue()).isEqualTo(cny("18800.00"));
    assertThat(statement.paidSince()).isEqualTo(cny("0.00"));
    assertThat(statement.otherChanges()).isEqualTo(cny("0.00"));
    assertThat(statement.penaltyInterest().amount()).isEqualTo(cny("5.00")); // 10 x 0.50
    assertThat(statement.total()).isEqualTo(cny("20005.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "OVERDUE_PRINCIPAL, 5.00", // of 1,000
    "OVERDUE_TOTAL, 6.00", // of 1,200
    "OUTSTANDING, 100.00" // of 20,000
  })
  void accruesPenaltyInterestOnTheConfiguredDebt(PenaltyBase base, String interest) {
    assertThat(
            PayoffPolicy.state(debt("20000.00"), terms("18.25", base), MARCH_12)
                .penaltyInterest()
                .amount())
        .isEqualTo(cny(interest));
  }

  @Test
  void deductsPaymentsSinceTheFigures() {
    // The first 200.00 pay interest, fees and penalty; the principal falls by 500.00 after 4 days.
    PayoffStatement statement =
        PayoffPolicy.state(
            debt(
                "20000.00",
                change(8, "100.00", 12, null),
                change(4, "-700.00", 11, null),
                change(0, "-100.00", 10, null)),
            terms("18.25", PenaltyBase.OVERDUE_PRINCIPAL),
            MARCH_12);

    assertThat(statement.paidSince()).isEqualTo(cny("700.00"));
    // 4 days on 1,000, 4 on 400, 2 on 500: 2.00 + 0.80 + 0.50
    assertThat(statement.penaltyInterest().amount()).isEqualTo(cny("3.30"));
    assertThat(statement.total()).isEqualTo(cny("19303.30"));
  }

  @Test
  void followsTheWholeDebtThatTheLenderReportsWithAPayment() {
    PayoffStatement statement =
        PayoffPolicy.state(
            debt(
                "20000.00",
                change(3, "-100.00", 12, null),
                change(1, "-100.00", 10, null),
                change(2, "-700.00", 11, "19215.00")),
            terms("0", PenaltyBase.OVERDUE_PRINCIPAL),
            MARCH_12);

    assertThat(statement.paidSince()).isEqualTo(cny("900.00"));
    assertThat(statement.otherChanges()).isEqualTo(cny("15.00"));
    assertThat(statement.total()).isEqualTo(cny("19115.00"));
  }

  @Test
  void statesThePenaltyInterestToDateAndOfEachDay() {
    AccountDebt debt = debt("20000.00", change(4, "-700.00", 11, null));
    PenaltyTerms terms = terms("18.25", PenaltyBase.OVERDUE_PRINCIPAL);
    // 50.00 reported, 4 days on 1,000, 6 on 500
    assertThat(PenaltyToDatePolicy.penaltyToDate(debt, terms, MARCH_12)).isEqualTo(cny("53.50"));
    assertThat(PenaltyToDatePolicy.penaltyPerDay(debt, terms)).isEqualTo(cny("0.25"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 'must not be before 2026-03-02, the lender''s business date (was 2026-03-01)'",
    "2026-03-02, ",
    "2026-04-01, ",
    "2026-04-02, must not be after 2026-04-01 (was 2026-04-02)",
    "9999-12-31, must not be after 2026-04-01 (was 9999-12-31)"
  })
  void limitsTheValidity(LocalDate validUntil, @Nullable String violation) {
    assertThat(PayoffPolicy.violation(validUntil, MARCH_2, 30).orElse(null)).isEqualTo(violation);
  }

  @Test
  void knowsTheBalanceOnlyFromTheLender() {
    assertThat(new AccountDebt(OVERDUE, null, MARCH_2, List.of()).balance()).isEmpty();
    assertThat(
            new AccountDebt(OVERDUE, null, MARCH_2, List.of(change(1, "-100.00", 10, "0.00")))
                .balance())
        .contains(cny("0.00"));
  }

  private static AccountDebt debt(String outstanding, BalanceChange... changes) {
    return new AccountDebt(OVERDUE, cny(outstanding), MARCH_2, List.of(changes));
  }

  private static BalanceChange change(
      int day, String amount, long sequence, @Nullable String outstandingAfter) {
    return new BalanceChange(
        MARCH_2.plusDays(day),
        cny(amount),
        sequence,
        outstandingAfter == null ? null : cny(outstandingAfter));
  }

  private static PenaltyTerms terms(String rate, PenaltyBase base) {
    return new PenaltyTerms(new BigDecimal(rate), PenaltyDayCount.ACTUAL_365, base, "clause 7");
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
