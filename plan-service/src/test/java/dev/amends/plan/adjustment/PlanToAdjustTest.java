package dev.amends.plan.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.AdjustmentBasis;
import dev.amends.plan.schedule.DayCount;
import dev.amends.plan.schedule.InterestMethod;
import dev.amends.plan.schedule.InterestTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanToAdjustTest {
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final InterestTerms INTEREST =
      new InterestTerms(new BigDecimal("12"), DayCount.THIRTY_360, InterestMethod.ANNUITY);

  @Test
  void addsTheInterestUpToTheDayToTheFirstInstalment() {
    // Given
    Instalment first = new Instalment(2, MARCH_10.plusMonths(1), cny("306.02"), cny("9.00"));
    Instalment second = new Instalment(3, MARCH_10.plusMonths(2), cny("306.02"), cny("6.03"));

    // When
    List<Instalment> schedule =
        plan("2.00", Optional.of(INTEREST)).withDueInterest(List.of(first, second));

    // Then: 2.00 were due, and 15 days of 12 % on 900.00 are 4.50
    assertThat(schedule)
        .containsExactly(new Instalment(2, first.dueDate(), cny("312.52"), cny("15.50")), second);
  }

  @Test
  void changesNothingWithoutInterest() {
    List<Instalment> schedule =
        List.of(new Instalment(2, MARCH_10.plusMonths(1), cny("900.00"), null));

    assertThat(plan("0.00", Optional.empty()).withDueInterest(schedule)).isEqualTo(schedule);
  }

  private static PlanToAdjust plan(String dueInterest, Optional<InterestTerms> interest) {
    return new PlanToAdjust(
        PlanKind.INSTALMENTS,
        new AdjustmentBasis(List.of(), cny("900.00"), cny(dueInterest)),
        List.of(),
        Period.ofMonths(1),
        Optional.empty(),
        interest,
        MARCH_10,
        MARCH_10.plusDays(15));
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
