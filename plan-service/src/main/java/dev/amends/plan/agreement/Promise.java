package dev.amends.plan.agreement;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanReinstated;
import dev.amends.events.PlanEvent.PlanResult;
import dev.amends.events.PlanEvent.PromiseBroken;
import dev.amends.events.PlanEvent.PromiseKept;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise to pay one amount by one date. Payments are measured against it, not allocated to it:
 * the money stays with the account, or with a repayment plan beside the promise.
 */
@Entity
@DiscriminatorValue("PROMISE")
public class Promise extends Plan {

  @SuppressWarnings("NullAway.Init")
  protected Promise() {}

  /**
   * Creates a promise without terms; the caller proposes them next.
   *
   * @param partition the account's partition of {@code lender.accounts}; null until it is known
   */
  public Promise(UUID caseId, AccountKey account, @Nullable Integer partition, Currency currency) {
    super(caseId, account, partition, PlanKind.PROMISE, currency);
  }

  /** Cancels the active promises of the case; a repayment plan beside them stays. */
  @Override
  public List<PlanEvent> replace(List<Plan> others, long lastPosition, Origin origin) {
    List<PlanEvent> events = new ArrayList<>();
    for (Plan other : others) {
      if (other != this
          && other instanceof Promise
          && other.caseId.equals(caseId)
          && other.status == PlanStatus.ACTIVE) {
        other.end("superseded by a newer promise", id, lastPosition, origin).ifPresent(events::add);
      }
    }
    return events;
  }

  /** Replaces the amount received by the money received so far. */
  public void receive(Money received) {
    paidMinor = received.minorUnits();
    termsInForce().planned().distribute(paidMinor);
  }

  /** Marks the promise as kept: enough was received in time. */
  public PromiseKept keep(LocalDate businessDate, Origin origin) {
    finish(PlanStatus.KEPT);
    Money promised = promised().amount();
    LocalDate dueDate = promised().dueDate();
    return new PromiseKept(
        caseId, lenderId, accountId(), id, promised, paid(), dueDate, businessDate, origin);
  }

  /** Marks the promise as broken: too little was received by the end of its grace period. */
  public PromiseBroken breakPromise(LocalDate businessDate, Origin origin) {
    finish(PlanStatus.BROKEN);
    brokenOn = businessDate;
    Money promised = promised().amount();
    LocalDate dueDate = promised().dueDate();
    return new PromiseBroken(
        caseId, lenderId, accountId(), id, promised, paid(), dueDate, businessDate, origin);
  }

  private void finish(PlanStatus result) {
    status = result;
    brokenOn = null;
    nextCheckOn = null;
    pendingClosure = null;
  }

  /** Puts a kept promise in force again after a reversal of its money. */
  public PlanReinstated reopen(LocalDate businessDate, Origin origin) {
    status = PlanStatus.ACTIVE;
    scheduleNextCheck();
    return events().reinstated(PlanResult.KEPT, true, businessDate, origin);
  }

  /** Whether the promise was broken at the close of a business day after this one. */
  public boolean isBrokenAfter(LocalDate day) {
    return status == PlanStatus.BROKEN && brokenOn != null && brokenOn.isAfter(day);
  }

  /**
   * Dates the break back to an earlier closed business day, whose close breaks the promise, too.
   */
  public void redateBreak(LocalDate day) {
    brokenOn = day;
  }

  /**
   * Withdraws the break of the promise, because the business day was closed by mistake.
   *
   * @param inForce whether the promise is in force again; otherwise the caller ends it
   */
  public PlanReinstated withdrawBreak(LocalDate businessDate, boolean inForce, Origin origin) {
    status = PlanStatus.ACTIVE;
    brokenOn = null;
    scheduleNextCheck();
    return events().reinstated(PlanResult.BROKEN, inForce, businessDate, origin);
  }

  /** Keeps a broken promise, because enough was paid in time but reported late. */
  public List<PlanEvent> keepAfterAll(LocalDate businessDate, Origin origin) {
    return List.of(
        events().reinstated(PlanResult.BROKEN, false, businessDate, origin),
        keep(businessDate, origin));
  }

  /** The one payment that was promised. */
  public InstalmentState promised() {
    return versions.getFirst().instalments().getFirst();
  }
}
