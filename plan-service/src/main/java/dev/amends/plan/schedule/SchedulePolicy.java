package dev.amends.plan.schedule;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Splits a total into equal instalments, the last of which absorbs the rounding. */
public final class SchedulePolicy {
  private SchedulePolicy() {}

  /** Whether a total can be split so that every instalment is at least one minor unit. */
  public static boolean canSplit(Money total, int count) {
    return count >= 1 && total.minorUnits() >= count;
  }

  /**
   * Splits a total into equal amounts, rounded half up to the minor unit; the last amount is the
   * rest. If rounding half up leaves nothing for the last (0.06 in 4), amounts are rounded down.
   *
   * @throws IllegalArgumentException if {@link #canSplit} is false
   */
  public static List<Money> split(Money total, int count) {
    if (!canSplit(total, count)) {
      throw new IllegalArgumentException(total + " cannot be split into " + count);
    }
    long each = amountPerInstalment(total, count, RoundingMode.HALF_UP);
    if (total.minorUnits() - each * (count - 1) <= 0) {
      each = amountPerInstalment(total, count, RoundingMode.DOWN);
    }
    List<Money> amounts = new ArrayList<>(count);
    for (int n = 1; n < count; n++) {
      amounts.add(new Money(each, total.currency()));
    }
    amounts.add(new Money(total.minorUnits() - each * (count - 1), total.currency()));
    return List.copyOf(amounts);
  }

  private static long amountPerInstalment(Money total, int count, RoundingMode rounding) {
    return BigDecimal.valueOf(total.minorUnits())
        .divide(BigDecimal.valueOf(count), 0, rounding)
        .longValueExact();
  }

  /**
   * The due date of an instalment, counted from the first due date, so that month ends are
   * preserved: 31 January, 28 February, 31 March.
   *
   * @param index 0 for the first
   */
  public static LocalDate dueDate(LocalDate first, int intervalMonths, int index) {
    return first.plusMonths((long) intervalMonths * index);
  }

  /**
   * Creates equal instalments from a first due date on.
   *
   * @param firstNumber the number of the first; more than 1 if paid instalments come before
   */
  public static List<Instalment> equalInstalments(
      Money total, int count, LocalDate firstDueDate, int intervalMonths, int firstNumber) {
    List<Money> amounts = split(total, count);
    List<Instalment> instalments = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      instalments.add(
          new Instalment(
              firstNumber + index,
              dueDate(firstDueDate, intervalMonths, index),
              amounts.get(index)));
    }
    return List.copyOf(instalments);
  }

  /**
   * The smallest number of instalments of which none exceeds an amount, before rounding.
   *
   * @param amountMax more than zero
   */
  public static int fewestInstalments(Money total, Money amountMax) {
    return BigDecimal.valueOf(total.minorUnits())
        .divide(BigDecimal.valueOf(amountMax.minorUnits()), 0, RoundingMode.CEILING)
        .intValueExact();
  }

  /** The largest amount of a schedule, to compare with what the borrower can sustain. */
  public static Money largest(List<Instalment> instalments) {
    return instalments.stream().map(Instalment::amount).max(Money::compareTo).orElseThrow();
  }
}
