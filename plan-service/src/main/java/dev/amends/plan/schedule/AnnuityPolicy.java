package dev.amends.plan.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Repays a debt in equal instalments that contain the interest.
 *
 * <p>The exact instalment is the principal divided by the annuity factor, the sum of the discount
 * factors of all due dates. With periods of equal length that is the PMT of spreadsheets. It is
 * rounded half up to the minor unit, and the last instalment repays the rest.
 */
final class AnnuityPolicy {
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  private AnnuityPolicy() {}

  /**
   * The annuity factor before each period: how much principal an instalment of 1 at the end of this
   * and of every later period repays.
   *
   * @param rates the rate of each period as a fraction
   */
  static List<BigDecimal> factors(List<BigDecimal> rates) {
    List<BigDecimal> factors = new ArrayList<>();
    BigDecimal later = BigDecimal.ZERO;
    for (BigDecimal rate : rates.reversed()) {
      later = later.add(BigDecimal.ONE).divide(BigDecimal.ONE.add(rate), PRECISION);
      factors.add(later);
    }
    return factors.reversed();
  }

  /** The exact equal payment at the end of each period, before rounding. */
  static BigDecimal payment(BigDecimal principal, List<BigDecimal> rates) {
    return principal.divide(factors(rates).getFirst(), PRECISION);
  }

  /**
   * Repays the balance on the due dates. The balance has at least one minor unit for each.
   *
   * <p>If the last instalment would differ by more than one minor unit and by more than one
   * percent, the rounding is spread: each instalment is computed anew from what is left.
   */
  static RunningBalance repay(
      RunningBalance balance, InterestTerms interest, List<LocalDate> dueDates) {
    List<BigDecimal> factors = factors(rates(balance.since(), interest, dueDates));
    long each = amount(balance, factors.getFirst(), dueDates);
    return level(balance, each, dueDates).orElseGet(() -> spread(balance, factors, dueDates));
  }

  private static List<BigDecimal> rates(
      LocalDate start, InterestTerms interest, List<LocalDate> dueDates) {
    List<BigDecimal> rates = new ArrayList<>();
    LocalDate from = start;
    for (LocalDate dueDate : dueDates) {
      rates.add(interest.rate(from, dueDate));
      from = dueDate;
    }
    return rates;
  }

  private static long amount(RunningBalance balance, BigDecimal factor, List<LocalDate> dueDates) {
    long exact = rounded(balance, factor);
    return exact > balance.interest(dueDates.getFirst())
        ? exact
        : smallestAmount(balance, dueDates);
  }

  private static long rounded(RunningBalance balance, BigDecimal factor) {
    return BigDecimal.valueOf(balance.outstanding())
        .divide(factor, PRECISION)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /**
   * The smallest amount that leaves no more than itself for the last instalment. Needed if the
   * interest of a long first period, such as a payment holiday, exceeds an instalment: the formula
   * would charge interest on that interest.
   */
  private static long smallestAmount(RunningBalance balance, List<LocalDate> dueDates) {
    long tooSmall = 0;
    long enough = balance.payOff(dueDates.getLast());
    while (enough - tooSmall > 1) {
      long middle = tooSmall + (enough - tooSmall) / 2;
      if (last(balance, middle, dueDates) <= middle) {
        enough = middle;
      } else {
        tooSmall = middle;
      }
    }
    return enough;
  }

  private static long last(RunningBalance balance, long each, List<LocalDate> dueDates) {
    RunningBalance trial = balance.copy();
    for (LocalDate dueDate : dueDates.subList(0, dueDates.size() - 1)) {
      if (trial.payOff(dueDate) <= each) {
        return 0;
      }
      trial.pay(each, dueDate);
    }
    return trial.payOff(dueDates.getLast());
  }

  private static Optional<RunningBalance> level(
      RunningBalance balance, long each, List<LocalDate> dueDates) {
    RunningBalance trial = balance.copy();
    for (int index = 0; index < dueDates.size() - 1; index++) {
      LocalDate dueDate = dueDates.get(index);
      if (each > mostFor(trial, dueDates, index)) {
        return Optional.empty();
      }
      trial.pay(each, dueDate);
    }
    long last = trial.payOff(dueDates.getLast());
    trial.pay(last, dueDates.getLast());
    long difference = Math.abs(each - last);
    return difference > 1 && Math.multiplyExact(difference, 100L) > each
        ? Optional.empty()
        : Optional.of(trial);
  }

  private static RunningBalance spread(
      RunningBalance balance, List<BigDecimal> factors, List<LocalDate> dueDates) {
    RunningBalance result = balance.copy();
    for (int index = 0; index < dueDates.size() - 1; index++) {
      List<LocalDate> left = dueDates.subList(index, dueDates.size());
      long each = Math.max(1, amount(result, factors.get(index), left));
      result.pay(Math.min(each, mostFor(result, dueDates, index)), dueDates.get(index));
    }
    result.pay(result.payOff(dueDates.getLast()), dueDates.getLast());
    return result;
  }

  /** Leaves at least one minor unit of principal for each later instalment. */
  private static long mostFor(RunningBalance balance, List<LocalDate> dueDates, int index) {
    return balance.payOff(dueDates.get(index)) - (dueDates.size() - 1 - index);
  }
}
