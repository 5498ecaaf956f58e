package dev.amends.plan.agreement;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanCancelled;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanResult;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DiscriminatorFormula;
import org.jspecify.annotations.Nullable;

/**
 * The life of an agreement, shared by {@link Promise} and {@link RepaymentPlan}: how it comes into
 * force, ends, and continues with its case, which payments count for it, and which close of a
 * business day must check it next.
 */
@Entity
@Table(name = "plan")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorFormula("case when kind = 'PROMISE' then 'PROMISE' else 'REPAYMENT' end")
public abstract class Plan extends Agreement {
  @Nullable Integer partition;
  long paidMinor;
  @Nullable LocalDate nextCheckOn;

  @Embedded @Nullable PaymentPeriod paymentPeriod;
  @Embedded @Nullable PendingClosure pendingClosure;
  int version;

  @Embedded @Nullable CaseEnd caseEnd;

  @SuppressWarnings("NullAway.Init")
  protected Plan() {}

  Plan(
      UUID caseId,
      AccountKey account,
      @Nullable Integer partition,
      PlanKind kind,
      Currency currency) {
    super(caseId, account, kind, currency);
    this.partition = partition;
    this.version = 1;
  }

  /**
   * Puts the pending terms in force and replaces the earlier ones. From the first activation on,
   * payments count, if they have this business date or a later one and are received after it.
   *
   * @param lastPosition the position of the account's last payment so far
   */
  public List<PlanEvent> activate(LocalDate businessDate, long lastPosition, Origin origin) {
    PlanVersion activated = pending().orElseThrow();
    Optional<PlanVersion> replaced = inForce();
    boolean activates = replaced.isEmpty() || status == PlanStatus.BREACHED;
    replaced.ifPresent(PlanVersion::supersede);
    activated.putInForce(businessDate);
    version = activated.number;
    kind = activated.kind;
    status = PlanStatus.ACTIVE;
    List<PlanEvent> events = new ArrayList<>();
    if (replaced.isEmpty()) {
      paymentPeriod = new PaymentPeriod(businessDate, lastPosition);
    } else {
      activated.planned().distribute(paidMinor);
      events.add(events().adjusted(activated, businessDate, origin));
    }
    if (activates) {
      events.add(events().activated(businessDate, origin));
    }
    checkNextOn(Optional.of(businessDate));
    return events;
  }

  /** Cancels a plan or a proposal at somebody's request. */
  public PlanCancelled cancel(String reason, long lastPosition, Origin origin) {
    return cancel(reason, null, lastPosition, origin);
  }

  private PlanCancelled cancel(
      String reason, @Nullable UUID replacedBy, long lastPosition, Origin origin) {
    pending().ifPresent(pending -> pending.withdraw(reason));
    endRevision();
    status = PlanStatus.CANCELLED;
    why = reason;
    stop(lastPosition);
    return events().cancelled(reason, replacedBy, origin);
  }

  /**
   * Ends the plan because its case ended; {@link #reinstate} undoes that if the case continues.
   *
   * @return the cancellation of the plan, or of an adjustment that was pending
   */
  public Optional<PlanCancelled> endWithCase(String reason, long lastPosition, Origin origin) {
    boolean endsNow = status.isProposed() || (status.isRunning() && isCounting());
    CaseEnd ended =
        endsNow
            ? new CaseEnd(status, pending().map(pending -> pending.number).orElse(null))
            : caseEnd;
    Optional<PlanCancelled> event = end(reason, null, lastPosition, origin);
    caseEnd = ended;
    return event;
  }

  /**
   * Continues a plan that ended with its case, because the case continues. The caller evaluates the
   * outcome next.
   *
   * @param period the time for the decision on terms that are proposed again
   */
  public List<PlanEvent> reinstate(LocalDate businessDate, DecisionPeriod period, Origin origin) {
    pendingClosure = null;
    List<PlanEvent> events = new ArrayList<>();
    CaseEnd before = caseEnd;
    if (before != null) {
      caseEnd = null;
      status = before.status();
      why = null;
      if (paymentPeriod != null) {
        paymentPeriod.reopen();
      }
      if (status == PlanStatus.RETURNED) {
        awaitRevision(period.dueAt());
      }
      if (status == PlanStatus.ACTIVE) {
        events.add(events().reinstated(PlanResult.CANCELLED, true, businessDate, origin));
      }
      Integer waited = before.pending();
      proposeAgain(candidate -> waited != null && candidate.number == waited, period, origin)
          .ifPresent(events::add);
    }
    return events;
  }

  /** Ends the plan for another reason than that its case ended; no other plan replaces it. */
  public Optional<PlanCancelled> end(String reason, long lastPosition, Origin origin) {
    return end(reason, null, lastPosition, origin);
  }

