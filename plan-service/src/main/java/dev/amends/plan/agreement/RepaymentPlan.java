package dev.amends.plan.agreement;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanCompleted;
import dev.amends.events.PlanEvent.PlanKind;
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
import java.util.SortedMap;
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

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Nullable AllocationTerms allocation;

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
    List<PlanEvent> events = new ArrayList<>();
    paidMinor = 0;
    for (InstalmentAllocation allocation : allocations) {
      allocate(allocation, businessDate, origin).ifPresent(events::add);
    }
    events.addAll(completeOrReopen(businessDate, origin));
    scheduleNextCheck();
    return events;
  }

  private Optional<PlanEvent> allocate(
      InstalmentAllocation allocation, LocalDate businessDate, Origin origin) {
    PlannedInstalment instalment = termsInForce().planned().get(allocation.number());
    boolean paidBefore = instalment.isPaid();
    instalment.receive(allocation.paid().minorUnits());
    paidMinor += instalment.paidMinor;
    if (paidBefore && !instalment.isPaid()) {
      Money open = instalment.state().unpaid();
      return Optional.of(
          events().reopened(instalment, InstalmentResult.PAID, open, businessDate, origin));
    }
    String paymentId = allocation.completedBy();
    LocalDate paidOn = allocation.completedOn();
    if (paidBefore || paymentId == null || paidOn == null) {
      return Optional.empty();
    }
    return Optional.of(events().paid(instalment, paymentId, paidOn, origin));
  }

  private List<PlanEvent> completeOrReopen(LocalDate businessDate, Origin origin) {
    boolean paid = termsInForce().planned().arePaid();
    if (paid && status.isRunning()) {
      statusBefore = status;
      status = PlanStatus.COMPLETED;
      pendingClosure = null;
      pending().ifPresent(adjustment -> adjustment.withdraw("everything was paid"));
      return List.of(
          new PlanCompleted(caseId, lenderId, accountId(), id, paid(), businessDate, origin));
    }
    return !paid && status == PlanStatus.COMPLETED ? reopen(businessDate, origin) : List.of();
  }

  /** Continues a completed plan after a reversal, as breached if it was breached before. */
  private List<PlanEvent> reopen(LocalDate businessDate, Origin origin) {
    if (!isCounting()) {
      status = PlanStatus.CANCELLED;
      why = "a payment was reversed after a newer plan had replaced this one";
      return List.of(
          events().reinstated(PlanResult.COMPLETED, false, businessDate, origin),
          events().cancelled(why, null, origin));
    }
    status = statusBefore == PlanStatus.BREACHED ? PlanStatus.BREACHED : PlanStatus.ACTIVE;
    statusBefore = null;
    return List.of(
        events()
            .reinstated(PlanResult.COMPLETED, status == PlanStatus.ACTIVE, businessDate, origin));
  }

  /** The judged instalments by number, with the business day on whose close each was judged. */
  public SortedMap<Integer, LocalDate> judgedOn() {
    return termsInForce().planned().judgedOn();
  }

  /** The number of instalments that were short after their grace periods. */
  public int missed() {
    return termsInForce().planned().missed();
  }

  /**
   * Corrects the judgement of an instalment, before the new allocation of the payments.
   *
   * @param missed whether it was short on the day on which it was judged
   * @param unpaid the amount that the new allocation leaves unpaid
   * @return the correction; empty if the judgement stands
   */
  public Optional<PlanEvent> judgeAgain(
      int number, boolean missed, Money unpaid, LocalDate businessDate, Origin origin) {
    PlannedInstalment instalment = termsInForce().planned().get(number);
    if (instalment.missed == missed) {
      return Optional.empty();
    }
    instalment.missed = missed;
    return Optional.of(
        missed
            ? events().missed(instalment, unpaid, businessDate, origin)
            : events().reopened(instalment, InstalmentResult.MISSED, unpaid, businessDate, origin));
  }

  /**
   * Withdraws the judgement of an instalment, because the business day was closed by mistake.
   *
   * @return the correction; empty if the instalment was not missed
   */
  public Optional<PlanEvent> withdrawJudgement(int number, LocalDate businessDate, Origin origin) {
    PlannedInstalment instalment = termsInForce().planned().get(number);
    boolean missed = instalment.missed;
    instalment.withdrawJudgement();
    Money unpaid = instalment.state().unpaid();
    return missed
        ? Optional.of(
            events().reopened(instalment, InstalmentResult.MISSED, unpaid, businessDate, origin))
        : Optional.empty();
  }

  /** Dates a judgement back to an earlier closed business day that also ended the grace period. */
  public void redateJudgement(int number, LocalDate day) {
    termsInForce().planned().get(number).redateJudgement(day);
  }

  /**
   * Whether judgements can still change; those of a plan that ended or that another one has
   * replaced are final.
   */
  public boolean isReviewable() {
    return (status.isRunning() || status == PlanStatus.COMPLETED) && isCounting();
  }

  /** Whether the plan is breached, or was until everything was paid. */
  public boolean isBreached() {
    return status == PlanStatus.BREACHED
        || (status == PlanStatus.COMPLETED && statusBefore == PlanStatus.BREACHED);
  }

  /**
   * Withdraws the breach, and the new terms that were proposed because of it.
   *
   * @param paid whether everything is paid, so that the plan is completed at once
   */
  public PlanReinstated withdrawBreach(boolean paid, LocalDate businessDate, Origin origin) {
    if (status == PlanStatus.COMPLETED) {
      statusBefore = PlanStatus.ACTIVE;
    } else {
      status = PlanStatus.ACTIVE;
    }
    pending()
        .filter(PlanVersion::isProposedBySystem)
        .ifPresent(adjustment -> adjustment.withdraw(NOT_BREACHED));
    return events().reinstated(PlanResult.BREACHED, !paid, businessDate, origin);
  }

  /**
   * Breaches the plan again after a reversal of the money that had withdrawn the breach; the new
   * terms that were withdrawn with it wait for a decision again.
   *
   * @param shortBy the amount missing of all instalments due
   */
  public List<PlanEvent> breachAgain(Money shortBy, LocalDate businessDate, Origin origin) {
    List<PlanEvent> events = new ArrayList<>();
    if (status == PlanStatus.COMPLETED) {
      events.add(events().reinstated(PlanResult.COMPLETED, false, businessDate, origin));
    }
    events.add(breach(shortBy, missed(), businessDate, origin));
    if (pending().isEmpty()) {
      versions.stream()
          .filter(withdrawn -> NOT_BREACHED.equals(withdrawn.why))
          .reduce((earlier, later) -> later)
          .ifPresent(
              adjustment -> {
                adjustment.proposeAgain();
                events.add(events().proposed(adjustment, origin));
              });
    }
    return events;
  }

  /** Marks an instalment that is short beyond tolerance after its grace period as missed. */
  public InstalmentMissed miss(int number, LocalDate day, Origin origin) {
    PlannedInstalment instalment = termsInForce().planned().get(number);
    instalment.miss(day);
    return events().missed(instalment, instalment.state().unpaid(), day, origin);
  }

  /** Accepts an instalment whose shortfall after its grace period is within tolerance. */
  public void tolerate(int number, LocalDate day) {
    termsInForce().planned().get(number).tolerate(day);
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
        caseId, lenderId, accountId(), id, version, shortBy, missed, null, day, origin);
  }
}
