package dev.amends.cases.account;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Contract;
import dev.amends.events.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

/** An account as its lender reports it, with the sequence of the last event applied to it. */
@Entity
@Table(name = "delinquent_account")
@SuppressWarnings("UnusedVariable") // some fields are there for queries only
public class DelinquentAccount {
  @Id private String recordKey;
  private String lenderId;
  private String accountId;
  private int partition;
  private long lastSequence = -1;

  @Column(name = "known")
  private boolean everOverdue;

  private int overdueEvents;

  private @Nullable Currency currency;
  private @Nullable String borrowerId;
  private @Nullable String productType;
  @Embedded private @Nullable ReportedDebt reported;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable Contract contract;

  @Convert(converter = EncryptedFacts.class)
  private BorrowerFacts borrower = BorrowerFacts.NONE;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class) // so Hibernate need not copy it to detect changes
  private List<BorrowerStatusPeriod> statuses = List.of();

  private @Nullable UUID currentCaseId;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected DelinquentAccount() {}

  /** Creates the account at its first event. */
  public DelinquentAccount(AccountKey account, int partition) {
    this.recordKey = account.recordKey();
    this.lenderId = account.lenderId();
    this.accountId = account.accountId();
    this.partition = partition;
  }

  /**
   * Records that the lender reports the account as overdue.
   *
   * @param dropped the invalid optional fields that were removed from the report
   */
  public void recordOverdue(AccountOverdue overdue, List<String> dropped) {
    everOverdue = true;
    overdueEvents++;
    currency = overdue.overdue().total().currency();
    borrowerId = overdue.borrowerId();
    productType = overdue.productType() == null ? productType : overdue.productType();
    borrower = borrower.updatedBy(overdue.borrower(), dropped);
    reported = ReportedDebt.of(overdue);
    contract = overdue.contract() == null ? contract : overdue.contract();
    lastSequence = overdue.sequence();
  }

  /** Marks events up to a sequence as applied. */
  public void advanceTo(long sequence) {
    lastSequence = sequence;
  }

  /** Sets the currency of the account from its first amount; it never changes afterwards. */
  public void adoptCurrency(Money amount) {
    if (currency == null) {
      currency = amount.currency();
    }
  }

  /**
   * Records a status that the lender reported on this account; a later report of the same status
   * replaces it. It counts for all accounts of the borrower.
   */
  public void recordStatus(String reportedBorrowerId, BorrowerStatusPeriod period) {
    borrowerId = borrowerId == null ? reportedBorrowerId : borrowerId;
    List<BorrowerStatusPeriod> recorded = new ArrayList<>(statuses);
    recorded.removeIf(earlier -> earlier.status() == period.status());
    recorded.add(period);
    statuses = List.copyOf(recorded);
  }

  /** Records a case as the newest of the account. */
  public void beginCase(UUID caseId) {
    currentCaseId = caseId;
  }

  /** Returns why an event is outdated; empty if it is not. */
  public Optional<String> reasonIfOutdated(long sequence) {
    return sequence > lastSequence
        ? Optional.empty()
        : Optional.of(
            "sequence %d is not higher than the last one applied, %d"
                .formatted(sequence, lastSequence));
  }

  /** Returns why an amount has the wrong currency; empty if it is the account's. */
  public Optional<String> reasonIfWrongCurrency(Money amount) {
    Currency given = amount.currency();
    return currency == null || currency.equals(given)
        ? Optional.empty()
        : Optional.of("must be the account's currency %s (was %s)".formatted(currency, given));
  }

  /** The statuses of the borrower that have not ended by a business day. */
  public List<BorrowerStatusPeriod> statusesOn(LocalDate day) {
    return statuses.stream().filter(period -> !period.hasEndedBy(day)).toList();
  }

  public AccountKey key() {
    return new AccountKey(lenderId, accountId);
  }

  /** The Kafka partition of the account's events. */
  public int partition() {
    return partition;
  }

  /** Whether the lender has ever reported the account as overdue. */
  public boolean hasBeenOverdue() {
    return everOverdue;
  }

  /** The newest case, open or not. */
  public @Nullable UUID currentCaseId() {
    return currentCaseId;
  }

  public BorrowerFacts borrower() {
    return borrower;
  }

  /** The borrower; empty until an event has named them. */
  public Optional<Person> person() {
    return Optional.ofNullable(borrowerId).map(known -> new Person(lenderId, known));
  }

  /** The lender's id of the borrower. */
  public String borrowerId() {
    return Objects.requireNonNull(borrowerId, "reported with the first arrears");
  }

  /** The product, such as CONSUMER_LOAN, if the lender reports it. */
  public @Nullable String productType() {
    return productType;
  }

  /** The debt as reported last; empty until the lender reports arrears. */
  public Optional<ReportedDebt> reported() {
    return Optional.ofNullable(reported);
  }

  /** The loan agreement as reported last; empty if the lender does not report it. */
  public Optional<Contract> contract() {
    return Optional.ofNullable(contract);
  }
}
