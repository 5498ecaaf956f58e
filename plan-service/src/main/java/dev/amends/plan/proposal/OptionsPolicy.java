package dev.amends.plan.proposal;

import static dev.amends.plan.schedule.PaymentFrequency.MONTHLY;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.schedule.SchedulePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lists the plans that a lender can offer: the usual numbers of instalments, a longer term that the
 * borrower can sustain, and deferrals. {@link ProposalPolicy} judges each, so that every plan that
 * is offered can be proposed.
 */
public final class OptionsPolicy {
  private OptionsPolicy() {}

  /** The terms that a lender offers. */
  record OfferedTerms(
      ProposalLimits limits, List<Integer> instalments, List<Integer> deferralMonths) {

    static OfferedTerms of(ProposalConfig config) {
      return new OfferedTerms(
          ProposalLimits.of(config), config.instalmentsOffered(), config.deferralMonthsOffered());
    }
  }

  /**
   * One option.
   *
   * @param name instalments, extension or deferral
   * @param schedule the payments; empty if the option is not offered
   * @param why the reason why it is not offered; absent if it is
   */
  record Option(
      String name,
      PlanKind kind,
      int instalments,
      boolean offered,
      List<Instalment> schedule,
      @Nullable String why) {}

  /** Lists all options for a total, with the reason for each that is not offered. */
  static List<Option> options(Money total, ProposalFacts facts, OfferedTerms terms) {
    List<Option> options = new ArrayList<>();
    for (int count : new TreeSet<>(terms.instalments())) {
      options.add(instalments("instalments", total, count, facts, terms));
    }
    facts
        .sustainable()
        .filter(Money::isPositive)
        .map(monthly -> fewestInstalments(total, monthly, terms.limits().instalmentsMax()))
        .ifPresent(count -> options.add(instalments("extension", total, count, facts, terms)));
    for (int months : new TreeSet<>(terms.deferralMonths())) {
      options.add(deferral(total, months, facts, terms));
    }
    return List.copyOf(options);
  }

  /**
   * The smallest number of equal instalments that are all within the monthly amount. Rounding can
   * push an instalment a minor unit above it; then one more instalment is needed.
   *
   * @param most the search ends above this number
   */
  public static int fewestInstalments(Money total, Money monthly, int most) {
    int count = SchedulePolicy.fewestInstalments(total, monthly);
    while (count <= most
        && SchedulePolicy.canSplit(total, count)
        && SchedulePolicy.splitByCount(total, count).stream()
            .anyMatch(instalment -> instalment.compareTo(monthly) > 0)) {
      count++;
    }
    return count;
  }

  private static Option instalments(
      String name, Money total, int count, ProposalFacts facts, OfferedTerms terms) {
    Proposal proposal =
        new Proposal(
            PlanKind.INSTALMENTS,
            total,
            new Split.ByCount(count),
            facts.today().plusMonths(1),
            MONTHLY.interval(),
            1,
            null);
    return option(name, proposal, facts, terms);
  }

  private static Option deferral(Money total, int months, ProposalFacts facts, OfferedTerms terms) {
    Proposal proposal =
        new Proposal(
            PlanKind.DEFERRAL,
            total,
            new Split.ByCount(1),
            facts.today().plusMonths(months),
            MONTHLY.interval(),
            1,
            null);
    return option("deferral", proposal, facts, terms);
  }

  private static Option option(
      String name, Proposal proposal, ProposalFacts facts, OfferedTerms terms) {
    PlanKind kind = proposal.kind();
    int count = proposal.split().count(proposal.total());
    return switch (ProposalPolicy.judge(proposal, facts, terms.limits())) {
      case Allowed allowed -> new Option(name, kind, count, true, allowed.instalments(), null);
      case Conflict conflict -> new Option(name, kind, count, false, List.of(), conflict.detail());
      case Rejected rejected ->
          new Option(name, kind, count, false, List.of(), rejected.field() + " " + rejected.rule());
    };
  }
}
