package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the lender's core tells of the borrower of an account. Each item is dated by when it was
 * last told, so that what is missing or stale can be named before anybody is contacted.
 */
@Entity
@Table(name = "borrower_file")
public class BorrowerFile {
  @Id
  private String recordKey;

  private String borrowerId;

  private long sequence;
  private @Nullable String name;

  private @Nullable Instant identityToldAt;

  private @Nullable Long loanMinor;

  private @Nullable String currency;

  private @Nullable Long overdueMinor;

  private @Nullable Long principalMinor;

  private @Nullable Long interestMinor;

  private @Nullable Long feeMinor;

  private @Nullable Long penaltyMinor;

  private @Nullable Instant loanToldAt;

  private Instant figuresToldAt;

  private LocalDate businessDate;

  private int paymentsTold;

  private @Nullable LocalDate lastPaymentOn;

  private Instant historyToldAt;

  private @Nullable String representativeName;

  private @Nullable String representativeAuthority;

  private @Nullable String representativeContact;

  private @Nullable String representativeToldBy;

  private @Nullable Instant representativeToldAt;

  private @Nullable String representativeEndedBy;

  private @Nullable Instant representativeEndedAt;

  private @Nullable String representativeEndedWhy;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected BorrowerFile() {}

  @SuppressWarnings("NullAway.Init") // learn() sets the rest
  BorrowerFile(AccountKey account) {
    this.recordKey = account.recordKey();
    this.sequence = -1;
  }

  /** Whether an event is newer than what was taken in. */
  boolean isNews(AccountEvent event) {
    return event.sequence() > sequence;
  }

  /** Takes over what the lender tells now; what it leaves out stays as it was. */
  void learn(AccountOverdue told, Instant at) {
    sequence = told.sequence();
    borrowerId = told.borrowerId();
    businessDate = told.businessDate();
    figuresToldAt = at;
    historyToldAt = at;
    learn(told.overdue());
    if (told.outstandingTotal() != null) {
      loanMinor = told.outstandingTotal().minorUnits();
      loanToldAt = at;
    }
    Borrower borrower = told.borrower();
    if (borrower.name() != null) {
      name = borrower.name();
    }
    if (borrower.identityNumber() != null) {
      identityToldAt = at;
    }
    if (borrower.representative() != null) {
      representedBy(borrower.representative(), told.lenderId(), at);
    }
  }

  private void learn(Overdue told) {
    currency = told.total().currency().getCurrencyCode();
    overdueMinor = told.total().minorUnits();
    principalMinor = minor(told.principal());
    interestMinor = minor(told.interest());
    feeMinor = minor(told.fee());
    penaltyMinor = minor(told.penalty());
  }

  private static @Nullable Long minor(@Nullable Money part) {
    return part == null ? null : part.minorUnits();
  }

  /** A payment belongs to the history, dated by its value date. */
  void paid(PaymentReceived told, Instant at) {
    sequence = told.sequence();
    paymentsTold++;
    lastPaymentOn =
        lastPaymentOn == null || told.valueDate().isAfter(lastPaymentOn)
            ? told.valueDate()
            : lastPaymentOn;
    if (told.outstandingAfter() != null) {
      loanMinor = told.outstandingAfter().minorUnits();
      loanToldAt = at;
    }
    historyToldAt = at;
  }

  /** Something else was told of the account, which dates its history. */
  void heardOf(AccountEvent told, Instant at) {
    sequence = told.sequence();
    historyToldAt = at;
  }

  /** Somebody acts for the borrower; from now on he is contacted instead. */
  void representedBy(Representative representative, String by, Instant at) {
    representativeName = representative.name();
    representativeAuthority = representative.authority();
    representativeContact = representative.contact();
    representativeToldBy = by;
    representativeToldAt = at;
    representativeEndedBy = null;
    representativeEndedAt = null;
    representativeEndedWhy = null;
  }

  /** Nobody acts for the borrower any more. */
  void actsForHimself(String by, String why, Instant at) {
    representativeName = null;
    representativeAuthority = null;
    representativeContact = null;
    representativeToldBy = null;
    representativeToldAt = null;
    representativeEndedBy = by;
    representativeEndedAt = at;
    representativeEndedWhy = why;
  }

  public AccountKey account() {
    return AccountKey.parse(recordKey);
  }

  /** The lender's number of the borrower. */
  public String borrowerId() {
    return borrowerId;
  }

  /** The name to ask for, where told. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** When the lender last told a number of an identity document; the number itself is not kept. */
  public Optional<Instant> identityToldAt() {
    return Optional.ofNullable(identityToldAt);
  }

  /** The whole debt, where told. */
  public Optional<Money> loan() {
    return Optional.ofNullable(money(loanMinor));
  }

  /**
   * What was overdue and of what it was made when the lender last told of it. A payment changes the
   * total before the lender tells the parts anew: they hold only while the total is still what is
   * overdue.
   */
  public Optional<Overdue> overdue() {
    return Optional.ofNullable(money(overdueMinor))
        .map(
            total ->
                new Overdue(
                    total,
                    money(principalMinor),
                    money(interestMinor),
                    money(feeMinor),
                    money(penaltyMinor)));
  }

  private @Nullable Money money(@Nullable Long minor) {
    return minor == null || currency == null
        ? null
        : new Money(minor, Currency.getInstance(currency));
  }

  /** When the whole debt was last told. */
  public Optional<Instant> loanToldAt() {
    return Optional.ofNullable(loanToldAt);
  }

  /** When days past due and what is overdue were last told. */
  public Instant figuresToldAt() {
    return figuresToldAt;
  }

  /** The lender's day of the figures. */
  public LocalDate businessDate() {
    return businessDate;
  }

  /** How many payments the lender told since it first told of the account as overdue. */
  public int paymentsTold() {
    return paymentsTold;
  }

  /** The value date of the newest payment, where one was told. */
  public Optional<LocalDate> lastPaymentOn() {
    return Optional.ofNullable(lastPaymentOn);
  }

  /** When anything was last told of the account, which dates its repayment history. */
  public Instant historyToldAt() {
    return historyToldAt;
  }

  /** Who acts for the borrower, where somebody does. */
  public Optional<Representative> representative() {
    return representativeName == null
        ? Optional.empty()
        : Optional.of(
            new Representative(representativeName, representativeAuthority, representativeContact));
  }

  /** The lender or the agent who told of the representative. */
  public Optional<String> representativeToldBy() {
    return Optional.ofNullable(representativeToldBy);
  }

  /** When the representative was told of. */
  public Optional<Instant> representativeToldAt() {
    return Optional.ofNullable(representativeToldAt);
  }
}
