package dev.amends.cases.account;

import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A payment as the lender told it; counts once, however often it is told. */
@Entity
@Table(name = "payment")
@SuppressWarnings("UnusedVariable") // some fields are there for queries only
public class Payment {
  @Id private String paymentKey;
  private String lenderId;

  private String paymentId;
  private String recordKey;
  private long sequence;

  @Enumerated(EnumType.STRING)
  private State state;

  private String reason;
  private @Nullable Long amountMinor;
  private @Nullable String currency;
  private @Nullable Long overdueAfterMinor;
  private @Nullable Long outstandingAfterMinor;
  private long reductionMinor;
  private @Nullable LocalDate valueDate;
  private LocalDate businessDate;
  private String eventId;

  /** Whether a payment has changed what is overdue. */
  public enum State {
    /** Its account was never overdue here; it is kept until it is. */
    WAITING,
    /** It lowered what is overdue. */
    APPLIED,
    /** The lender's figures had it in already. */
    INCLUDED,
    /** It was taken back. */
    REVERSED
  }

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Payment() {}

  /** A payment that is told for the first time; one of the verbs below says what became of it. */
  @SuppressWarnings("NullAway.Init") // the verb sets state and reason
  public Payment(PaymentReceived told, String eventId) {
    this.paymentKey = key(told.lenderId(), told.paymentId());
    this.lenderId = told.lenderId();
    this.paymentId = told.paymentId();
    this.recordKey = told.account().recordKey();
    this.sequence = told.sequence();
    this.amountMinor = told.amount().minorUnits();
    this.currency = told.amount().currency().getCurrencyCode();
    this.overdueAfterMinor = told.overdueAfter() == null ? null : told.overdueAfter().minorUnits();
    this.outstandingAfterMinor =
        told.outstandingAfter() == null ? null : told.outstandingAfter().minorUnits();
    this.valueDate = told.valueDate();
    this.businessDate = told.businessDate();
    this.eventId = eventId;
  }

  /** A reversal whose payment was not told yet. */
  public Payment(PaymentReversed told, String eventId) {
    this.paymentKey = key(told.lenderId(), told.paymentId());
    this.lenderId = told.lenderId();
    this.paymentId = told.paymentId();
    this.recordKey = told.account().recordKey();
    this.sequence = told.sequence();
    this.state = State.REVERSED;
    this.reason = "reversed before it was received";
    this.businessDate = told.businessDate();
    this.eventId = eventId;
  }

  static String key(String lenderId, String paymentId) {
    return lenderId + ":" + paymentId;
  }

  /** Keeps it until its account is overdue. */
  public void keepWaiting() {
    become(State.WAITING, "the account was never overdue; kept until it is");
  }

  /** It lowered what is overdue by so much. */
  public void apply(Money reduction) {
    reductionMinor = reduction.minorUnits();
    become(State.APPLIED, "lowered what is overdue by " + reduction);
  }

  /** It changed nothing, for the stated reason. */
  public void include(String why) {
    become(State.INCLUDED, why);
  }

  /** It was taken back. */
  public void reverse(String why) {
    become(State.REVERSED, "reversed: " + why);
  }

  private void become(State next, String why) {
    state = next;
    reason = why;
  }

  String paymentKey() {
    return paymentKey;
  }

  /** Whether it has changed what is overdue. */
  public State state() {
    return state;
  }

  /** Why it is in its state. */
  public String reason() {
    return reason;
  }

  /** The lender's number of the payment. */
  public String paymentId() {
    return paymentId;
  }

  /** The key of its account. */
  public String recordKey() {
    return recordKey;
  }

  /** The sequence with which it was told. */
  public long sequence() {
    return sequence;
  }

  /** What came in; absent where only the reversal was told. */
  public @Nullable Money amount() {
    return money(amountMinor);
  }

  /** What the lender said was overdue afterwards, where it did. */
  public @Nullable Money overdueAfter() {
    return money(overdueAfterMinor);
  }

  /** What the lender said was the whole debt afterwards, where it did. */
  public @Nullable Money outstandingAfter() {
    return money(outstandingAfterMinor);
  }

  /** By how much it lowered what was overdue. */
  public @Nullable Money reduction() {
    return money(reductionMinor);
  }

  private @Nullable Money money(@Nullable Long minor) {
    return minor == null || currency == null
        ? null
        : new Money(minor, Currency.getInstance(currency));
  }

  /** The lender's business date of the payment. */
  public LocalDate businessDate() {
    return businessDate;
  }

  /** The day from which it counts for interest, where told. */
  public @Nullable LocalDate valueDate() {
    return valueDate;
  }

  /** The CloudEvents id with which it was told. */
  public String eventId() {
    return eventId;
  }
}
