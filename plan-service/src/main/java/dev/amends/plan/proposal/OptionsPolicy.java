package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.proposal.ProposalPolicy.Allowed;
import dev.amends.plan.proposal.ProposalPolicy.Ask;
import dev.amends.plan.proposal.ProposalPolicy.Bounds;
import dev.amends.plan.proposal.ProposalPolicy.Conflicting;
import dev.amends.plan.proposal.ProposalPolicy.Refused;
import dev.amends.plan.proposal.ProposalPolicy.Verdict;
import dev.amends.plan.schedule.SchedulePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be offered to a borrower: the usual numbers of instalments, a longer term at what he can
 * pay, and a deferral. Each is judged by the same rule as a proposal, so that what is offered can
 * be proposed.
 */
final class OptionsPolicy {
  private OptionsPolicy() {}

  /** What a lender offers. */
  record Menu(Bounds bounds, List<Integer> instalments, List<Integer> deferralMonths) {}

  /**
   * An option.
   *
   * @param name instalments, extension or deferral
   * @param schedule the payments; empty where it is not offered
   * @param why why it is not offered, where it is not
   */
  record Option(
      String name,
      PlanKind kind,
      int instalments,
      boolean offered,
      List<Instalment> schedule,
      @Nullable String why) {}

  static List<Option> options(Money total, Situation situation, Menu menu) {
    List<Option> options = new ArrayList<>();
    for (int count : new TreeSet<>(menu.instalments())) {
      options.add(option("instalments", PlanKind.INSTALMENTS, count, 1, total, situation, menu));
    }
    situation
        .sustainable()
        .filter(Money::isPositive)
        .ifPresent(
            monthly -> {
              int longest = fewest(total, monthly);
              options.add(
                  option("extension", PlanKind.INSTALMENTS, longest, 1, total, situation, menu));
            });
    for (int months : new TreeSet<>(menu.deferralMonths())) {
      options.add(option("deferral", PlanKind.DEFERRAL, 1, months, total, situation, menu));
    }
    return List.copyOf(options);
  }

  /** Rounding may push equal instalments a minor unit over the cap; then it takes one more. */
  static int fewest(Money total, Money monthly) {
    int count = SchedulePolicy.fewestInstalments(total, monthly);
    while (SchedulePolicy.canSplit(total, count)
        && SchedulePolicy.split(total, count).stream()
                .max(Money::compareTo)
                .orElseThrow()
                .compareTo(monthly)
            > 0) {
      count++;
    }
    return count;
  }

  private static Option option(
      String name,
      PlanKind kind,
      int count,
      int firstAfterMonths,
      Money total,
      Situation situation,
      Menu menu) {
    Ask ask =
        new Ask(kind, total, count, situation.today().plusMonths(firstAfterMonths), 1, 1, null);
    Verdict verdict = ProposalPolicy.judge(ask, situation, menu.bounds());
    return switch (verdict) {
      case Allowed allowed -> new Option(name, kind, count, true, allowed.instalments(), null);
      case Conflicting no -> new Option(name, kind, count, false, List.of(), no.detail());
      case Refused no ->
          new Option(name, kind, count, false, List.of(), no.field() + " " + no.rule());
    };
  }
}
