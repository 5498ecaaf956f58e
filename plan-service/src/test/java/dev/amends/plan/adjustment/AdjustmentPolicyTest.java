package dev.amends.plan.adjustment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.adjustment.AdjustmentPolicy.AdjustmentLimits;
import dev.amends.plan.adjustment.AdjustmentResult.Adjusted;
import dev.amends.plan.adjustment.AdjustmentResult.NotAdjusted;
import dev.amends.plan.agreement.AdjustmentBasis;
import dev.amends.plan.agreement.AdjustmentForm;
import dev.amends.plan.schedule.DayCount;
import dev.amends.plan.schedule.InterestMethod;
import dev.amends.plan.schedule.InterestTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which form of adjustment the assessment after a breach supports, and why. */
class AdjustmentPolicyTest {
  private static final LocalDate MARCH_14 = LocalDate.of(2026, 3, 14);
  private static final AdjustmentLimits LIMITS = new AdjustmentLimits(60, 3);

  /** 900.00 CNY are left, due on 10 April, May and June; the terms were based on 400.00 a month. */
  @ParameterizedTest
  @CsvSource({
    "300.00, SPREAD, 300.00|300.00|300.00", // exactly what is sustainable
    "299.99, LENGTHEN, 225.00|225.00|225.00|225.00",
    "15.00, LENGTHEN, 60 times 15.00",
    "14.99, DEFER, 300.00|300.00|300.00", // 61 instalments would be needed
    "0.00, DEFER, 300.00|300.00|300.00",
  })
  void choosesTheFirstFormThatTheAssessmentSupports(
      String monthly, AdjustmentForm form, String amounts) {
    Adjusted adjusted = adjusted(plan(PlanKind.INSTALMENTS, "400.00"), monthly);

    assertThat(adjusted.adjustment().form()).isEqualTo(form);
    if (amounts.contains("times")) {
      assertThat(adjusted.instalments()).hasSize(60);
    } else {
      assertThat(amounts(adjusted)).isEqualTo(amounts);
    }
  }

  @Test
  void keepsTheEndIfTheRestIsSpread() {
    Adjusted adjusted = adjusted(plan(PlanKind.INSTALMENTS, "400.00"), "300.00");

    assertThat(adjusted.instalments())
        .map(Instalment::dueDate)
        .map(LocalDate::toString)
        .containsExactly("2026-04-10", "2026-05-10", "2026-06-10");
    assertThat(adjusted.instalments()).map(Instalment::number).containsExactly(2, 3, 4);
    assertThat(adjusted.kind()).isEqualTo(PlanKind.INSTALMENTS);
    assertThat(adjusted.adjustment().why())
        .isEqualTo("SPREAD: 3 instalments until 2026-06-10, as agreed, of at most 300.00 CNY.");
  }

  @Test
  void saysWhyTheEarlierFormsWereRuledOut() {
    Adjusted adjusted = adjusted(plan(PlanKind.INSTALMENTS, "400.00"), "0.00");

    assertThat(adjusted.kind()).isEqualTo(PlanKind.DEFERRAL);
    assertThat(adjusted.instalments().getFirst().dueDate()).isEqualTo("2026-07-14");
    assertThat(adjusted.adjustment().why())
        .isEqualTo(
            "DEFER: 3 instalments from 2026-07-14, the fewest within the 400.00 CNY that"
                + " 400.00 CNY a month supports."
                + " Not SPREAD: 3 instalments until 2026-06-10 would be up to 300.00 CNY, more than"
                + " the 0.00 CNY that 0.00 CNY a month supports."
                + " Not LENGTHEN: the assessment supports no payment at present.");
  }

  @Test
  void lengthensIfNoDueDateIsLeft() {
    PlanToAdjust atTheEnd = plan(PlanKind.INSTALMENTS, List.of(), "400.00", null);

    Adjusted adjusted = adjusted(atTheEnd, "900.00");

    assertThat(adjusted.adjustment().form()).isEqualTo(AdjustmentForm.LENGTHEN);
    assertThat(adjusted.instalments())
        .containsExactly(new Instalment(2, MARCH_14.plusMonths(1), cny("900.00"), null));
  }

