package dev.amends.plan.outcome;

import dev.amends.events.Money;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.outcome.PromiseOutcome.Broken;
import dev.amends.plan.outcome.PromiseOutcome.Ended;
import dev.amends.plan.outcome.PromiseOutcome.Kept;
import dev.amends.plan.outcome.PromiseOutcome.PartlyKept;
import dev.amends.plan.outcome.PromiseOutcome.Result;
import dev.amends.plan.outcome.PromiseOutcome.Running;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides the outcome of a promise: the payments from the day it was made to the end of its grace
 * period must reach the promised amount, less a tolerance. It depends only on business dates.
 */
final class PromisePolicy {
  private PromisePolicy() {}

  /** The money received on a business date. */
  record Receipt(LocalDate on, Money amount) {}

  /**
   * Decides the outcome of a promise.
   *
   * @param promised the one payment that was promised
   * @param receipts the payments that count, in any order
   */
  static PromiseOutcome outcome(
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
