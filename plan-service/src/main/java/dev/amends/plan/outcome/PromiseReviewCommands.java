package dev.amends.plan.outcome;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PromiseBroken;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.outcome.PromisePolicy.PromiseRule;
import dev.amends.plan.payment.Payment;
import dev.amends.plan.schedule.HeldDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides whether a promise is kept or broken; the caller publishes the event. */
@ApplicationScoped
public class PromiseReviewCommands {
  private final PromiseRule rule;

  PromiseReviewCommands(PromiseConfig config) {
    this.rule = PromiseRule.of(config);
  }

  /**
   * Reviews a promise after a payment or a reversal. A reversal can reopen a kept promise; a
   * payment that is received late but was made in time can still keep a broken one.
   *
   * @param counting the payments that count for the promise, on any date
   * @param businessDate the business date of the payment or reversal
   */
  public List<PlanEvent> reviewPayments(
      Promise promise,
      List<Payment> counting,
      List<HeldDays> holds,
      LocalDate businessDate,
      Origin origin) {
    InstalmentState promised = promise.promised();
    Money received =
        counting.stream()
            .filter(payment -> isInTime(payment, promised, holds))
            .flatMap(payment -> payment.remaining().stream())
            .reduce(Money.zero(promise.currency()), Money::plus);
    promise.receive(received);
    boolean kept = PromisePolicy.isKept(promised.amount(), received, rule);
    return switch (promise.status()) {
      case ACTIVE -> kept ? List.of(promise.keep(businessDate, origin)) : List.of();
      case BROKEN -> kept ? promise.keepAfterAll(businessDate, origin) : List.of();
      case KEPT -> kept ? List.of() : List.of(promise.reopen(businessDate, origin));
      case PENDING_APPROVAL, RETURNED, BREACHED, COMPLETED, REJECTED, CANCELLED -> List.of();
    };
  }

  private boolean isInTime(Payment payment, InstalmentState promised, List<HeldDays> holds) {
    LocalDate paidOn = payment.businessDate().orElseThrow();
    return PromisePolicy.isInTime(paidOn, promised.dueDate(), rule, holds);
  }

  /** Breaks an active promise whose grace period is over at the close of a business day. */
  public Optional<PromiseBroken> closeDay(
      Promise promise, List<HeldDays> holds, LocalDate day, String eventId) {
    if (promise.status() != PlanStatus.ACTIVE) {
      promise.checkNextOn(Optional.empty());
      return Optional.empty();
    }
    Optional<LocalDate> tooLate =
        PromisePolicy.firstDayTooLate(promise.promised().dueDate(), rule, holds);
    if (tooLate.isEmpty() || tooLate.get().isAfter(day)) {
      promise.checkNextOn(tooLate);
      return Optional.empty();
    }
    String reason =
        "promise.broken: short after " + rule.graceDays() + " days of grace at the close of " + day;
    return Optional.of(promise.breakPromise(day, Origin.event(reason, eventId)));
  }
}
