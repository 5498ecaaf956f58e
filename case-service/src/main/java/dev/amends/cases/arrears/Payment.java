package dev.amends.cases.arrears;

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

/** A payment that the lender reports; it counts once, however often it is reported. */
@Entity
@Table(name = "payment")
@SuppressWarnings("UnusedVariable") // some fields are there for queries only
class Payment {
  @Id private String paymentKey;
  private String lenderId;

  private String paymentId;
  private String recordKey;
  private long sequence;

  @Enumerated(EnumType.STRING)
  private State state;

  private String reason;
  private @Nullable Long amountMinor;
  private @Nullable Currency currency;
  private @Nullable Long overdueAfterMinor;
  private @Nullable Long outstandingAfterMinor;
  private long reductionMinor;
  private @Nullable LocalDate valueDate;
  private LocalDate businessDate;
  private String eventId;

  /** The effect of a payment on the overdue amount. */
  enum State {
    /** The lender has not reported the account as overdue yet. */
    WAITING,
    /** It reduced the overdue amount. */
    APPLIED,
    /** The lender's figures already include it. */
    INCLUDED,
    /** It was reversed. */
    REVERSED
  }

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected Payment() {}

  /** Creates a payment; one of the transitions below must set its state. */
  @SuppressWarnings("NullAway.Init") // the transition sets state and reason
  Payment(PaymentReceived paid, String eventId) {
    this.paymentKey = key(paid.lenderId(), paid.paymentId());
    this.lenderId = paid.lenderId();
    this.paymentId = paid.paymentId();
    this.recordKey = paid.account().recordKey();
    this.sequence = paid.sequence();
    this.amountMinor = paid.amount().minorUnits();
    this.currency = paid.amount().currency();
    this.overdueAfterMinor = paid.overdueAfter() == null ? null : paid.overdueAfter().minorUnits();
    this.outstandingAfterMinor =
        paid.outstandingAfter() == null ? null : paid.outstandingAfter().minorUnits();
    this.valueDate = paid.valueDate();
    this.businessDate = paid.businessDate();
    this.eventId = eventId;
  }

  /** Creates a payment that was reversed before it was received. */
  Payment(PaymentReversed reversed, String eventId) {
    this.paymentKey = key(reversed.lenderId(), reversed.paymentId());
    this.lenderId = reversed.lenderId();
    this.paymentId = reversed.paymentId();
    this.recordKey = reversed.account().recordKey();
    this.sequence = reversed.sequence();
    this.state = State.REVERSED;
    this.reason = "reversed before it was received";
    this.businessDate = reversed.businessDate();
    this.eventId = eventId;
  }

  static String key(String lenderId, String paymentId) {
    return lenderId + ":" + paymentId;
  }

  /** Waits until the lender reports the account as overdue. */
  void await() {
    transitionTo(State.WAITING, "the account has not been reported as overdue yet");
  }

  void apply(Money reduction) {
    reductionMinor = reduction.minorUnits();
    transitionTo(State.APPLIED, "reduced the overdue amount by " + reduction);
  }

  /** Marks the payment as already included in the lender's figures. */
  void include(String explanation) {
    transitionTo(State.INCLUDED, explanation);
  }

  void reverse(String explanation) {
    transitionTo(State.REVERSED, "reversed: " + explanation);
  }

  private void transitionTo(State next, String explanation) {
    state = next;
    reason = explanation;
  }

  String paymentKey() {
    return paymentKey;
  }

  State state() {
    return state;
  }

  /** The reason for the state, in words. */
  String reason() {
    return reason;
  }

  String paymentId() {
    return paymentId;
  }

  String recordKey() {
    return recordKey;
  }

  long sequence() {
    return sequence;
  }

  /** The amount received; absent if only the reversal is reported. */
  @Nullable Money amount() {
    return money(amountMinor);
  }

  /** The overdue amount afterwards, if the lender reports it. */
  @Nullable Money overdueAfter() {
    return money(overdueAfterMinor);
  }

  /** The whole debt afterwards, if the lender reports it. */
  @Nullable Money outstandingAfter() {
    return money(outstandingAfterMinor);
  }

  /** How much the payment reduced the overdue amount. */
  @Nullable Money reduction() {
    return money(reductionMinor);
  }

  private @Nullable Money money(@Nullable Long minor) {
    return minor == null || currency == null ? null : new Money(minor, currency);
  }

  LocalDate businessDate() {
    return businessDate;
  }

  /** The day from which the payment counts for interest. */
  @Nullable LocalDate valueDate() {
    return valueDate;
  }

  /** The CloudEvents id of the event that reported it first. */
  String eventId() {
    return eventId;
  }
}