  /**
   * Ends the plan because its case ended or another plan replaces it. A breached plan stays
   * breached, but no further payment counts; a finished plan does not change.
   *
   * @param replacedBy the plan that replaces it; null if none does
   * @return the cancellation of the plan, or of an adjustment that was pending
   */
  Optional<PlanCancelled> end(
      String reason, @Nullable UUID replacedBy, long lastPosition, Origin origin) {
    return switch (status) {
      case PENDING_APPROVAL, RETURNED, ACTIVE ->
          Optional.of(cancel(reason, replacedBy, lastPosition, origin));
      case BREACHED -> {
        Optional<PlanVersion> adjustment = pending();
        adjustment.ifPresent(pending -> pending.withdraw(reason));
        endRevision();
        stop(lastPosition);
        yield adjustment.map(withdrawn -> events().cancelled(reason, replacedBy, origin));
      }
      case COMPLETED, REJECTED, CANCELLED, KEPT, PARTLY_KEPT, BROKEN -> Optional.empty();
    };
  }

  /**
   * Ends the plans that this one replaces.
   *
   * @param others the other plans of the account
   * @param lastPosition the position of the account's last payment so far
   */
  public abstract List<PlanEvent> replace(List<Plan> others, long lastPosition, Origin origin);

  private void stop(long lastPosition) {
    nextCheckOn = null;
    pendingClosure = null;
    stopCounting(lastPosition);
  }

  /** Stops counting payments after this position towards the plan, even if its case continues. */
  void stopCounting(long lastPosition) {
    caseEnd = null;
    if (paymentPeriod != null) {
      paymentPeriod.close(lastPosition);
    }
  }

  /**
   * Postpones the end of the plan until the event that ended its case has been received, but at
   * most until that business day closes.
   */
  public void closeAfter(String causeEventId, LocalDate businessDate, String reason) {
    pendingClosure = new PendingClosure(causeEventId, businessDate, reason);
    checkNextOn(Optional.ofNullable(nextCheckOn));
  }

  /** How the instalments in force are judged. */
  public InstalmentJudgements judgements() {
    return new InstalmentJudgements(new InstalmentEvents(this), termsInForce().planned());
  }

  PlanEvents events() {
    return new PlanEvents(this);
  }

  /** Sets the business day whose close can next change the plan; empty if none can. */
  public void checkNextOn(Optional<LocalDate> day) {
    LocalDate wanted = day.orElse(null);
    LocalDate end = pendingClosure == null ? null : pendingClosure.businessDate;
    nextCheckOn = wanted == null || (end != null && end.isBefore(wanted)) ? end : wanted;
  }

  /**
   * Dates the plan back if it, or the version in force, came into force on a business day that was
   * closed by mistake; payments then count from the right day.
   *
   * @param wrong the last day that was closed by mistake
   * @param day the last closed day
   */
  public void correctActivation(LocalDate wrong, LocalDate day) {
    if (activatedOn().filter(on -> on.isAfter(day) && !on.isAfter(wrong)).isPresent()) {
      Objects.requireNonNull(paymentPeriod).beginOn(day);
    }
    inForce()
        .filter(terms -> terms.inForceOn().filter(on -> on.isAfter(day)).isPresent())
        .ifPresent(terms -> terms.inForceOn = day);
  }

  /** Records the account's partition of {@code lender.accounts}, whose watermarks apply. */
  public void assignPartition(int accountPartition) {
    partition = accountPartition;
  }

  /**
   * Whether a payment counts for this plan; none does before it is in force.
   *
   * @param position its place in the order in which payments were received
   * @param sequence its place in the lender's order
   */
  public boolean counts(LocalDate businessDate, long position, long sequence) {
    return paymentPeriod != null && paymentPeriod.includes(businessDate, position, sequence);
  }

  /** Whether payments still count for the plan; none do after it ended or was replaced. */
  public boolean isCounting() {
    return paymentPeriod != null && paymentPeriod.isOpen();
  }

  /** The money received for the plan. */
  public Money paid() {
    return new Money(paidMinor, currency());
  }

  /** The account's partition of {@code lender.accounts}; empty until it is known. */
  public Optional<Integer> partition() {
    return Optional.ofNullable(partition);
  }

  /** The business date from which payments count; empty before the plan is in force. */
  public Optional<LocalDate> activatedOn() {
    return Optional.ofNullable(paymentPeriod).map(period -> period.activatedOn);
  }

  /** Whether the plan has waited for its end until the close of the business day. */
  public boolean isClosureOverdue(LocalDate closedDay) {
    return pendingClosure != null && !pendingClosure.businessDate.isAfter(closedDay);
  }

  /** The end that the plan waits for; empty if it waits for none. */
  public Optional<PendingClosure> pendingClosure() {
    return Optional.ofNullable(pendingClosure);
  }
}
