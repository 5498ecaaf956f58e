package dev.amends.plan.outcome;

import dev.amends.events.Money;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.outcome.Judgement.Missed;
import dev.amends.plan.outcome.Judgement.NearBreach;
import dev.amends.plan.outcome.Judgement.Open;
import dev.amends.plan.outcome.PlanOutcome.State;
import dev.amends.plan.outcome.PlanOutcome.State.Active;
import dev.amends.plan.outcome.PlanOutcome.State.Breached;
import dev.amends.plan.outcome.PlanOutcome.State.Completed;
import dev.amends.plan.outcome.PromiseOutcome.Broken;
import dev.amends.plan.outcome.PromiseOutcome.Ended;
import dev.amends.plan.outcome.PromiseOutcome.Kept;
import dev.amends.plan.outcome.PromiseOutcome.PartlyKept;
import dev.amends.plan.outcome.PromiseOutcome.Result;
import dev.amends.plan.outcome.PromiseOutcome.Running;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides the outcome of a promise or plan. It depends only on business dates, never on the order
 * in which payments, reversals, holds and closes arrived.
 */
final class OutcomePolicy {
  private OutcomePolicy() {}

  /** The money received on a business date. */
  record Receipt(LocalDate on, Money amount) {}

  /**
   * Decides the outcome of a plan.
   *
   * @param paidBy the instalments, oldest first, with what was paid by a business date
   */
  static PlanOutcome ofPlan(
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
    return instalments.stream().allMatch(InstalmentState::isPaid)
        ? new Completed(breach)
        : breach.<State>map(breached -> breached).orElseGet(Active::new);
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

  /**
   * Decides the outcome of a promise.
   *
   * @param promised the one payment that was promised
   * @param receipts the payments that count, in any order
   */
  static PromiseOutcome ofPromise(
      InstalmentState promised, List<Receipt> receipts, OutcomeRule rule, OutcomeFacts facts) {
    Optional<LocalDate> late = facts.firstDayAfterGrace(promised.dueDate(), rule.graceDays());
    List<Receipt> inTime =
        receipts.stream()
            .filter(receipt -> isInTime(receipt, late, rule, facts))
            .sorted(Comparator.comparing(Receipt::on))
            .toList();
    Money received =
        inTime.stream()
            .map(Receipt::amount)
            .reduce(Money.zero(promised.amount().currency()), Money::plus);
    Result result =
        keptOn(promised, inTime, rule)
            .<Result>map(Kept::new)
            .orElseGet(() -> undecided(promised.withPaid(received), late, rule, facts));
    return new PromiseOutcome(received, result);
  }

  private static boolean isInTime(
      Receipt receipt, Optional<LocalDate> late, OutcomeRule rule, OutcomeFacts facts) {
    OutcomeFacts.Ending ending = facts.ending();
    return late.map(rule::lastInTime).filter(last -> receipt.on().isAfter(last)).isEmpty()
        && (ending == null || !receipt.on().isAfter(ending.lastCounted()));
  }

  private static Optional<LocalDate> keptOn(
      InstalmentState promised, List<Receipt> inTime, OutcomeRule rule) {
    Money received = Money.zero(promised.amount().currency());
    for (Receipt receipt : inTime) {
      received = received.plus(receipt.amount());
      if (!rule.tolerance().isShort(promised.amount(), received)) {
        return Optional.of(receipt.on());
      }
    }
    return Optional.empty();
  }

  private static Result undecided(
      InstalmentState promised, Optional<LocalDate> late, OutcomeRule rule, OutcomeFacts facts) {
    if (late.isPresent() && !late.get().isAfter(facts.decidedUntil())) {
      return promised.paid().isPositive() ? new PartlyKept(late.get()) : new Broken(late.get());
    }
    if (facts.ending() != null) {
      return new Ended();
    }
    InstalmentPolicy policy = new InstalmentPolicy(rule, facts);
    Judgement judgement = policy.judge(promised, day -> promised);
    Optional<LocalDate> nextCheck =
        Stream.concat(
                policy.decision(promised).stream(),
                policy.closeBefore(promised, judgement).stream())
            .min(LocalDate::compareTo);
    return new Running(judgement, policy.isDueSoon(promised), nextCheck);
  }
}
