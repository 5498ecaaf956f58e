package dev.amends.contact.aftercare;

import dev.amends.contact.letter.AftercareFacts.DuePayment;
import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.PaymentDueAnnounced;
import dev.amends.events.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The newest payment that the lender announced for an account, with its reminder. */
@Entity
@Table(name = "due_reminder")
class DueReminder {

  /** The status of the reminder. */
  enum Status {
    /** It will be written at {@code writeAt}. */
    WAITING,
    /** The account was not watched when the payment was announced; a cure may change that. */
    IGNORED,
    /** It was written, or denied by a rule on letters. */
    DECIDED,
    /** It is no longer needed. */
    CANCELLED
  }

  @Id String recordKey;

  String lenderId;
  LocalDate dueDate;
  private long amountMinor;
  private Currency currency;

  @Enumerated(EnumType.STRING)
  Status status;

  /** Why it is ignored or cancelled. */
  @Nullable String why;

  /** The cured case for which it is written. */
  @Nullable UUID caseId;

  @Nullable Instant writeAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected DueReminder() {}

  @SuppressWarnings("NullAway.Init") // announce() and the transitions set the rest
  DueReminder(AccountKey account) {
    this.recordKey = account.recordKey();
    this.lenderId = account.lenderId();
  }

  void announce(PaymentDueAnnounced announced) {
    dueDate = announced.dueDate();
    amountMinor = announced.amount().minorUnits();
    currency = announced.amount().currency();
  }

  void await(UUID watchedCase, Instant at) {
    status = Status.WAITING;
    why = null;
    caseId = watchedCase;
    writeAt = at;
  }

  void ignore(String reason) {
    status = Status.IGNORED;
    why = reason;
    caseId = null;
    writeAt = null;
  }

  void cancel(String reason) {
    status = Status.CANCELLED;
    why = reason;
    writeAt = null;
  }

  void decide() {
    status = Status.DECIDED;
    writeAt = null;
  }

  /** Whether a reminder of the payment is waiting or may have been written. */
  boolean isActive() {
    return status == Status.WAITING || status == Status.DECIDED;
  }

  /** Whether the reminder of a payment due on a day has been decided. */
  boolean isDecidedFor(LocalDate day) {
    return status == Status.DECIDED && dueDate.equals(day);
  }

  DuePayment payment() {
    return new DuePayment(dueDate, amount());
  }

  private Money amount() {
    return Objects.requireNonNull(Amounts.money(amountMinor, currency));
  }

  /** Whether a payment covers the announced amount. */
  boolean isCoveredBy(Money paid) {
    return paid.currency().equals(currency) && paid.minorUnits() >= amountMinor;
  }
}
