package dev.amends.plan.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.plan.allocation.AllocationPolicy.PaymentAllocation;
import dev.amends.rules.cost.BalanceChange;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as the lender reported it, and the part of it that went to a plan's instalments. */
@Entity
@Table(name = "payment")
public class Payment {
  @Id UUID id;

  /** The order in which payments were received; the lender's own order is the sequence. */
  long position;

  /** Null until the payment itself is received. */
  @Nullable Long sequence;

  String lenderId;
  String accountKey;
  String paymentId;

  @Enumerated(EnumType.STRING)
  PaymentState state;

  @Nullable Currency currency;
  long amountMinor;

  @Embedded PaymentReversals reversals = new PaymentReversals();

  @Embedded PaymentDivision division = new PaymentDivision();

  @Nullable LocalDate valueDate;
  @Nullable LocalDate businessDate;

  /** The whole debt after the payment, if the lender reported it. */
  @Nullable Long outstandingAfterMinor;

  @SuppressWarnings("NullAway.Init")
  protected Payment() {}

  private Payment(AccountKey account, String paymentId, PaymentState state, long position) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.position = position;
    this.lenderId = account.lenderId();
    this.accountKey = account.recordKey();
    this.paymentId = paymentId;
    this.state = state;
  }

  static Payment received(PaymentReceived event, long position) {
    Payment payment =
        new Payment(event.account(), event.paymentId(), PaymentState.RECEIVED, position);
    payment.fill(event);
    return payment;
  }

  static Payment reversedBeforeReceived(PaymentReversed event, long position) {
    Money part = event.amount();
    Payment payment =
        new Payment(
            event.account(),
            event.paymentId(),
            part == null ? PaymentState.REVERSED_BEFORE_RECEIVED : PaymentState.EXPECTED,
            position);
    payment.currency = part == null ? null : part.currency();
    payment.reverse(event);
    return payment;
  }

  /**
   * Records the payment after its reversal; what was reversed stays reversed. It is received now,
   * not when its reversal was.
   */
  void receiveReversed(PaymentReceived event, long nowPosition) {
    position = nowPosition;
    fill(event);
    if (state == PaymentState.REVERSED_BEFORE_RECEIVED) {
      reversals.completeLast(amountMinor);
    }
    state = reversals.reversedMinor == amountMinor ? PaymentState.REVERSED : PaymentState.RECEIVED;
  }

  /** Returns why a report of this payment contradicts what is known of it; empty if it does not. */
  Optional<String> contradiction(PaymentReceived event) {
    Optional<Money> known = amount();
    if (known.isPresent() && !known.get().equals(event.amount())) {
      return Optional.of(
          "must be %s as reported before for payment %s of this account (was %s)"
              .formatted(known.get(), paymentId, event.amount()));
    }
    return state == PaymentState.EXPECTED
        ? reversed()
            .filter(reversed -> !covers(event.amount(), reversed))
            .map(
                reversed ->
                    "must be at least %s, which was reversed of payment %s (was %s)"
                        .formatted(reversed, paymentId, event.amount()))
        : Optional.empty();
  }

  /** Returns why an amount cannot be reversed; empty if it can. */
  Optional<String> excess(PaymentReversed event) {
    Money part = event.amount();
    if (part == null) {
      return Optional.empty();
    }
    if (state == PaymentState.EXPECTED && !part.currency().equals(currency)) {
      return Optional.of(
          "must be in %s like the earlier reversal of payment %s (was %s)"
              .formatted(currency, paymentId, part));
    }
    return remaining()
        .filter(remaining -> !covers(remaining, part))
        .map(
            remaining ->
                "must be at most %s, which remains of payment %s (was %s)"
                    .formatted(remaining, paymentId, part));
  }

  private static boolean covers(Money whole, Money part) {
    return whole.currency().equals(part.currency()) && whole.compareTo(part) >= 0;
  }

  /** Whether a reversal is recorded; its sequence identifies it. */
  boolean includes(PaymentReversed event) {
    return reversals.includes(event);
  }

  private void fill(PaymentReceived event) {
    currency = event.amount().currency();
    amountMinor = event.amount().minorUnits();
    valueDate = event.valueDate();
    businessDate = event.businessDate();
    sequence = event.sequence();
    outstandingAfterMinor = Amounts.minorUnits(event.outstandingAfter());
  }

  /** Reverses an amount, or all that remains; a plan allocates the rest again. */
  void reverse(PaymentReversed event) {
    Money part = event.amount();
    reversals.add(event, part == null ? remainingMinor() : part.minorUnits());
    if (state == PaymentState.EXPECTED && part == null) {
      state = PaymentState.REVERSED_BEFORE_RECEIVED;
    }
    if (state == PaymentState.RECEIVED && remainingMinor() == 0) {
      state = PaymentState.REVERSED;
    }
    division = new PaymentDivision();
  }

  private long remainingMinor() {
    return isKnown() ? amountMinor - reversals.reversedMinor : 0;
  }

  private boolean isKnown() {
    return state == PaymentState.RECEIVED || state == PaymentState.REVERSED;
  }

  /** Replaces the division of the payment by that of a plan. */
  void divide(PaymentAllocation allocation, UUID plan, String rule) {
    division = new PaymentDivision(allocation, plan, rule);
  }

  boolean isEffective() {
    return state == PaymentState.RECEIVED;
  }

  public String paymentId() {
    return paymentId;
  }

  public long position() {
    return position;
  }

  /** The lender's business date; empty until the payment itself is received. */
  public Optional<LocalDate> businessDate() {
    return Optional.ofNullable(businessDate);
  }

  /** The amount; empty until the payment itself is received. */
  Optional<Money> amount() {
    return isKnown() ? money(amountMinor) : Optional.empty();
  }

  /** The part that was reversed; empty if only a reversal in full is known. */
  Optional<Money> reversed() {
    return money(reversals.reversedMinor);
  }

  /** The part that was not reversed; empty until the payment itself is received. */
  public Optional<Money> remaining() {
    return isKnown() ? money(remainingMinor()) : Optional.empty();
  }

  Optional<Money> allocated() {
    return money(division.allocatedMinor);
  }

  /** The part that was neither reversed nor allocated; empty until the payment is received. */
  Optional<Money> unallocated() {
    return isKnown() ? money(remainingMinor() - division.allocatedMinor) : Optional.empty();
  }

  /** The place in the lender's order; only a received payment has one. */
  long sequence() {
    return Objects.requireNonNull(sequence);
  }

  /** What the payment and its reversals changed after a place in the lender's order. */
  List<BalanceChange> changesAfter(long figures) {
    List<BalanceChange> changes = new ArrayList<>();
    if (!isKnown() || currency == null) {
      return changes;
    }
    if (sequence() > figures) {
      changes.add(
          new BalanceChange(
              Objects.requireNonNull(businessDate),
              new Money(-amountMinor, currency),
              sequence(),
              Amounts.money(outstandingAfterMinor, currency)));
    }
    changes.addAll(reversals.changesAfter(figures, currency));
    return changes;
  }

  private Optional<Money> money(@Nullable Long minor) {
    return Optional.ofNullable(Amounts.money(minor, currency));
  }
}
