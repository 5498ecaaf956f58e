package dev.amends.contact.borrower;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The borrower of one account as the lender's core reports them. Each item carries the time of its
 * last report, so that readiness can name what is missing or stale.
 */
@Entity
@Table(name = "borrower_file")
public class BorrowerFile {
  @Id private String recordKey;

  @Column(updatable = false)
  private String lenderId;

  private String borrowerId;

  private long sequence;

  /** The partition of {@code lender.accounts} from which the lender's reports come. */
  private @Nullable Integer lenderPartition;

  @Convert(converter = EncryptedBorrowerText.class)
  private @Nullable String name;

  private @Nullable Instant identityReportedAt;

  @Embedded private @Nullable ReportedFigures figures;

  private @Nullable Instant loanReportedAt;

  private Instant figuresReportedAt;

  private Instant historyReportedAt;

  @Embedded private @Nullable Mandate mandate;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected BorrowerFile() {}

  @SuppressWarnings("NullAway.Init") // apply() sets the rest
  BorrowerFile(AccountKey account) {
    this.recordKey = account.recordKey();
    this.lenderId = account.lenderId();
    this.sequence = -1;
  }

  /** Records the partition of {@code lender.accounts} from which the lender's reports come. */
  public void recordPartition(int partition) {
    lenderPartition = partition;
  }

  Optional<Integer> lenderPartition() {
    return Optional.ofNullable(lenderPartition);
  }

  /** Whether the event is newer than all events applied so far. */
  public boolean isNewer(AccountEvent event) {
    return event.sequence() > sequence;
  }

  /** Applies the lender's current data; items that the event omits keep their last value. */
  void apply(AccountOverdue overdue, Instant at) {
    sequence = overdue.sequence();
    borrowerId = overdue.borrowerId();
    figuresReportedAt = at;
    historyReportedAt = at;
    figures = ReportedFigures.of(overdue.overdue());
    recordLoan(overdue.outstandingTotal(), at);
    Borrower borrower = overdue.borrower();
    if (borrower.name() != null) {
      name = borrower.name();
    }
    if (borrower.identityNumber() != null) {
      identityReportedAt = at;
    }
    if (borrower.representative() != null) {
      appoint(borrower.representative(), overdue.lenderId(), at);
    }
  }

  /** A payment refreshes the repayment history and may report the remaining debt. */
  void apply(PaymentReceived payment, Instant at) {
    apply((AccountEvent) payment, at);
    recordLoan(payment.outstandingAfter(), at);
  }

  /** Any other event of the account refreshes its repayment history. */
  void apply(AccountEvent event, Instant at) {
    sequence = event.sequence();
    historyReportedAt = at;
  }

  private void recordLoan(@Nullable Money loan, Instant at) {
    if (loan != null) {
      loanReportedAt = at;
    }
  }

  /** Directs contact to the representative from now on. */
  void appoint(Representative representative, String reportedBy, Instant at) {
    mandate = Mandate.of(representative, reportedBy, at);
  }

  /** Directs contact to the borrower again. */
  void endMandate(String endedBy, String reason, Instant at) {
    mandate = Mandate.ended(endedBy, reason, at);
  }

  public AccountKey account() {
    return AccountKey.parse(recordKey);
  }

  /** The lender's borrower number. */
  public String borrowerId() {
    return borrowerId;
  }

  /** The name to ask for; empty until the lender reports one. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /**
   * The time at which the lender last reported an identity number; the number itself is not stored.
   */
  public Optional<Instant> identityReportedAt() {
    return Optional.ofNullable(identityReportedAt);
  }

  /**
   * The overdue amount with its parts, as last reported. A payment changes the overdue amount
   * before the lender reports new parts, so they are current only while the case has the same
   * total.
   */
  public Optional<Overdue> overdue() {
    return Optional.ofNullable(figures).map(ReportedFigures::overdue);
  }

  /** The parts of a case's overdue amount; empty once its total differs from the last report. */
  public Optional<Overdue> currentParts(CaseFile file) {
    return overdue()
        .filter(reported -> file.figures().overdue().filter(reported.total()::equals).isPresent());
  }

  /**
   * The time at which the lender last reported the whole debt; the amount is kept with the case.
   */
  public Optional<Instant> loanReportedAt() {
    return Optional.ofNullable(loanReportedAt);
  }

  /** The time at which days past due and the overdue amount were last reported. */
  public Instant figuresReportedAt() {
    return figuresReportedAt;
  }

  /** The time of the lender's last event about the account, which dates the repayment history. */
  public Instant historyReportedAt() {
    return historyReportedAt;
  }

  /** The person acting for the borrower, if any. */
  public Optional<Representative> representative() {
    return Optional.ofNullable(mandate).map(Mandate::representative);
  }

  /** The lender or the agent who reported the representative. */
  public Optional<String> representativeReportedBy() {
    return Optional.ofNullable(mandate).map(Mandate::reportedBy);
  }

  public Optional<Instant> representativeReportedAt() {
    return Optional.ofNullable(mandate).map(Mandate::reportedAt);
  }
}
