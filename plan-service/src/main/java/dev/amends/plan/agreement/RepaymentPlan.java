package dev.amends.plan.agreement;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanCompleted;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.events.PlanEvent.PlanReinstated;
import dev.amends.events.PlanEvent.PlanResult;
import dev.amends.plan.allocation.AllocationTerms;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is paid in instalments, or in one deferred payment. Payments fill its instalments; it
 * is completed when all are paid and breached when too many are missed.
 */
@Entity
@DiscriminatorValue("REPAYMENT")
public class RepaymentPlan extends Plan {
  private static final String NOT_BREACHED = "the plan was not breached";
  private static final String EVERYTHING_PAID = "everything was paid";

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Nullable AllocationTerms allocation;

  /** The first business date after the grace period whose end breached the plan. */
  @Nullable LocalDate breachedOn;

  /** Why no new terms were proposed after the last breach. */
  @Nullable String notAdjustedWhy;

  /** The last business day whose missed instalments a supervisor has forgiven. */
  @Nullable LocalDate forgivenUntil;

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

  /** Proposes new terms after a breach, with the reason for their form. */
  public PlanProposed proposeAdjustment(
      ProposedTerms terms, Review review, Adjustment adjustment, Origin origin) {
    notAdjustedWhy = null;
    PlanProposed proposed = propose(terms, review, origin);
    pending().orElseThrow().adjustment = adjustment;
    return proposed;
  }

  /** Records why no new terms are proposed after a breach. */
  public void leaveUnadjusted(String reason) {
    notAdjustedWhy = reason;
  }

  /** Why no new terms were proposed after the last breach; empty if some were. */
  Optional<String> notAdjustedWhy() {
    return Optional.ofNullable(notAdjustedWhy);
  }

  /** Ends the other repayment plans of the account; promises beside them stay. */
  @Override
  public List<PlanEvent> replace(List<Plan> others, long lastPosition, Origin origin) {
    List<PlanEvent> events = new ArrayList<>();
    for (Plan other : others) {
      if (other != this && other instanceof RepaymentPlan) {
        other.end("another plan was agreed", id, lastPosition, origin).ifPresent(events::add);
        other.stopCounting(lastPosition);
      }
    }
    return events;
  }

  /**
   * Fixes how payments are divided, when the plan comes into force; later figures and rules do not
   * change it.
   *
   * @param sequenceOfFigures the sequence of the lender's figures at that time; null without any
   */
  public void agreeAllocation(AllocationTerms terms, @Nullable Long sequenceOfFigures) {
    allocation = terms;
    Objects.requireNonNull(paymentPeriod).countAfterSequence(sequenceOfFigures);
  }

  /** How payments are divided; empty until the plan is in force. */
  public Optional<AllocationTerms> allocation() {
    return Optional.ofNullable(allocation);
  }

  /**
   * Replaces what the instalments have received by a new allocation of all payments that count.
   *
   * @param businessDate the business date of the payment or reversal that caused the allocation
   */
  public List<PlanEvent> allocate(
      List<InstalmentAllocation> allocations, LocalDate businessDate, Origin origin) {
    paidMinor = allocations.stream().mapToLong(allocation -> allocation.paid().minorUnits()).sum();
    return new InstalmentPayments(new InstalmentEvents(this), termsInForce().planned())
        .replace(allocations, businessDate, origin);
  }

  /** Completes a running plan, because everything is paid. */
  public PlanCompleted complete(LocalDate businessDate, Origin origin) {
    status = PlanStatus.COMPLETED;
    pendingClosure = null;
    checkNextOn(Optional.empty());
    pending().ifPresent(adjustment -> adjustment.withdraw(EVERYTHING_PAID));
    return events().completed(paid(), businessDate, origin);
  }

  /**
   * Continues a completed plan after a reversal, as breached if it was breached before.
   *
   * @param inForce whether it is in force again; false if another result follows at once
   */
  public PlanReinstated reopen(boolean inForce, LocalDate businessDate, Origin origin) {
    status = breachedOn == null ? PlanStatus.ACTIVE : PlanStatus.BREACHED;
    return events().reinstated(PlanResult.COMPLETED, inForce, businessDate, origin);
  }

