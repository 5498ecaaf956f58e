package dev.amends.cases.arrears;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A payment to an account; it counts once, however often the lender reports it. */
@Entity
@Table(name = "payment")
@SuppressWarnings("UnusedVariable") // some fields are there for queries only
class Payment {
  @EmbeddedId private Key key;
  private String lenderId;
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

  /**
   * The identity of a payment: one transfer can pay several accounts under the same payment id.
   *
   * @param recordKey {@code <lenderId>:<accountId>}
   */
  @Embeddable
  record Key(String recordKey, String paymentId) {
    Key(AccountKey account, String paymentId) {
      this(account.recordKey(), paymentId);
    }
  }

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
    this.key = new Key(paid.account(), paid.paymentId());
    this.lenderId = paid.lenderId();
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
    this.key = new Key(reversed.account(), reversed.paymentId());
    this.lenderId = reversed.lenderId();
    this.sequence = reversed.sequence();
    this.state = State.REVERSED;
    this.reason = "reversed before it was received";
    this.businessDate = reversed.businessDate();
    this.eventId = eventId;
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

  Key key() {
    return key;
  }

  State state() {
    return state;
  }

  /** The reason for the state, in words. */
  String reason() {
    return reason;
  }

  String paymentId() {
    return key.paymentId();
  }

  String recordKey() {
    return key.recordKey();
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
