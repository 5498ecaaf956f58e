package dev.amends.plan.schedule;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;

/**
 * Amounts and nominal due dates of a schedule. Amounts always add up to the total, and each is at
 * least one minor unit.
 */
public final class SchedulePolicy {
  private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);
  private static final BigDecimal DAYS_OF_52_WEEKS = BigDecimal.valueOf(364);

  private SchedulePolicy() {}

  /** Whether a total can be split so that every instalment is at least one minor unit. */
  public static boolean canSplit(Money total, int count) {
    return count >= 1 && total.minorUnits() >= count;
  }

  /**
   * Splits a total into equal amounts, rounded half up to the minor unit; the last amount is the
   * rest. If that makes the last differ by more than one minor unit and more than one percent, the
   * rounding is spread instead: no two amounts differ by more than one minor unit, and the larger
   * ones come first.
   *
   * @throws IllegalArgumentException if {@link #canSplit} is false
   */
  public static List<Money> splitByCount(Money total, int count) {
    if (!canSplit(total, count)) {
      throw new IllegalArgumentException(total + " cannot be split into " + count);
    }
    long each = amountPerInstalment(total, count, RoundingMode.HALF_UP);
    long last = total.minorUnits() - each * (count - 1);
    long difference = Math.abs(each - last);
    return difference > 1 && Math.multiplyExact(difference, 100L) > each
        ? spread(total, count)
        : amounts(total.currency(), each, count - 1, last, 1);
  }

  private static List<Money> spread(Money total, int count) {
    long smaller = amountPerInstalment(total, count, RoundingMode.DOWN);
    int larger = (int) (total.minorUnits() - smaller * count);
    return amounts(total.currency(), smaller + 1, larger, smaller, count - larger);
  }

  private static List<Money> amounts(
      Currency currency, long first, int firstCount, long second, int secondCount) {
    List<Money> amounts = new ArrayList<>(firstCount + secondCount);
    amounts.addAll(Collections.nCopies(firstCount, new Money(first, currency)));
    amounts.addAll(Collections.nCopies(secondCount, new Money(second, currency)));
    return List.copyOf(amounts);
  }

  /**
   * Splits a total into instalments of a chosen amount; the last one is the remainder, which may be
   * smaller.
   *
   * @param amount more than zero
   */
  public static List<Money> splitByAmount(Money total, Money amount) {
    int full = fewestInstalments(total, amount) - 1;
    long rest = total.minorUnits() - amount.minorUnits() * full;
    return amounts(total.currency(), amount.minorUnits(), full, rest, 1);
  }

  private static long amountPerInstalment(Money total, int count, RoundingMode rounding) {
    return BigDecimal.valueOf(total.minorUnits())
        .divide(BigDecimal.valueOf(count), 0, rounding)
        .longValueExact();
  }

  /**
   * The nominal due date of an instalment, counted from the first due date, so that month ends are
   * preserved: 31 January, 28 February, 31 March.
   *
   * @param index 0 for the first
   */
  public static LocalDate dueDate(LocalDate first, Period interval, int index) {
    return first.plus(interval.multipliedBy(index));
  }

  /**
   * Creates instalments from a first due date on.
   *
   * @param firstNumber the number of the first; more than 1 if paid instalments come before
   */
  public static List<Instalment> instalments(
      List<Money> amounts, LocalDate firstDueDate, Period interval, int firstNumber) {
    List<Instalment> instalments = new ArrayList<>(amounts.size());
    for (int index = 0; index < amounts.size(); index++) {
      instalments.add(
          new Instalment(
              firstNumber + index,
              dueDate(firstDueDate, interval, index),
              amounts.get(index),
              null));
    }
    return List.copyOf(instalments);
  }

  /**
   * The share of a monthly amount for the time between two instalments: times the months, or a
   * twelve-month amount divided by 52 weeks; rounded down to the minor unit.
   */
  public static Money perInterval(Money monthly, Period interval) {
    BigDecimal amount = BigDecimal.valueOf(monthly.minorUnits());
    BigDecimal share =
        interval.get(ChronoUnit.DAYS) == 0
            ? amount.multiply(BigDecimal.valueOf(interval.toTotalMonths()))
            : amount
                .multiply(MONTHS_A_YEAR)
                .multiply(BigDecimal.valueOf(interval.get(ChronoUnit.DAYS)))
                .divide(DAYS_OF_52_WEEKS, 0, RoundingMode.FLOOR);
    return new Money(share.longValueExact(), monthly.currency());
  }

  /**
   * The smallest number of instalments that are all within an amount, before rounding. A number
   * that does not fit an int is returned as the largest int.
   *
   * @param amountMax more than zero
   */
  public static int fewestInstalments(Money total, Money amountMax) {
    long count = Math.ceilDiv(total.minorUnits(), amountMax.minorUnits());
    return (int) Math.min(count, Integer.MAX_VALUE);
  }
}
