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

/** A payment as the lender told it, and how much of it went to a plan's instalments. */
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

  @Nullable String currency;
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

  static Payment received(PaymentReceived told, long position) {
    Payment payment =
        new Payment(told.account(), told.paymentId(), PaymentState.RECEIVED, position);
    payment.fill(told);
    return payment;
  }

  static Payment reversedBeforeTold(PaymentReversed told, long position) {
    Payment payment =
        new Payment(told.account(), told.paymentId(), PaymentState.REVERSED_BEFORE_TOLD, position);
    payment.reversedOn = told.businessDate();
    return payment;
  }

  /** Told at last, after its reversal: it is known, and stays reversed. */
  void tellLate(PaymentReceived told) {
    state = PaymentState.REVERSED;
    fill(told);
  }

  private void fill(PaymentReceived told) {
    currency = told.amount().currency().getCurrencyCode();
    amountMinor = told.amount().minorUnits();
    valueDate = told.valueDate();
    businessDate = told.businessDate();
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

  boolean stands() {
    return state == PaymentState.RECEIVED;
  }

  public String paymentId() {
    return paymentId;
  }

  public long position() {
    return position;
  }

  /** The lender's business date, once it was told. */
  public Optional<LocalDate> businessDate() {
    return Optional.ofNullable(businessDate);
  }

  /** What came in, once it was told. */
  public Optional<Money> amount() {
    return money(amountMinor);
  }

  Optional<Money> allocated() {
    return money(allocatedMinor);
  }

  private Optional<Money> money(long minor) {
    return Optional.ofNullable(currency).map(code -> new Money(minor, Currency.getInstance(code)));
  }
}
