package dev.amends.cases.arrears;

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
  /** The sequences of the reversals, which identify them. */
  private long[] reversalSequences = {};

  /** The amounts of the reversals, in the order of their sequences above. */
  private long[] reversalMinor = {};

  /** The latest business date of the reversals. */
  private @Nullable LocalDate reversedOn;

  protected PaymentReversals() {}

  /** Whether a reversal is recorded. */
  boolean includes(PaymentReversed event) {
    return LongStream.of(reversalSequences).anyMatch(known -> known == event.sequence());
  }

  /**
   * Records a reversal.
   *
   * @param amount the reversed amount; null if the amount of the payment is unknown
   */
  void add(PaymentReversed event, @Nullable Money amount) {
    reversalSequences = appended(reversalSequences, event.sequence());
    reversalMinor = appended(reversalMinor, amount == null ? 0 : amount.minorUnits());
    if (reversedOn == null || reversedOn.isBefore(event.businessDate())) {
      reversedOn = event.businessDate();
    }
  }

  private static long[] appended(long[] values, long value) {
    return LongStream.concat(LongStream.of(values), LongStream.of(value)).toArray();
  }

  /** The latest business date of the reversals; absent if there is none. */
  @Nullable LocalDate reversedOn() {
    return reversedOn;
  }

  /**
   * Returns the changes by reversals that have a higher sequence. Reversals in several parts all
   * count from the business date of the last one.
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
