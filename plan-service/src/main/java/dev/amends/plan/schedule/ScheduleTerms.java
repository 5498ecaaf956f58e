package dev.amends.plan.schedule;

import dev.amends.events.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule repays, from when, and at which interest.
 *
 * @param principal the debt, including the down payment; more than zero
 * @param unpaidInterest interest that is due already; it is paid first and bears no interest
 * @param start the business date from which interest runs
 * @param firstDueDate the nominal date of the first instalment after the down payment
 * @param interval the time between two instalments
 * @param firstNumber the number of the first instalment; more than 1 if paid ones come before
 * @param downPayment paid before the instalments; null without one
 * @param interest null without interest
 */
public record ScheduleTerms(
    Money principal,
    Money unpaidInterest,
    LocalDate start,
    LocalDate firstDueDate,
    Period interval,
    int firstNumber,
    @Nullable DownPayment downPayment,
    @Nullable InterestTerms interest) {

  /**
   * A part that is paid before the instalments. It becomes the first instalment.
   *
   * @param amount more than zero and less than the principal
   * @param dueDate the nominal date, before the first due date
   */
  public record DownPayment(Money amount, LocalDate dueDate) {}

  /** Terms of a debt without interest that is due already. */
  public ScheduleTerms(
      Money principal,
      LocalDate start,
      LocalDate firstDueDate,
      Period interval,
      int firstNumber,
      @Nullable DownPayment downPayment,
      @Nullable InterestTerms interest) {
    this(
        principal,
        Money.zero(principal.currency()),
        start,
        firstDueDate,
        interval,
        firstNumber,
        downPayment,
        interest);
  }

  /** The nominal due date of an instalment after the down payment; index 0 for the first. */
  LocalDate dueDate(int index) {
    return SchedulePolicy.dueDate(firstDueDate, interval, index);
  }

  /** The nominal due dates of consecutive instalments. */
  List<LocalDate> dueDates(int fromIndex, int count) {
    return IntStream.range(fromIndex, fromIndex + count).mapToObj(this::dueDate).toList();
  }

  Money money(long minorUnits) {
    return new Money(minorUnits, principal.currency());
  }
}
