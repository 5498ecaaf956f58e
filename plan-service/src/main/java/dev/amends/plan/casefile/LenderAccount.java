package dev.amends.plan.casefile;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Loan;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An account that has been overdue: its currency, its partition, whose watermarks apply to it, and
 * the debt and the loan as the lender last reported them.
 */
@Entity
@Table(name = "lender_account")
public class LenderAccount {
  @Id String accountKey;

  int partition;

  Currency currency;

  @Nullable LocalDate reportedOn;
  @Nullable Long reportedSequence;
  @Nullable Long outstandingMinor;
  @Embedded @Nullable ReportedOverdue overdue;
  @Embedded @Nullable ReportedLoan loan;

  @SuppressWarnings("NullAway.Init")
  protected LenderAccount() {}

  LenderAccount(AccountKey account, int partition, Currency currency) {
    this.accountKey = account.recordKey();
    this.partition = partition;
    this.currency = currency;
  }

  /**
   * Replaces the reported figures, unless newer ones are known.
   *
   * @return whether the event is newer than the figures known so far
   */
  public boolean update(AccountOverdue event) {
    if (reportedSequence != null && reportedSequence >= event.sequence()) {
      return false;
    }
    reportedOn = event.businessDate();
    reportedSequence = event.sequence();
    outstandingMinor = Amounts.minorUnits(event.outstandingTotal());
    overdue = new ReportedOverdue(event.overdue());
    loan = event.loan() == null ? null : new ReportedLoan(event.loan());
    return true;
  }

  public int partition() {
    return partition;
  }

  public Currency currency() {
    return currency;
  }

  /** The overdue amount with its components as last reported; empty until it is reported. */
  public Optional<Overdue> overdue() {
    return Optional.ofNullable(overdue).map(reported -> reported.in(currency));
  }

  /** The whole debt as last reported; empty if the lender does not report it. */
  public Optional<Money> outstanding() {
    return Optional.ofNullable(Amounts.money(outstandingMinor, currency));
  }

  /** The loan's own schedule as last reported; empty if the lender does not report it. */
  public Optional<Loan> loan() {
    return Optional.ofNullable(loan).map(reported -> reported.in(currency));
  }

  /** The business date of the reported figures; empty until they are reported. */
  public Optional<LocalDate> reportedOn() {
    return Optional.ofNullable(reportedOn);
  }

  /** The sequence of the reported figures; empty until they are reported. */
  public OptionalLong reportedSequence() {
    return reportedSequence == null ? OptionalLong.empty() : OptionalLong.of(reportedSequence);
  }
}
