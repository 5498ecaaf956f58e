package dev.amends.plan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.plan.casefile.ExampleFacts;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.OptionsPolicy.OfferedTerms;
import dev.amends.plan.proposal.OptionsPolicy.Option;
import dev.amends.plan.schedule.SchedulePolicy;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OptionsPolicyTest {
  private static final OfferedTerms TERMS =
      new OfferedTerms(new ProposalLimits(60, 12), List.of(12, 3, 6), List.of(1, 2, 3));

  @Test
  void offersSustainableOptionsAndSaysWhyTheOthersAreNotOffered() {
    List<Option> options = OptionsPolicy.options(cny("1000.00"), facts("1000.00", "350.00"), TERMS);

    assertThat(options.stream().map(OptionsPolicyTest::summary))
        .containsExactly(
            "instalments 3 offered",
            "instalments 6 offered",
            "instalments 12 offered",
            "extension 3 offered",
            "deferral 1 not offered",
            "deferral 1 not offered",
            "deferral 1 offered");
    assertThat(options.get(4).why())
        .isEqualTo(
            "instalments of 1000.00 CNY exceed what the borrower can save by then at 350.00 CNY a"
                + " month. Propose instalments or a later date, or give an overrideReason.");
  }

  @Test
  void offersALongerTermIfTheUsualOnesAreNotSustainable() {
    List<Option> options = OptionsPolicy.options(cny("1000.00"), facts("1000.00", "40.00"), TERMS);

    assertThat(options.stream().filter(Option::offered).map(OptionsPolicyTest::summary))
        .containsExactly("extension 25 offered");
  }

  @Test
  void offersNothingWithoutAnAssessment() {
    List<Option> options = OptionsPolicy.options(cny("1000.00"), facts("1000.00", null), TERMS);

    assertThat(options).isNotEmpty().noneMatch(Option::offered);
    assertThat(options.getFirst().why()).contains("has no valid assessment");
  }

  @Test
  void neverExceedsTheSustainableAmount() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      long total = 1L + random.nextInt(1_000_000);
      long monthly = 1L + random.nextInt(100_000);
      Money cap = new Money(monthly, Currency.getInstance("CNY"));

      int fewest =
          OptionsPolicy.fewestInstalments(new Money(total, cap.currency()), cap, Integer.MAX_VALUE);

      if (SchedulePolicy.canSplit(new Money(total, cap.currency()), fewest)) {
        assertThat(SchedulePolicy.splitByCount(new Money(total, cap.currency()), fewest))
            .allMatch(amount -> amount.compareTo(cap) <= 0);
      }
    }
  }

  @Test
  void offersNoExtensionOfMillionsOfInstalments() {
    List<Option> options =
        OptionsPolicy.options(cny("90000000000.00"), facts("90000000000.00", "0.01"), TERMS);

    assertThat(options).noneMatch(Option::offered);
  }

  @Test
  void schedulesTheWholeTotalInEveryOption() {
    for (Option option : OptionsPolicy.options(cny("1000.00"), facts("1000.00", "900.00"), TERMS)) {
      if (option.offered()) {
        assertThat(option.schedule().stream().map(Instalment::amount).reduce(Money::plus))
            .contains(cny("1000.00"));
      }
    }
  }

  private static String summary(Option option) {
    return option.name()
        + " "
        + option.instalments()
        + (option.offered() ? " offered" : " not offered");
  }

  private static ProposalFacts facts(String overdue, @Nullable String sustainable) {
    return ExampleFacts.owing(overdue).sustainable(sustainable).facts();
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
