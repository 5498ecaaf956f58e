package dev.amends.plan.breach;

import dev.amends.events.Money;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.schedule.DeadlinePolicy;
import dev.amends.plan.schedule.HeldDays;
import dev.amends.plan.schedule.Tolerance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the end of a business day means for the open instalments of a plan, oldest first. */
public final class BreachPolicy {
  private BreachPolicy() {}

  /**
   * The rule.
   *
   * @param graceDays days after the due date that are let pass
   * @param missedToBreach so many missed instalments breach the plan
   */
  public record Rule(int graceDays, Tolerance tolerance, int missedToBreach) {}

  /**
   * What was found.
   *
   * @param missed the numbers of the instalments missed today
   * @param letPass the numbers of those whose shortness is within tolerance
   * @param missedInAll how many of the plan are missed by now
   * @param breached whether the plan is breached
   * @param nextLook the first day whose end can change anything; none while a hold stops the clock
   */
  public record Judgement(
      List<Integer> missed,
      List<Integer> letPass,
      int missedInAll,
      boolean breached,
      Optional<LocalDate> nextLook) {}

  /** Judges every open instalment whose time is over at the end of a day. */
  public static Judgement judge(
      List<InstalmentState> instalments, LocalDate day, Rule rule, List<HeldDays> holds) {
    List<Integer> missed = new ArrayList<>();
    List<Integer> letPass = new ArrayList<>();
    int missedInAll = (int) instalments.stream().filter(BreachPolicy::isMissed).count();
    for (InstalmentState instalment : instalments) {
      if (instalment.isPaid() || instalment.judged()) {
        continue;
      }
      Optional<LocalDate> late =
          DeadlinePolicy.firstDayPast(instalment.dueDate(), rule.graceDays(), holds);
      if (late.isEmpty() || late.get().isAfter(day)) {
        return new Judgement(missed, letPass, missedInAll, false, late);
      }
      if (rule.tolerance().isShort(instalment.amount(), instalment.paid())) {
        missed.add(instalment.number());
        missedInAll++;
        if (missedInAll >= rule.missedToBreach()) {
          return new Judgement(missed, letPass, missedInAll, true, Optional.empty());
        }
      } else {
        letPass.add(instalment.number());
      }
    }
    return new Judgement(missed, letPass, missedInAll, false, Optional.empty());
  }

  private static boolean isMissed(InstalmentState instalment) {
    return instalment.missed() && !instalment.isPaid();
  }

  /** What is missing of all instalments due by a day. */
  public static Money shortBy(List<InstalmentState> instalments, LocalDate day) {
    return instalments.stream()
        .filter(instalment -> !instalment.dueDate().isAfter(day))
        .map(InstalmentState::open)
        .reduce(Money::plus)
        .orElseThrow();
  }
}
