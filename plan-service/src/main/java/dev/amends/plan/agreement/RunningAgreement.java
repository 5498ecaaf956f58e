package dev.amends.plan.agreement;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in the course of time: which payments count for it, and which close of a business
 * day must check it next.
 */
@MappedSuperclass
public abstract class RunningAgreement extends Agreement {
  @Nullable Integer partition;
  long paidMinor;
  @Nullable LocalDate nextCheckOn;

  @Embedded @Nullable PaymentPeriod paymentPeriod;
  @Embedded @Nullable PendingClosure pendingClosure;

  @SuppressWarnings("NullAway.Init")
  protected RunningAgreement() {}

  RunningAgreement(
      UUID caseId,
      AccountKey account,
      @Nullable Integer partition,
      PlanKind kind,
      Currency currency) {
    super(caseId, account, kind, currency);
    this.partition = partition;
  }

  /**
   * Postpones the end of the plan until the event that ended its case has been received, but at
   * most until that business day closes.
   */
  public void closeAfter(String causeEventId, LocalDate businessDate, String reason) {
    pendingClosure = new PendingClosure(causeEventId, businessDate, reason);
    scheduleNextCheck();
  }

  /**
   * Schedules the next check for the day after the oldest open due date; nothing can be missed
   * before. A check that knows the grace period and the holds sets a better day. The instalments of
   * a breached plan are judged, too, because a late payment may withdraw the breach.
   */
  public void scheduleNextCheck() {
    checkNextOn(
        status.isRunning() && isCounting()
            ? inForce()
                .flatMap(terms -> terms.planned().oldestUnjudgedDueDate())
                .map(due -> due.plusDays(1))
            : Optional.empty());
  }

  /** Sets the business day whose close can next change the plan; empty if none can. */
  public void checkNextOn(Optional<LocalDate> day) {
    LocalDate wanted = day.orElse(null);
    LocalDate end = pendingClosure == null ? null : pendingClosure.businessDate;
    nextCheckOn = wanted == null || (end != null && end.isBefore(wanted)) ? end : wanted;
  }

  /**
   * Lets payments count from an earlier business day if the plan came into force on one that was
   * closed by mistake.
   *
   * @param wrong the last day that was closed by mistake
   * @param day the last closed day
   */
  public void correctActivation(LocalDate wrong, LocalDate day) {
    if (activatedOn().filter(on -> on.isAfter(day) && !on.isAfter(wrong)).isPresent()) {
      Objects.requireNonNull(paymentPeriod).beginOn(day);
    }
  }

  /** Records the account's partition of {@code lender.accounts}, whose watermarks apply. */
  public void assignPartition(int accountPartition) {
    partition = accountPartition;
  }

  /** Whether a payment counts for this plan; none does before it is in force. */
  public boolean counts(LocalDate businessDate, long position) {
    return paymentPeriod != null && paymentPeriod.includes(businessDate, position);
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
