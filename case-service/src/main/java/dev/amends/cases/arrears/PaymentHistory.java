package dev.amends.cases.arrears;

import dev.amends.events.Money;
import dev.amends.rules.cost.BalanceChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The payments of an account. */
public final class PaymentHistory {
  private final List<Payment> payments;

  PaymentHistory(List<Payment> payments) {
    this.payments = List.copyOf(payments);
  }

  /**
   * A payment.
   *
   * @param on the lender's business date
   * @param amount as received
   * @param reversed the part that was reversed; absent if none was
   * @param reversedOn the latest business date of its reversals
   */
  public record ReceivedPayment(
      LocalDate on, Money amount, @Nullable Money reversed, @Nullable LocalDate reversedOn) {}

  /**
   * Returns the payments received or reversed on or after a business date, in the order of their
   * dates.
   */
  public List<ReceivedPayment> since(LocalDate day) {
    List<ReceivedPayment> found = new ArrayList<>();
    for (Payment payment : payments) {
      Money amount = payment.amount();
      LocalDate reversedOn = payment.reversedOn();
      boolean reversedSince = reversedOn != null && !reversedOn.isBefore(day);
      if (amount != null && (!payment.businessDate().isBefore(day) || reversedSince)) {
        Money reversed = Objects.requireNonNull(payment.reversed());
        found.add(
            new ReceivedPayment(
                payment.businessDate(),
                amount,
                reversed.isPositive() ? reversed : null,
                reversed.isPositive() ? reversedOn : null));
      }
    }
    found.sort(Comparator.comparing(ReceivedPayment::on));
    return List.copyOf(found);
  }

  /** Returns the changes by payments and reversals that have a higher sequence. */
  public List<BalanceChange> changesAfter(long sequence) {
    return payments.stream().flatMap(payment -> payment.changesAfter(sequence).stream()).toList();
  }
}
