package dev.amends.plan.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.MonthlyBudget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffordabilityPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    // kind, first due date, interval, the largest payment at 400.00 a month
    "INSTALMENTS, 2026-03-10, P1M, 400.00",
    "INSTALMENTS, 2026-03-10, P3M, 1200.00",
    "INSTALMENTS, 2026-03-10, P7D, 92.30", // 400.00 × 12 ÷ 52 = 92.307…
    "INSTALMENTS, 2026-03-10, P14D, 184.61",
    "INSTALMENTS, 2026-03-10, P28D, 369.23", // 400.00 × 12 ÷ 13
    "DEFERRAL, 2026-04-01, P1M, 0.00", // a day short of a month
    "DEFERRAL, 2026-04-02, P1M, 400.00",
    "DEFERRAL, 2026-06-02, P1M, 1200.00",
    "PROMISE, 2026-03-02, P1M, 400.00", // the amount of one month
    "PROMISE, 2026-05-01, P1M, 400.00",
    "PROMISE, 2026-05-02, P1M, 800.00",
  })
  void isTheShareOfTheIntervalOrWhatCanBeSavedByTheDueDate(
      PlanKind kind, LocalDate due, Period interval, String largest) {
    MonthlyBudget budget = MonthlyBudget.of(Money.of("400.00", "CNY"));
    Money supported =
        kind == PlanKind.INSTALMENTS
            ? AffordabilityPolicy.instalmentMax(kind, budget, interval)
            : AffordabilityPolicy.onePaymentMax(kind, budget, TODAY, due);

    assertThat(supported).isEqualTo(Money.of(largest, "CNY"));
  }

  @ParameterizedTest
  @CsvSource({
    "80.00, 80.00, 100.00",
    "80.01, 80.00, 100.02", // 100.0125 rounded up, so that nothing above the limit is within it
    "4200.00, 80.00, 5250.00",
    "0.01, 0.00, 9999999.99", // nothing is supported
    "999999999.00, 0.01, 9999999.99", // the largest share that is stored
  })
  void roundsTheShareOfWhatIsSupportedUp(String payment, String supported, BigDecimal share) {
    assertThat(
            AffordabilityPolicy.sharePercent(Money.of(payment, "CNY"), Money.of(supported, "CNY")))
        .isEqualTo(share);
  }
}