  /** Cancels a completed plan after a reversal, because a newer plan has replaced it. */
  public List<PlanEvent> cancelAfterAll(LocalDate businessDate, Origin origin) {
    status = PlanStatus.CANCELLED;
    why = "a payment was reversed after a newer plan had replaced this one";
    return List.of(
        events().reinstated(PlanResult.COMPLETED, false, businessDate, origin),
        events().cancelled(why, null, origin));
  }

  /**
   * Whether judgements can still change; those of a plan that ended or that another one has
   * replaced are final.
   */
  public boolean isReviewable() {
    return (status.isRunning() || status == PlanStatus.COMPLETED) && isCounting();
  }

  /** Whether everything is paid. */
  public boolean isPaid() {
    return termsInForce().planned().arePaid();
  }

  /** Whether the plan is breached, or was until everything was paid. */
  public boolean isBreached() {
    return breachedOn != null;
  }

  /** The first business date after the grace period whose end breached the plan; empty if none. */
  public Optional<LocalDate> breachedOn() {
    return Optional.ofNullable(breachedOn);
  }

  /** Dates a breach that stands by another business day. */
  public void redateBreach(LocalDate effectiveOn) {
    breachedOn = effectiveOn;
  }

  /**
   * Breaches the plan because too many instalments were missed.
   *
   * @param effectiveOn the first business date after the grace period that breached the plan
   * @param shortBy the amount missing on that day of all instalments due
   * @param missed the number of missed instalments
   */
  public PlanBreached breach(
      LocalDate effectiveOn, Money shortBy, int missed, LocalDate businessDate, Origin origin) {
    status = PlanStatus.BREACHED;
    breachedOn = effectiveOn;
    return events().breached(effectiveOn, shortBy, missed, businessDate, origin);
  }

  /**
   * Proposes the terms again that were withdrawn with an earlier breach.
   *
   * @param day terms with an unpaid instalment that is due before it are out of date
   * @return empty if none were withdrawn, or other terms came into force or are needed since
   */
  public Optional<PlanProposed> proposeWithdrawnTermsAgain(
      LocalDate day, DecisionPeriod period, Origin origin) {
    return proposeAgain(
        withdrawn ->
            NOT_BREACHED.equals(withdrawn.why)
                && withdrawn.number > version
                && withdrawn.planned().statesWithPaid(paidMinor).stream()
                    .noneMatch(state -> !state.isPaid() && state.dueDate().isBefore(day)),
        period,
        origin);
  }

  /** Proposes the terms again that were withdrawn when everything seemed to be paid. */
  public Optional<PlanProposed> proposeUnpaidTermsAgain(DecisionPeriod period, Origin origin) {
    return proposeAgain(
        withdrawn -> EVERYTHING_PAID.equals(withdrawn.why) && withdrawn.number > version,
        period,
        origin);
  }

  /**
   * Withdraws the breach, and the new terms that were proposed because of it.
   *
   * @param inForce whether the plan is in force again; false if another result follows at once
   */
  public PlanReinstated withdrawBreach(boolean inForce, LocalDate businessDate, Origin origin) {
    breachedOn = null;
    if (status == PlanStatus.BREACHED) {
      status = PlanStatus.ACTIVE;
    }
    pending()
        .filter(adjustment -> adjustment.proposer.isSystem())
        .ifPresent(adjustment -> adjustment.withdraw(NOT_BREACHED));
    return events().reinstated(PlanResult.BREACHED, inForce, businessDate, origin);
  }

  /** Forgives the instalments missed by the close of a business day; null forgives none. */
  public void forgiveUntil(@Nullable LocalDate day) {
    forgivenUntil = day;
  }

  /** The last business day whose missed instalments are forgiven; empty if none are. */
  public Optional<LocalDate> forgivenUntil() {
    return Optional.ofNullable(forgivenUntil);
  }

  @Override
  public List<PlanEvent> activate(LocalDate businessDate, long lastPosition, Origin origin) {
    List<PlanEvent> events = super.activate(businessDate, lastPosition, origin);
    breachedOn = null;
    return events;
  }

  @Override
  public void correctActivation(LocalDate wrong, LocalDate day) {
    super.correctActivation(wrong, day);
    if (forgivenUntil != null && forgivenUntil.isAfter(day)) {
      forgivenUntil = day;
    }
  }
}
