package dev.amends.plan.proposal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.ExampleFacts;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.Option.TotalCost;
import dev.amends.plan.schedule.DayCount;
import dev.amends.plan.schedule.InterestMethod;
import dev.amends.plan.schedule.InterestTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OptionsPolicyTest {
  private static final UUID CASE = UUID.randomUUID();
  private static final OfferedTerms TERMS =
      new OfferedTerms(
          new ProposalLimits(60, 12, 360, 6, BigDecimal.ONE),
          List.of(12, 3, 6),
          List.of(1, 2, 3),
          BigDecimal.ZERO,
          new InterestTerms(BigDecimal.ZERO, DayCount.THIRTY_360, InterestMethod.ANNUITY));

  @Test
  void offersSustainableOptionsAndSaysWhyTheOthersAreNotOffered() {
    List<Option> options = OptionsPolicy.options(CASE, facts("1000.00", "350.00"), TERMS);

    assertThat(options.stream().map(OptionsPolicyTest::summary))
        .containsExactly(
            "instalments 3 offered",
            "instalments 6 offered",
            "instalments 12 offered",
            "deferral 3 offered",
            "deferral 3 offered",
            "deferral 1 offered",
            "deferral 3 offered",
            "deferral 1 not offered",
            "deferral 1 not offered",
            "extension 3 not offered",
            "now 1 not offered",
            "token 6 not offered");
    assertThat(options.get(7).why())
        .isEqualTo(
            "instalments of 1000.00 CNY exceed what the borrower can save by then at 350.00 CNY a"
                + " month. Propose instalments or a later date, or give an overrideReason.");
  }

  @Test
  void offersALongerTermIfTheUsualOnesAreNotSustainable() {
    List<Option> options = OptionsPolicy.options(CASE, facts("1000.00", "40.00"), TERMS);

    assertThat(options.stream().filter(Option::offered).map(OptionsPolicyTest::summary))
        .containsExactly(
            "instalments 25 offered",
            "deferral 25 offered",
            "deferral 25 offered",
            "deferral 25 offered");
  }

  @Test
  void offersEveryKindThatSuits() {
    ProposalFacts facts =
        ExampleFacts.owing("1000.00")
            .outstanding("9000.00")
            .sustainable("300.00")
            .ongoing("150.00", true)
            .cash("250.00")
            .loan(25, "6")
            .verdict(AbilityVerdict.TOKEN_ONLY)
            .facts();

    List<Option> options = OptionsPolicy.options(CASE, facts, withSettlement("5"));

    assertThat(options.stream().filter(Option::offered).map(Option::name).distinct())
        .containsExactly("extension", "token", "deferral", "down-payment", "instalments");
    Option extension = options.getFirst();
    assertThat(extension.kind()).isEqualTo(PlanKind.EXTENSION);
    assertThat(extension.instalments()).isEqualTo(26); // longer than the 25 that remain
    assertThat(requireNonNull(extension.totalCost()).interest().isPositive()).isTrue();
    assertThat(requireNonNull(extension.monthly()).ongoingInstalment()).isEqualTo(cny("0.00"));
    assertThat(requireNonNull(extension.monthly()).payment()).isLessThanOrEqualTo(cny("450.00"));
    Option opened = named("down-payment", options);
    assertThat(opened.schedule().getFirst().amount()).isEqualTo(cny("250.00"));
    assertThat(opened.schedule()).hasSize(4); // 3 × 250.00 after it
    assertThat(requireNonNull(opened.monthly()).sum()).isEqualTo(cny("400.00"));
    assertThat(opened.shareOfSustainablePercent()).isEqualByComparingTo("83.34");
    Option settlement = named("settlement", options);
    assertThat(requireNonNull(settlement.ruledOutBy()).rule())
        .isEqualTo("above-sustainable-amount");
    assertThat(settlement.discount()).isEqualTo(cny("450.00"));
  }

  @Test
  void asksNobodyInDifficultyToPayAtOnce() {
    ProposalFacts facts =
        ExampleFacts.owing("100.00").sustainable("300.00").inDifficulty("the law").facts();

    Option now = named("now", OptionsPolicy.options(CASE, facts, TERMS));

    assertThat(now.offered()).isFalse();
    assertThat(requireNonNull(now.ruledOutBy()).rule()).isEqualTo("pressed-to-pay");
    assertThat(requireNonNull(now.ruledOutBy()).citation()).isEqualTo("the law");
  }

  @Test
  void putsWhatSuitsTheVerdictFirst() {
    for (AbilityVerdict verdict : AbilityVerdict.values()) {
      ProposalFacts facts =
          ExampleFacts.owing("100.00")
              .outstanding("900.00")
              .sustainable("300.00")
              .verdict(verdict)
              .facts();

      String first = OptionsPolicy.options(CASE, facts, TERMS).getFirst().name();

      assertThat(first)
          .isEqualTo(
              switch (verdict) {
                case CAN_PAY_NOW -> "now";
                case CAN_PAY_BY_PLAN -> "instalments";
                case TOKEN_ONLY -> "extension";
                case CANNOT_PAY -> "deferral";
              });
      assertThat(OptionOrderPolicy.why(facts)).isNotBlank();
    }
  }

  private static Option named(String name, List<Option> options) {
    return options.stream().filter(option -> option.name().equals(name)).findFirst().orElseThrow();
  }

  private static OfferedTerms withSettlement(String percent) {
    return new OfferedTerms(
        TERMS.limits(),
        TERMS.instalments(),
        TERMS.deferralMonths(),
        new BigDecimal(percent),
        TERMS.interest());
  }

  @Test
  void offersNothingWithoutAnAssessment() {
    List<Option> options = OptionsPolicy.options(CASE, facts("1000.00", null), TERMS);

    assertThat(options).isNotEmpty().noneMatch(Option::offered);
    assertThat(options.getFirst().why()).contains("has no valid assessment");
  }

  @Test
  void offersNoExtensionOfMillionsOfInstalments() {
    List<Option> options = OptionsPolicy.options(CASE, facts("90000000000.00", "0.01"), TERMS);

    assertThat(options).noneMatch(Option::offered);
  }

  @Test
  void schedulesTheWholeTotalInEveryOption() {
    for (Option option : OptionsPolicy.options(CASE, facts("1000.00", "900.00"), TERMS)) {
      if (option.offered()) {
        assertThat(option.totalCost()).isEqualTo(new TotalCost(cny("1000.00"), cny("0.00")));
        assertThat(option.endDate()).isEqualTo(option.schedule().getLast().dueDate());
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
