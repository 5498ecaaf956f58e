package dev.amends.plan.outcome;

import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.outcome.Judgement.Accepted;
import dev.amends.plan.outcome.Judgement.Grounds;
import dev.amends.plan.outcome.Judgement.Missed;
import dev.amends.plan.outcome.Judgement.NearBreach;
import dev.amends.plan.outcome.Judgement.Open;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Judges one instalment, or the one payment of a promise, by its due date, its grace period and the
 * holds.
 */
final class InstalmentPolicy {
  private final OutcomeRule rule;
  private final OutcomeFacts facts;

  InstalmentPolicy(OutcomeRule rule, OutcomeFacts facts) {
    this.rule = rule;
    this.facts = facts;
  }

  /**
   * Judges an instalment.
   *
   * @param now the instalment with everything that was paid
   * @param paidBy the same instalment with what was paid by a business date
   */
  Judgement judge(InstalmentState now, Function<LocalDate, InstalmentState> paidBy) {
    Optional<LocalDate> late = firstDayAfterGrace(now);
    if (late.isEmpty()) {
      return new Open();
    }
    LocalDate day = late.get();
    return day.isAfter(facts.decidedUntil())
        ? judgeWithinGrace(now, day)
        : judgeAfterGrace(paidBy.apply(rule.lastInTime(day)), day);
  }

  private Judgement judgeAfterGrace(InstalmentState then, LocalDate day) {
    if (then.isPaid()) {
      return new Open();
    }
    if (!isShort(then)) {
      return new Accepted(day, Grounds.WITHIN_TOLERANCE);
    }
    LocalDate forgiven = facts.forgivenUntil();
    return forgiven == null || day.isAfter(forgiven)
        ? new Missed(day, then.unpaid())
        : new Accepted(day, Grounds.FORGIVEN);
  }

  private Judgement judgeWithinGrace(InstalmentState now, LocalDate day) {
    LocalDate last = facts.decidedUntil();
    if (rule.graceDays() == 0
        || now.dueDate().isAfter(last)
        || facts.isHeld(last)
        || !isShort(now)) {
      return new Open();
    }
    LocalDate since = facts.unheldAfter(now.dueDate().minusDays(1)).orElse(last);
    return new NearBreach(since, now.unpaid(), rule.lastInTime(day));
  }

  boolean isShort(InstalmentState instalment) {
    return rule.tolerance().isShort(instalment.amount(), instalment.paid());
  }

  /** Whether the close of the last closed day reminds the borrower of an instalment. */
  boolean isDueSoon(InstalmentState now) {
    LocalDate last = facts.lastClosed();
    return !now.isPaid()
        && !facts.reminded().contains(now.number())
        && last.isBefore(now.dueDate())
        && !last.isBefore(remindFrom(now))
        && !facts.isHeld(last);
  }

  private LocalDate remindFrom(InstalmentState instalment) {
    return instalment.dueDate().minusDays(rule.reminderDays());
  }

  /** The close that decides about an instalment after its grace period; empty if it is past. */
  Optional<LocalDate> decision(InstalmentState now) {
    return firstDayAfterGrace(now).filter(day -> day.isAfter(facts.lastClosed()));
  }

  /** The first close that can remind of an instalment or change whether it is a near breach. */
  Optional<LocalDate> closeBefore(InstalmentState now, Judgement judgement) {
    Optional<LocalDate> reminder =
        facts
            .unheldCloseFrom(remindFrom(now))
            .filter(day -> day.isBefore(now.dueDate()))
            .filter(day -> !facts.reminded().contains(now.number()));
    Optional<LocalDate> grace =
        judgement instanceof NearBreach
            ? facts.nextHold()
            : facts.unheldCloseFrom(now.dueDate()).filter(day -> rule.graceDays() > 0);
    return Stream.concat(reminder.stream(), grace.stream()).min(LocalDate::compareTo);
  }

  private Optional<LocalDate> firstDayAfterGrace(InstalmentState instalment) {
    return facts.firstDayAfterGrace(instalment.dueDate(), rule.graceDays());
  }
}
