package dev.amends.plan.agreement;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.InstalmentPaid;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanCompleted;
import dev.amends.events.PlanEvent.PlanKind;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is paid in instalments, or in one deferred payment. Payments fill its instalments; it
 * is completed when all are paid and breached when too many are missed.
 */
@Entity
@DiscriminatorValue("REPAYMENT")
public class RepaymentPlan extends Plan {

  @SuppressWarnings("NullAway.Init")
  protected RepaymentPlan() {}

  /**
   * Creates a plan without terms; the caller proposes them next.
   *
   * @param partition the account's partition of {@code lender.accounts}; null until it is known
   */
  public RepaymentPlan(
      UUID caseId,
      AccountKey account,
      @Nullable Integer partition,
      PlanKind kind,
      Currency currency) {
    super(caseId, account, partition, kind, currency);
  }

  /** Ends the other repayment plans of the account; promises beside them stay. */
  @Override
  public List<PlanEvent> replace(List<Plan> others, long lastPosition, Origin origin) {
    List<PlanEvent> events = new ArrayList<>();
    for (Plan other : others) {
      if (other != this && other instanceof RepaymentPlan) {
        other.end("another plan was agreed", lastPosition, origin).ifPresent(events::add);
        other.stopCounting(lastPosition);
      }
    }
    return events;
  }

  /**
   * Replaces what the instalments have received by a new allocation of all payments that count.
   *
   * @param businessDate the business date of the payment or reversal that caused the allocation
   */
  public List<PlanEvent> allocate(
      List<InstalmentAllocation> allocations, LocalDate businessDate, Origin origin) {
    List<PlanEvent> events = new ArrayList<>();
    paidMinor = 0;
    for (InstalmentAllocation allocation : allocations) {
      allocate(allocation, origin).ifPresent(events::add);
    }
    completeOrReopen(businessDate, origin).ifPresent(events::add);
    scheduleNextCheck();
    return events;
  }

  private Optional<InstalmentPaid> allocate(InstalmentAllocation allocation, Origin origin) {
    PlannedInstalment instalment = termsInForce().instalment(allocation.number());
    boolean paidBefore = instalment.isPaid();
    instalment.receive(allocation.paid().minorUnits());
    paidMinor += instalment.paidMinor;
    String paymentId = allocation.completedBy();
    LocalDate paidOn = allocation.completedOn();
    if (paidBefore || paymentId == null || paidOn == null) {
      return Optional.empty();
    }
    int number = instalment.number;
    Money amount = instalment.amount();
    return Optional.of(
        new InstalmentPaid(
            caseId, lenderId, accountId(), id, number, amount, paymentId, paidOn, origin));
  }

  private Optional<PlanEvent> completeOrReopen(LocalDate businessDate, Origin origin) {
    boolean paid = termsInForce().isPaid();
    if (paid && status.isRunning()) {
      status = PlanStatus.COMPLETED;
      pendingClosure = null;
      pending().ifPresent(adjustment -> adjustment.withdraw("everything was paid"));
      return Optional.of(
          new PlanCompleted(caseId, lenderId, accountId(), id, paid(), businessDate, origin));
    }
    if (!paid && status == PlanStatus.COMPLETED) {
      return Optional.of(reopen(businessDate, origin));
    }
    return Optional.empty();
  }

  /** Handles a reversal that leaves a completed plan short. */
  private PlanEvent reopen(LocalDate businessDate, Origin origin) {
    if (paymentPeriod == null || !paymentPeriod.isOpen()) {
      status = PlanStatus.CANCELLED;
      why = "a payment was reversed after a newer plan had replaced this one";
      return cancelledEvent(why, origin);
    }
    status = PlanStatus.ACTIVE;
    return activatedEvent(businessDate, origin);
  }

  /** Marks an instalment that is short beyond tolerance after its grace period as missed. */
  public InstalmentMissed miss(int number, LocalDate day, Origin origin) {
    PlannedInstalment instalment = termsInForce().instalment(number);
    instalment.miss(day);
    LocalDate dueDate = instalment.dueDate;
    Money amount = instalment.amount();
    Money open = instalment.state().unpaid();
    return new InstalmentMissed(
        caseId, lenderId, accountId(), id, number, dueDate, amount, open, day, origin);
  }

  /** Accepts an instalment whose shortfall after its grace period is within tolerance. */
  public void tolerate(int number, LocalDate day) {
    termsInForce().instalment(number).tolerate(day);
  }

  /**
   * Breaches the plan because too many instalments were missed.
   *
   * @param shortBy the amount missing of all instalments due
   */
  public PlanBreached breach(Money shortBy, int missed, LocalDate day, Origin origin) {
    status = PlanStatus.BREACHED;
    scheduleNextCheck();
    return new PlanBreached(
        caseId, lenderId, accountId(), id, version, shortBy, missed, day, origin);
  }
}
