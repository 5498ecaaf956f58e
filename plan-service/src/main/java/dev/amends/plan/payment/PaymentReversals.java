package dev.amends.plan.payment;

import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.rules.cost.BalanceChange;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The reversals of a payment, in full or in part, in the order in which they were received. */
@Embeddable
class PaymentReversals {
  long reversedMinor;

  /** The latest business date of the reversals. */
  @Nullable LocalDate reversedOn;

  /** The sequences identify the reversals. */
  long[] reversalSequences = {};

  /** The amounts of the reversals, in the order of their sequences above. */
  long[] reversalMinor = {};

  /** Creates the reversals of a payment that has none. */
  protected PaymentReversals() {}

  /** Whether a reversal is recorded. */
  boolean includes(PaymentReversed event) {
    return LongStream.of(reversalSequences).anyMatch(known -> known == event.sequence());
  }

  /**
   * Records a reversal.
   *
   * @param minor the amount that it reverses; 0 while that is not known
   */
  void add(PaymentReversed event, long minor) {
    reversalSequences =
        LongStream.concat(LongStream.of(reversalSequences), LongStream.of(event.sequence()))
            .toArray();
    reversalMinor = LongStream.concat(LongStream.of(reversalMinor), LongStream.of(minor)).toArray();
    reversedMinor += minor;
    if (reversedOn == null || reversedOn.isBefore(event.businessDate())) {
      reversedOn = event.businessDate();
    }
  }

  /** Completes the amount of the last reversal, which reversed all that the others had left. */
  void completeLast(long amountMinor) {
    reversalMinor[reversalMinor.length - 1] += amountMinor - reversedMinor;
    reversedMinor = amountMinor;
  }

  /**
   * What the reversals changed after a place in the lender's order. Reversals in several parts
   * count from the last of them.
   */
  List<BalanceChange> changesAfter(long figures, Currency currency) {
    List<BalanceChange> changes = new ArrayList<>();
    for (int index = 0; index < reversalMinor.length; index++) {
      if (reversalSequences[index] > figures) {
        changes.add(
            new BalanceChange(
                Objects.requireNonNull(reversedOn),
                new Money(reversalMinor[index], currency),
                reversalSequences[index],
                null));
      }
    }
    return changes;
  }
}
