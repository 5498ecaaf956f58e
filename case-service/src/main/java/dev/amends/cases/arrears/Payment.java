package dev.amends.cases.arrears;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.rules.cost.BalanceChange;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
  @Embedded private PaymentAmounts amounts = new PaymentAmounts();
  @Embedded private PaymentReversals reversals = new PaymentReversals();

  /** The charged-off case for which it was received. */
  private @Nullable UUID recoveredForCaseId;

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
  @Schema(name = "PaymentState")
  enum State {
    /** Part of it was reversed before it was received. */
    EXPECTED,
    /** The lender has not reported the account as overdue yet. */
    WAITING,
    /** It reduced the overdue amount. */
    APPLIED,
    /** The lender's figures already include it. */
    INCLUDED,
    /** It was received after the account was charged off. */
    RECOVERED,
    /** All of it was reversed. */
    REVERSED
  }

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected Payment() {}

  /** Creates a payment; one of the transitions below must set its state. */
  @SuppressWarnings("NullAway.Init") // the transition sets state and reason
  Payment(PaymentReceived paid, String eventId) {
    this.key = new Key(paid.account(), paid.paymentId());
    this.lenderId = paid.lenderId();
    receive(paid, eventId);
  }

  /** Records the payment, part of which may have been reversed before. */
  void receive(PaymentReceived paid, String eventId) {
    this.sequence = paid.sequence();
    amounts.receive(paid);
    this.valueDate = paid.valueDate();
    this.businessDate = paid.businessDate();
    this.eventId = eventId;
  }

  /** Creates a payment that was reversed, in full or in part, before it was received. */
  @SuppressWarnings("NullAway.Init") // each branch sets state and reason
  Payment(PaymentReversed reversed, String eventId) {
    this.key = new Key(reversed.account(), reversed.paymentId());
    this.lenderId = reversed.lenderId();
    this.sequence = reversed.sequence();
    reversals.add(reversed, reversed.amount());
    this.businessDate = reversed.businessDate();
    this.eventId = eventId;
    Money part = reversed.amount();
    if (part == null) {
      transitionTo(State.REVERSED, "reversed before it was received");
    } else {
      amounts.reverseInAdvance(part);
      transitionTo(State.EXPECTED, part + " of it was reversed before it was received");
    }
  }

  /** Returns why a report of this payment contradicts what is known of it; empty if it does not. */
  Optional<String> contradiction(PaymentReceived paid) {
    Money known = amount();
    if (known != null && !known.equals(paid.amount())) {
      return Optional.of(
          "must be %s as reported before for payment %s of this account (was %s)"
              .formatted(known, paymentId(), paid.amount()));
    }
    Money reversed = reversed();
    return known == null && reversed != null && paid.amount().compareTo(reversed) < 0
        ? Optional.of(
            "must be at least %s, which was reversed of payment %s (was %s)"
                .formatted(reversed, paymentId(), paid.amount()))
        : Optional.empty();
  }

  /** Returns why an amount cannot be reversed; empty if it can. */
  Optional<String> excess(PaymentReversed reversed) {
    Money part = reversed.amount();
    Money remaining = remaining();
    return part != null && remaining != null && part.compareTo(remaining) > 0
        ? Optional.of(
            "must be at most %s, which remains of payment %s (was %s)"
                .formatted(remaining, paymentId(), part))
        : Optional.empty();
  }

  /** Whether a reversal is recorded; its sequence identifies it. */
  boolean includes(PaymentReversed reversed) {
    return reversals.includes(reversed);
  }

  /** Waits until the lender reports the account as overdue. */
  void await() {
    transitionTo(State.WAITING, "the account has not been reported as overdue yet");
  }

  /**
   * Records by how much the payment reduced the overdue amount.
   *
   * @param overdueMinor in minor units
   * @param outstandingMinor the decrease of the whole debt; 0 if the debt is unknown
   */
  void apply(long overdueMinor, long outstandingMinor) {
    amounts.reduce(overdueMinor, outstandingMinor);
    transitionTo(State.APPLIED, "reduced the overdue amount by " + amounts.reduction());
  }

  /** Records the payment as received after the account was charged off. */
  void recover(UUID caseId, long overdueMinor, long outstandingMinor) {
    recoveredForCaseId = caseId;
    amounts.reduce(overdueMinor, outstandingMinor);
    transitionTo(State.RECOVERED, "received after the account was charged off");
  }

  /** Whether it was received after this case was charged off, and still counts. */
  boolean isRecoveredFor(UUID caseId) {
    return state == State.RECOVERED && caseId.equals(recoveredForCaseId);
  }

  /** Pays an amount with the part of the payment that exceeded the overdue amount. */
  Money payFromExcess(Money amount) {
    return amounts.payFromExcess(amount);
  }

  /** Marks the payment as already included in the lender's figures. */
  void include(String explanation) {
    transitionTo(State.INCLUDED, explanation);
  }

  /**
   * Reverses an amount, or all that remains. The part that exceeded the overdue amount is reversed
   * first.
   *
   * @return the effect on the figures; null if the amount of the payment is unknown
   */
  PaymentAmounts.@Nullable Restored reverse(PaymentReversed reversed) {
    Money part = reversed.amount();
    reversals.add(reversed, part == null ? remaining() : part);
    if (amounts.isRemainder(part)) {
      transitionTo(State.REVERSED, "reversed: " + reversed.reason());
    } else {
      transitionTo(
          state, "%s; %s of it was reversed: %s".formatted(reason, part, reversed.reason()));
    }
    return amounts.takeBack(part);
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

  String lenderId() {
    return lenderId;
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
    return amounts.received();
  }

  /** The overdue amount afterwards, if the lender reports it. */
  @Nullable Money overdueAfter() {
    return amounts.overdueAfter();
  }

  /** The whole debt afterwards, if the lender reports it. */
  @Nullable Money outstandingAfter() {
    return amounts.outstandingAfter();
  }

  /** The part that was reversed; absent if only a reversal in full is reported. */
  @Nullable Money reversed() {
    return amounts.reversed();
  }

  /** The part that was not reversed; absent if only the reversal is reported. */
  @Nullable Money remaining() {
    return amounts.remaining();
  }

  LocalDate businessDate() {
    return businessDate;
  }

  /** The day from which the payment counts for interest. */
  @Nullable LocalDate valueDate() {
    return valueDate;
  }

  /** The latest business date of its reversals; absent if there is none. */
  @Nullable LocalDate reversedOn() {
    return reversals.reversedOn();
  }

  /** Returns the changes by the payment and its reversals that have a higher sequence. */
  List<BalanceChange> changesAfter(long figures) {
    List<BalanceChange> changes = new ArrayList<>();
    Money amount = amount();
    if (amount == null) {
      return changes;
    }
    if (sequence > figures) {
      changes.add(
          new BalanceChange(
              businessDate,
              Money.zero(amount.currency()).minus(amount),
              sequence,
              outstandingAfter()));
    }
    changes.addAll(reversals.changesAfter(figures, amount.currency()));
    return changes;
  }

  /** The CloudEvents id of the event that reported it first. */
  String eventId() {
    return eventId;
  }
}
