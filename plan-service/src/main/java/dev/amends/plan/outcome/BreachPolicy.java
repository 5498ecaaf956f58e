package dev.amends.plan.outcome;

import dev.amends.events.Money;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.schedule.DeadlinePolicy;
import dev.amends.plan.schedule.HeldDays;
import dev.amends.plan.schedule.Tolerance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges the open instalments of a plan, oldest first, at the close of a business day. */
final class BreachPolicy {
  private BreachPolicy() {}

  /**
   * The lender's rule for breaches.
   *
   * @param graceDays days after the due date on which payment is still in time
   * @param missedToBreach the number of missed instalments that breaches a plan
   */
  record BreachRule(int graceDays, Tolerance tolerance, int missedToBreach) {

    static BreachRule of(BreachConfig config) {
      return new BreachRule(
          config.graceDays(),
          new Tolerance(config.toleranceAmount(), config.tolerancePercent()),
          config.missedInstalmentsToBreach());
    }

    /** The rule for the later instalments of a plan that is breached already. */
    BreachRule ofBreachedPlan() {
      return new BreachRule(graceDays, tolerance, Integer.MAX_VALUE);
    }
  }

  /**
   * The result for a plan.
   *
   * @param missed the numbers of the instalments that are now missed
   * @param tolerated the numbers of the instalments whose shortfall is within tolerance
   * @param missedInAll the number of missed instalments of the plan, earlier ones included
   * @param breached whether the plan is breached
   * @param nextCheck the first day whose close can change the result; empty while a hold stops the
   *     clock
   */
  record Judgement(
      List<Integer> missed,
      List<Integer> tolerated,
      int missedInAll,
      boolean breached,
      Optional<LocalDate> nextCheck) {}

  /** Judges every open instalment whose grace period is over at the close of a day. */
  static Judgement judge(
      List<InstalmentState> instalments, LocalDate day, BreachRule rule, List<HeldDays> holds) {
    List<Integer> missed = new ArrayList<>();
    List<Integer> tolerated = new ArrayList<>();
    int missedInAll = (int) instalments.stream().filter(BreachPolicy::isMissed).count();
    for (InstalmentState instalment : instalments) {
      if (instalment.isPaid() || instalment.judged()) {
        continue;
      }
      Optional<LocalDate> late =
          DeadlinePolicy.firstDayPast(instalment.dueDate(), rule.graceDays(), holds);
      if (late.isEmpty() || late.get().isAfter(day)) {
        return new Judgement(missed, tolerated, missedInAll, false, late);
      }
      if (rule.tolerance().isShort(instalment.amount(), instalment.paid())) {
        missed.add(instalment.number());
        missedInAll++;
        if (missedInAll >= rule.missedToBreach()) {
          return new Judgement(missed, tolerated, missedInAll, true, Optional.empty());
        }
      } else {
        tolerated.add(instalment.number());
      }
    }
    return new Judgement(missed, tolerated, missedInAll, false, Optional.empty());
  }

  private static boolean isMissed(InstalmentState instalment) {
    return instalment.missed() && !instalment.isPaid();
  }

  /** The amount missing of all instalments due by a day. */
  static Money shortBy(List<InstalmentState> instalments, LocalDate day) {
    return instalments.stream()
        .filter(instalment -> !instalment.dueDate().isAfter(day))
        .map(InstalmentState::unpaid)
        .reduce(Money::plus)
        .orElseThrow();
  }
}
