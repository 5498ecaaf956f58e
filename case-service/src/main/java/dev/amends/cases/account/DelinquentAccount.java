package dev.amends.cases.account;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.Money;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account of a lender, and how far its events have been applied. */
@Entity
@Table(name = "delinquent_account")
@SuppressWarnings("UnusedVariable") // some fields are there for queries only
public class DelinquentAccount {
  @Id private String recordKey;
  private String lenderId;
  private String accountId;
  private int partition;
  private long lastSequence = -1;
  private boolean known;
  private int overdueEvents;

  private @Nullable String currency;
  private @Nullable String borrowerId;
  private @Nullable String productType;

  @Convert(converter = JsonColumns.OfBorrower.class)
  private BorrowerFacts borrower = BorrowerFacts.NONE;

  @Convert(converter = JsonColumns.OfSituations.class)
  private List<BorrowerSituation> statuses = List.of();

  private @Nullable UUID currentCaseId;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected DelinquentAccount() {}

  /** An account that is heard of for the first time. */
  public DelinquentAccount(AccountKey account, int partition) {
    this.recordKey = account.recordKey();
    this.lenderId = account.lenderId();
    this.accountId = account.accountId();
    this.partition = partition;
  }

  /** Takes over what the lender reports; its currency stays the account's for ever. */
  public void report(AccountOverdue told) {
    known = true;
    overdueEvents++;
    currency = told.overdue().total().currency().getCurrencyCode();
    borrowerId = told.borrowerId();
    productType = told.productType() == null ? productType : told.productType();
    borrower = borrower.updatedBy(told.borrower());
    lastSequence = told.sequence();
  }

  /** Events up to this sequence are applied. */
  public void advanceTo(long sequence) {
    lastSequence = sequence;
  }

  /** The first amount told decides the currency of an account. */
  public void takeCurrencyOf(Money amount) {
    if (currency == null) {
      currency = amount.currency().getCurrencyCode();
    }
  }

  /** Remembers a situation of the borrower; a later word on the same one replaces it. */
  public void remember(BorrowerSituation situation) {
    List<BorrowerSituation> remembered = new ArrayList<>(statuses);
    remembered.removeIf(known -> known.status() == situation.status());
    remembered.add(situation);
    statuses = List.copyOf(remembered);
  }

  /** The newest case from now on. */
  public void beginCase(UUID caseId) {
    currentCaseId = caseId;
  }

  /** Why an event comes too late; empty where it does not. */
  public Optional<String> tooLate(long sequence) {
    return sequence > lastSequence
        ? Optional.empty()
        : Optional.of("sequence %d is not newer than %d".formatted(sequence, lastSequence));
  }

  /** The rule that an amount's currency breaks; empty where it breaks none. */
  public Optional<String> otherCurrency(Money amount) {
    String told = amount.currency().getCurrencyCode();
    return currency == null || currency.equals(told)
        ? Optional.empty()
        : Optional.of("must be %s like the account's, was %s".formatted(currency, told));
  }

  /** What stops or limits the follow-up on a business day. */
  public List<BorrowerSituation> situationsOn(LocalDate day) {
    return statuses.stream().filter(situation -> situation.holdsOn(day)).toList();
  }

  /** The account's name in the whole platform. */
  public AccountKey key() {
    return new AccountKey(lenderId, accountId);
  }

  /** The Kafka partition of the account's events. */
  public int partition() {
    return partition;
  }

  /** Whether the account was ever overdue here. */
  public boolean isKnown() {
    return known;
  }

  /** The newest case, where there was one. */
  public @Nullable UUID currentCaseId() {
    return currentCaseId;
  }

  /** What the lender tells of the borrower. */
  public BorrowerFacts borrower() {
    return borrower;
  }

  /** The lender's number of the borrower; told with the first arrears. */
  public String borrowerId() {
    return Objects.requireNonNull(borrowerId, "told with the first arrears");
  }

  /** The kind of credit, where told. */
  public @Nullable String productType() {
    return productType;
  }
}
