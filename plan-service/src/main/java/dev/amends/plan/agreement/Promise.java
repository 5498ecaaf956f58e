package dev.amends.plan.agreement;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanCancelled;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanResult;
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
 * A promise to pay one amount by one date. Payments are measured against it, not allocated to it:
 * the money stays with the account, or with a repayment plan beside the promise.
 */
@Entity
@DiscriminatorValue("PROMISE")
public class Promise extends Plan {
  @Nullable LocalDate resultOn;

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

  /** Whether the result can still change: not after a person or a newer promise ended it. */
  public boolean isReviewable() {
    return isCounting()
        && switch (status) {
          case ACTIVE, KEPT, PARTLY_KEPT, BROKEN -> true;
          case CANCELLED -> caseEnd != null;
          case PENDING_APPROVAL, RETURNED, BREACHED, COMPLETED, REJECTED -> false;
        };
  }

  /**
   * Replaces the result of the promise; ACTIVE puts it in force again.
   *
   * @param next ACTIVE, KEPT, PARTLY_KEPT or BROKEN
   * @param decidedOn the business date to which the new result belongs
   * @param businessDate the business date of what caused the change
   */
  public List<PlanEvent> become(
      PlanStatus next, LocalDate decidedOn, LocalDate businessDate, Origin origin) {
    List<PlanEvent> events = new ArrayList<>(withdrawResult(next, businessDate, origin));
    status = next;
    resultOn = next == PlanStatus.ACTIVE ? null : decidedOn;
    InstalmentState promised = promised();
    PromiseEvents results = new PromiseEvents(this);
    switch (next) {
      case KEPT -> events.add(results.kept(promised, paid(), decidedOn, origin));
      case PARTLY_KEPT -> events.add(results.partlyKept(promised, paid(), decidedOn, origin));
      case BROKEN -> events.add(results.broken(promised, paid(), decidedOn, origin));
      case ACTIVE -> {}
      case PENDING_APPROVAL, RETURNED, BREACHED, COMPLETED, REJECTED, CANCELLED ->
          throw new IllegalArgumentException(next + " is not a result of promise " + id);
    }
    return events;
  }

  /** Dates a result that stands by another business day. */
  public void redate(LocalDate decidedOn) {
    resultOn = decidedOn;
  }

  private List<PlanEvent> withdrawResult(PlanStatus next, LocalDate businessDate, Origin origin) {
    Optional<PlanResult> withdrawn =
        switch (status) {
          case KEPT -> Optional.of(PlanResult.KEPT);
          case PARTLY_KEPT -> Optional.of(PlanResult.PARTLY_KEPT);
          case BROKEN -> Optional.of(PlanResult.BROKEN);
          case CANCELLED -> Optional.of(PlanResult.CANCELLED);
          case ACTIVE, PENDING_APPROVAL, RETURNED, BREACHED, COMPLETED, REJECTED ->
              Optional.empty();
        };
    pendingClosure = null;
    caseEnd = null;
    why = null;
    return withdrawn.stream()
        .<PlanEvent>map(
            result -> events().reinstated(result, next == PlanStatus.ACTIVE, businessDate, origin))
        .toList();
  }

  /**
   * Ends a promise whose result was withdrawn, because its case ended before another result was
   * due. If the case continues, the promise does, too.
   */
  public List<PlanEvent> endAfterAll(
      String reason, long lastPosition, LocalDate businessDate, Origin origin) {
    PlanStatus before = status;
    List<PlanEvent> events =
        new ArrayList<>(withdrawResult(PlanStatus.CANCELLED, businessDate, origin));
    status = PlanStatus.ACTIVE;
    resultOn = null;
    endWithCase(reason, lastPosition, origin).ifPresent(events::add);
    caseEnd = new CaseEnd(before, null);
    return events;
  }

  /** Whether the promise was cancelled with its case before it had any result. */
  public boolean endedUndecided() {
    return caseEnd != null && caseEnd.status() == PlanStatus.ACTIVE;
  }

  /** Stays cancelled although its case continues, because its grace period is over. */
  public void stayEnded() {
    caseEnd = null;
  }

  /** Ends a promise whose result was withdrawn, because a newer promise had replaced it by then. */
  public List<PlanEvent> replaceAfterAll(
      Promise newer, long lastPosition, LocalDate businessDate, Origin origin) {
    List<PlanEvent> events =
        new ArrayList<>(withdrawResult(PlanStatus.CANCELLED, businessDate, origin));
    status = PlanStatus.ACTIVE;
    resultOn = null;
    events.addAll(newer.replace(List.of(this), lastPosition, origin));
    return events;
  }

  /** Goes on measuring the payments that were made before its case ended, whenever they arrive. */
  @Override
  public Optional<PlanCancelled> endWithCase(String reason, long lastPosition, Origin origin) {
    Optional<PlanCancelled> event = super.endWithCase(reason, lastPosition, origin);
    if (caseEnd != null && paymentPeriod != null) {
      paymentPeriod.reopen();
    }
    return event;
  }

  /** Leaves a promise that was in force as it is: its new result follows from the payments. */
  @Override
  public List<PlanEvent> reinstate(LocalDate businessDate, DecisionPeriod period, Origin origin) {
    return activatedOn().isPresent() && pendingClosure == null
        ? List.of()
        : super.reinstate(businessDate, period, origin);
  }

  /** The business date to which the result belongs; empty if there is none. */
  public Optional<LocalDate> resultOn() {
    return Optional.ofNullable(resultOn);
  }

  /** The one payment that was promised: by the terms in force, otherwise by the newest ones. */
  public InstalmentState promised() {
    return inForce().orElseGet(versions::getLast).instalments().getFirst();
  }
}
