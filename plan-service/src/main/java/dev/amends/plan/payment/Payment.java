package dev.amends.plan.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountKey;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as the lender reported it, and the part of it that went to a plan's instalments. */
@Entity
@Table(name = "payment")
public class Payment {
  @Id UUID id;
  long position;
  String lenderId;
  String accountKey;
  String paymentId;

  @Enumerated(EnumType.STRING)
  PaymentState state;

  @Nullable Currency currency;
  long amountMinor;
  long allocatedMinor;
  @Nullable UUID planId;
  @Nullable LocalDate valueDate;
  @Nullable LocalDate businessDate;
  @Nullable LocalDate reversedOn;

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
    Payment payment =
        new Payment(
            event.account(), event.paymentId(), PaymentState.REVERSED_BEFORE_RECEIVED, position);
    payment.reversedOn = event.businessDate();
    return payment;
  }

  /** Records the payment after its reversal; it stays reversed. */
  void receiveReversed(PaymentReceived event) {
    state = PaymentState.REVERSED;
    fill(event);
  }

  private void fill(PaymentReceived event) {
    currency = event.amount().currency();
    amountMinor = event.amount().minorUnits();
    valueDate = event.valueDate();
    businessDate = event.businessDate();
  }

  void reverse(LocalDate on) {
    state = PaymentState.REVERSED;
    reversedOn = on;
    allocate(0, null);
  }

  void allocate(long minor, @Nullable UUID plan) {
    allocatedMinor = minor;
    planId = minor == 0 ? null : plan;
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
  public Optional<Money> amount() {
    return money(amountMinor);
  }

  Optional<Money> allocated() {
    return money(allocatedMinor);
  }

  private Optional<Money> money(long minor) {
    return Optional.ofNullable(currency).map(known -> new Money(minor, known));
  }
}
