package dev.amends.cases.arrears;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The amounts of a payment: what was received and reversed, and how much it reduces the debt. */
@Embeddable
class PaymentAmounts {
  private @Nullable Long amountMinor;
  private @Nullable Currency currency;
  private @Nullable Long overdueAfterMinor;
  private @Nullable Long outstandingAfterMinor;
  private long reversedMinor;
  private long reductionMinor;
  private long outstandingReductionMinor;

  protected PaymentAmounts() {}

  /** Records what was received, part of which may have been reversed before. */
  void receive(PaymentReceived paid) {
    amountMinor = paid.amount().minorUnits();
    currency = paid.amount().currency();
    overdueAfterMinor = Amounts.minorUnits(paid.overdueAfter());
    outstandingAfterMinor = Amounts.minorUnits(paid.outstandingAfter());
  }

  /** Records the part that was reversed before the payment was received. */
  void reverseInAdvance(Money part) {
    currency = part.currency();
    reversedMinor = part.minorUnits();
  }

  /**
   * Records by how much the payment reduces the debt.
   *
   * @param overdueMinor the decrease of the overdue amount in minor units
   * @param outstandingMinor the decrease of the whole debt; 0 if the debt is unknown
   */
  void reduce(long overdueMinor, long outstandingMinor) {
    reductionMinor = overdueMinor;
    outstandingReductionMinor = outstandingMinor;
  }

  /**
   * Pays an amount with the part of the payment that exceeded the overdue amount. There is no such
   * part if the lender reported the overdue amount after the payment.
   *
   * @return the rest of the amount, which remains unpaid
   */
  Money payFromExcess(Money amount) {
    long excess = overdueAfterMinor == null ? Math.max(0, remainingMinor() - reductionMinor) : 0;
    long paid = Math.min(excess, amount.minorUnits());
    reductionMinor += paid;
    return new Money(amount.minorUnits() - paid, amount.currency());
  }

  /** Whether a reversal covers all that remains; one without an amount does. */
  boolean isRemainder(@Nullable Money part) {
    return part == null || (amountMinor != null && part.minorUnits() == remainingMinor());
  }

  /**
   * The effect of a reversal on the figures.
   *
   * @param taken the reversed amount of the payment
   * @param overdue the increase of the overdue amount
   * @param outstanding the increase of the whole debt
   */
  record Restored(Money taken, Money overdue, Money outstanding) {}

  /**
   * Reverses an amount, or all that remains. The part that exceeded the overdue amount is reversed
   * first.
   *
   * @return the effect on the figures; null if the amount of the payment is unknown
   */
  @Nullable Restored takeBack(@Nullable Money part) {
    boolean all = isRemainder(part);
    long taken = part == null ? remainingMinor() : part.minorUnits();
    reversedMinor += taken;
    long overdue = restored(reductionMinor, taken, all);
    long outstanding = restored(outstandingReductionMinor, taken, all);
    reductionMinor -= overdue;
    outstandingReductionMinor -= outstanding;
    return currency == null
        ? null
        : new Restored(
            new Money(taken, currency),
            new Money(overdue, currency),
            new Money(outstanding, currency));
  }

  private long restored(long reduction, long taken, boolean all) {
    return all ? reduction : Math.clamp(reduction - remainingMinor(), 0L, taken);
  }

  private long remainingMinor() {
    return amountMinor == null ? 0 : amountMinor - reversedMinor;
  }

  /** The amount received; absent if only the reversal is reported. */
  @Nullable Money received() {
    return Amounts.money(amountMinor, currency);
  }

  /** The overdue amount afterwards, if the lender reports it. */
  @Nullable Money overdueAfter() {
    return Amounts.money(overdueAfterMinor, currency);
  }

  /** The whole debt afterwards, if the lender reports it. */
  @Nullable Money outstandingAfter() {
    return Amounts.money(outstandingAfterMinor, currency);
  }

  /** The decrease of the overdue amount. */
  @Nullable Money reduction() {
    return Amounts.money(reductionMinor, currency);
  }

  /** The part that was reversed; absent if only a reversal in full is reported. */
  @Nullable Money reversed() {
    return amountMinor == null && reversedMinor == 0
        ? null
        : Amounts.money(reversedMinor, currency);
  }

  /** The part that was not reversed; absent if only the reversal is reported. */
  @Nullable Money remaining() {
    return amountMinor == null ? null : Amounts.money(remainingMinor(), currency);
  }
}
