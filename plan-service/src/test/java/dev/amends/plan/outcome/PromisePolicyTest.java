package dev.amends.plan.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.plan.outcome.PromisePolicy.PromiseRule;
import dev.amends.plan.schedule.HeldDays;
import dev.amends.plan.schedule.Tolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisePolicyTest {
  private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
  private static final PromiseRule RULE =
      new PromiseRule(3, new Tolerance(new BigDecimal("1.00"), BigDecimal.ZERO));

  @ParameterizedTest
  @CsvSource({"2026-03-10, true", "2026-03-13, true", "2026-03-14, false"})
  void countsPaymentsUpToTheLastDayOfGrace(LocalDate businessDate, boolean counts) {
    assertThat(PromisePolicy.isInTime(businessDate, DUE, RULE, List.of())).isEqualTo(counts);
  }

  @Test
  void extendsTheGracePeriodByHeldDays() {
    List<HeldDays> held = List.of(new HeldDays(DUE.plusDays(1), DUE.plusDays(5)));

    assertThat(PromisePolicy.isInTime(DUE.plusDays(8), DUE, RULE, held)).isTrue();
    assertThat(PromisePolicy.isInTime(DUE.plusDays(9), DUE, RULE, held)).isFalse();
  }

  @Test
  void countsPaymentsWhileAHoldHasNoEnd() {
    List<HeldDays> held = List.of(new HeldDays(DUE, null));

    assertThat(PromisePolicy.isInTime(DUE.plusYears(1), DUE, RULE, held)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"100.00, true", "99.00, true", "98.99, false", "0.00, false", "500.00, true"})
  void isKeptWithinTolerance(String received, boolean kept) {
    assertThat(PromisePolicy.isKept(cny("100.00"), cny(received), RULE)).isEqualTo(kept);
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