  @ParameterizedTest
  @CsvSource({
    "INSTALMENTS, 0.00", // never based on more
    "DEFERRAL, 400.00", // no second holiday in a row
  })
  void defersOnlyIfTheBorrowerCouldPayMoreBefore(PlanKind kind, String agreed) {
    AdjustmentResult result = AdjustmentPolicy.choose(plan(kind, agreed), cny("0.00"), LIMITS);

    assertThat(result).isInstanceOf(NotAdjusted.class);
    assertThat(((NotAdjusted) result).why()).contains("Not DEFER:");
  }

  @ParameterizedTest
  @EnumSource(names = {"SETTLEMENT", "TOKEN"})
  void adjustsNoTermsThatLeavePartOfTheDebtUnpaid(PlanKind kind) {
    assertThat(AdjustmentPolicy.choose(plan(kind, "400.00"), cny("400.00"), LIMITS))
        .isInstanceOf(NotAdjusted.class);
  }

  @Test
  void keepsTheRateForTheRest() {
    InterestTerms interest =
        new InterestTerms(new BigDecimal("12"), DayCount.THIRTY_360, InterestMethod.ANNUITY);
    List<LocalDate> remaining = List.of(date(4), date(5), date(6));

    Adjusted adjusted =
        adjusted(plan(PlanKind.INSTALMENTS, remaining, "400.00", interest), "400.00");

    // 1 % of 900.00 is 9.00, and 2.00 of interest were due already
    assertThat(amounts(adjusted)).isEqualTo("306.70|306.70|306.68");
    assertThat(adjusted.instalments().getFirst().interest()).isEqualTo(cny("11.00"));
    assertThat(
            adjusted.instalments().stream()
                .map(row -> row.amount().minus(requireNonNull(row.interest())))
                .reduce(Money::plus))
        .contains(cny("900.00"));
  }

  @Test
  void refusesInstalmentsThatTheInterestUsesUp() {
    InterestTerms interest =
        new InterestTerms(new BigDecimal("36"), DayCount.THIRTY_360, InterestMethod.ANNUITY);
    PlanToAdjust plan = plan(PlanKind.INSTALMENTS, List.of(), "27.00", interest);

    AdjustmentResult result = AdjustmentPolicy.choose(plan, cny("27.00"), LIMITS);

    assertThat(((NotAdjusted) result).why())
        .contains("Not LENGTHEN: the interest of 27.00 CNY for a period uses up 27.00 CNY.");
  }

  private static Adjusted adjusted(PlanToAdjust plan, String monthly) {
    AdjustmentResult result = AdjustmentPolicy.choose(plan, cny(monthly), LIMITS);
    assertThat(result).isInstanceOf(Adjusted.class);
    return (Adjusted) result;
  }

  private static PlanToAdjust plan(PlanKind kind, String agreed) {
    return plan(kind, List.of(date(4), date(5), date(6)), agreed, null);
  }

  private static PlanToAdjust plan(
      PlanKind kind, List<LocalDate> remaining, String agreed, @Nullable InterestTerms interest) {
    Instalment paid = new Instalment(1, date(2), cny("100.00"), null);
    return new PlanToAdjust(
        kind,
        new AdjustmentBasis(List.of(paid), cny("900.00"), cny(interest == null ? "0.00" : "2.00")),
        remaining,
        Period.ofMonths(1),
        Optional.of(cny(agreed)),
        Optional.ofNullable(interest),
        date(3),
        MARCH_14);
  }

  private static LocalDate date(int month) {
    return LocalDate.of(2026, month, 10);
  }

  private static String amounts(Adjusted adjusted) {
    return String.join(
        "|",
        adjusted.instalments().stream()
            .map(instalment -> instalment.amount().amount().toPlainString())
            .toList());
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
