package dev.amends.plan.promise;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.payment.Payment;
import dev.amends.plan.promise.PromisePolicy.Rule;
import dev.amends.plan.schedule.HeldDays;
import dev.amends.plan.schedule.Tolerance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks whether a promise is kept: at each payment or reversal, and when its time is over. */
@ApplicationScoped
public class PromiseKeeping {
  private final Rule rule;

  PromiseKeeping(PromiseConfig config) {
    this.rule =
        new Rule(
            config.graceDays(), new Tolerance(config.toleranceAmount(), config.tolerancePercent()));
  }

  /**
   * Looks at all that counts. A reversal opens a kept promise again; money that is told late, but
   * was in time, keeps a broken one.
   *
   * @param counting the payments that count, whatever their date
   * @param businessDate of the payment or reversal that led here
   */
  public Optional<PlanEvent> look(
      Plan promise,
      List<Payment> counting,
      List<HeldDays> holds,
      LocalDate businessDate,
      Origin origin) {
    InstalmentState promised = promise.promised();
    Money received =
        counting.stream()
            .filter(
                payment ->
                    PromisePolicy.isInTime(
                        payment.businessDate().orElseThrow(), promised.dueDate(), rule, holds))
            .flatMap(payment -> payment.amount().stream())
            .reduce(Money.zero(promise.currency()), Money::plus);
    promise.receive(received);
    boolean kept = PromisePolicy.isKept(promised.amount(), received, rule);
    return switch (promise.status()) {
      case ACTIVE, BROKEN ->
          kept ? Optional.of(promise.keep(businessDate, origin)) : Optional.empty();
      case KEPT -> kept ? Optional.empty() : Optional.of(promise.reopen(businessDate, origin));
      case PENDING_APPROVAL, BREACHED, COMPLETED, REJECTED, CANCELLED -> Optional.empty();
    };
  }

  /** Breaks an active promise whose time is over at the end of a day, else looks again later. */
  public Optional<PlanEvent> closeDay(
      Plan promise, List<HeldDays> holds, LocalDate day, String eventId) {
    Optional<LocalDate> tooLate =
        PromisePolicy.firstDayTooLate(promise.promised().dueDate(), rule, holds);
    if (promise.status() != PlanStatus.ACTIVE || tooLate.isEmpty() || tooLate.get().isAfter(day)) {
      promise.lookOn(promise.status() == PlanStatus.ACTIVE ? tooLate : Optional.empty());
      return Optional.empty();
    }
    return Optional.of(
        promise.breakPromise(
            day,
            Origin.event(
                "promise.broken: short after "
                    + rule.graceDays()
                    + " days of grace at the close of "
                    + day,
                eventId)));
  }
}
