package dev.amends.plan.outcome;

import dev.amends.events.Money;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.outcome.Judgement.Accepted;
import dev.amends.plan.outcome.Judgement.Grounds;
import dev.amends.plan.outcome.Judgement.Missed;
import dev.amends.plan.outcome.Judgement.NearBreach;
import dev.amends.plan.outcome.Judgement.Open;
import dev.amends.plan.outcome.PlanOutcome.State;
import dev.amends.plan.outcome.PlanOutcome.State.Active;
import dev.amends.plan.outcome.PlanOutcome.State.Breached;
import dev.amends.plan.outcome.PlanOutcome.State.Completed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Decides the outcome of a plan. It depends only on business dates, never on the order in which
 * payments, reversals, holds and closes arrived.
 */
final class OutcomePolicy {
  private OutcomePolicy() {}

  /**
   * Decides the outcome of a plan.
   *
   * @param paidBy the instalments, oldest first, with what was paid by a business date
   */
  static PlanOutcome outcome(
      Function<LocalDate, List<InstalmentState>> paidBy, OutcomeRule rule, OutcomeFacts facts) {
    List<InstalmentState> instalments = paidBy.apply(LocalDate.MAX);
    InstalmentPolicy policy = new InstalmentPolicy(rule, facts);
    SortedMap<Integer, Judgement> judgements = new TreeMap<>();
    for (int index = 0; index < instalments.size(); index++) {
      int at = index;
      InstalmentState instalment = instalments.get(index);
      judgements.put(
          instalment.number(), policy.judge(instalment, day -> paidBy.apply(day).get(at)));
    }
    State state = state(instalments, judgements, paidBy, rule);
    if (!(state instanceof Active)) {
      judgements.replaceAll(
          (number, judgement) -> judgement instanceof NearBreach ? new Open() : judgement);
    }
    return new PlanOutcome(
        instalments,
        judgements,
        state,
        state instanceof Active ? dueSoon(instalments, policy) : List.of(),
        nextCheck(instalments, judgements, policy, state));
  }

  private static State state(
      List<InstalmentState> instalments,
      SortedMap<Integer, Judgement> judgements,
      Function<LocalDate, List<InstalmentState>> paidBy,
      OutcomeRule rule) {
    Optional<Breached> breach = breach(judgements, paidBy, rule);
    return countsAsPaid(instalments, judgements, rule)
        ? new Completed(breach)
        : breach.<State>map(breached -> breached).orElseGet(Active::new);
  }

  /** A shortfall within the tolerance, also of the whole plan, counts as paid. */
  private static boolean countsAsPaid(
      List<InstalmentState> instalments,
      SortedMap<Integer, Judgement> judgements,
      OutcomeRule rule) {
    Money total =
        instalments.stream().map(InstalmentState::amount).reduce(Money::plus).orElseThrow();
    Money paid = instalments.stream().map(InstalmentState::paid).reduce(Money::plus).orElseThrow();
    return !rule.tolerance().isShort(total, paid)
        && instalments.stream()
            .allMatch(
                instalment ->
                    instalment.isPaid()
                        || (judgements.get(instalment.number()) instanceof Accepted accepted
                            && accepted.grounds() == Grounds.WITHIN_TOLERANCE));
  }

  /** Finds the first day on which enough instalments were missed and not paid. */
  private static Optional<Breached> breach(
      SortedMap<Integer, Judgement> judgements,
      Function<LocalDate, List<InstalmentState>> paidBy,
      OutcomeRule rule) {
    List<LocalDate> days =
        judgements.values().stream()
            .filter(Missed.class::isInstance)
            .map(judgement -> ((Missed) judgement).on())
            .distinct()
            .sorted()
            .toList();
    for (LocalDate day : days) {
      List<InstalmentState> then = paidBy.apply(rule.lastInTime(day));
      int missed = missedBy(day, then, judgements);
      if (missed >= rule.missedToBreach()) {
        return Optional.of(new Breached(day, missed, shortBy(then, day)));
      }
    }
    return Optional.empty();
  }

  /** Counts the instalments that were missed by a day and still not paid. */
  private static int missedBy(
      LocalDate day, List<InstalmentState> then, SortedMap<Integer, Judgement> judgements) {
    return (int)
        then.stream()
            .filter(instalment -> !instalment.isPaid())
            .map(instalment -> judgements.get(instalment.number()))
            .filter(judgement -> judgement instanceof Missed missed && !missed.on().isAfter(day))
            .count();
  }

  /** The amount missing of all instalments due by a day. */
  private static Money shortBy(List<InstalmentState> then, LocalDate day) {
    return then.stream()
        .filter(instalment -> !instalment.dueDate().isAfter(day))
        .map(InstalmentState::unpaid)
        .reduce(Money::plus)
        .orElseThrow();
  }

  private static List<Integer> dueSoon(List<InstalmentState> instalments, InstalmentPolicy policy) {
    return instalments.stream().filter(policy::isDueSoon).map(InstalmentState::number).toList();
  }

  private static Optional<LocalDate> nextCheck(
      List<InstalmentState> instalments,
      SortedMap<Integer, Judgement> judgements,
      InstalmentPolicy policy,
      State state) {
    List<LocalDate> days = new ArrayList<>();
    for (InstalmentState instalment : instalments) {
      Judgement judgement = judgements.get(instalment.number());
      if (!instalment.isPaid() && (judgement instanceof Open || judgement instanceof NearBreach)) {
        policy.decision(instalment).ifPresent(days::add);
        if (state instanceof Active) {
          policy.closeBefore(instalment, judgement).ifPresent(days::add);
        }
      }
    }
    return days.stream().min(LocalDate::compareTo);
  }
}
