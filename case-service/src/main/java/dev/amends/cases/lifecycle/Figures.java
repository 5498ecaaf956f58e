package dev.amends.cases.lifecycle;

import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.conventions.calendar.DaysPastDue;
import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The overdue and outstanding amounts and the days past due of an account on a business date.
 *
 * @param businessDate the lender's business date of the figures
 * @param delinquentSince the oldest unpaid due date
 * @param daysPastDue whole days from delinquentSince to businessDate
 * @param bucket the range of days past due
 * @param overdueMinor in minor units
 * @param outstandingMinor the whole debt in minor units, if the lender reports it
 * @param reportedOn the latest business date that the lender reported for the account; the figures
 *     age from it with the closes of business days
 */
@Embeddable
public record Figures(
    LocalDate businessDate,
    LocalDate delinquentSince,
    int daysPastDue,
    String bucket,
    long overdueMinor,
    Currency currency,
    @Nullable Long outstandingMinor,
    LocalDate reportedOn) {

  /** Reads the figures that the lender reports, but counts the days past due from its dates. */
  public static Figures of(AccountOverdue reported, BucketPolicy buckets) {
    int daysPastDue = DaysPastDue.on(reported.delinquentSince(), reported.businessDate());
    Money total = reported.overdue().total();
    Money outstanding = reported.outstandingTotal();
    return new Figures(
        reported.businessDate(),
        reported.delinquentSince(),
        daysPastDue,
        buckets.bucketOf(daysPastDue),
        total.minorUnits(),
        total.currency(),
        newestDebt(outstanding, null),
        reported.businessDate());
  }

  /** Ages the figures to a later business date; an earlier date changes nothing. */
  public Figures agedTo(LocalDate day, BucketPolicy buckets) {
    return day.isAfter(businessDate) ? aged(day, daysSinceDelinquent(day), buckets) : this;
  }

  /**
   * Adds what a reversal makes overdue and outstanding again.
   *
   * @param overdue the increase of the overdue amount
   * @param outstanding the increase of the whole debt; ignored if the debt is unknown
   */
  public Figures increased(Money overdue, Money outstanding) {
    Money known = outstanding();
    return withAmounts(overdue().plus(overdue), known == null ? null : known.plus(outstanding));
  }

  /** Counts the days past due from the oldest due date, even if a cure set them to 0. */
  public Figures recountedOn(LocalDate day, BucketPolicy buckets) {
    LocalDate date = laterOf(day);
    return aged(date, daysSinceDelinquent(date), buckets).reportedOn(day);
  }

  /**
   * Moves the figures back to the last closed day, because a later one was closed by mistake, but
   * not before the day that the lender reported last. Days past due that a cure set to 0 stay 0.
   */
  public Figures correctedTo(LocalDate day, BucketPolicy buckets) {
    LocalDate date = day.isAfter(reportedOn) ? day : reportedOn;
    return date.isBefore(businessDate)
        ? aged(date, daysPastDue == 0 ? 0 : daysSinceDelinquent(date), buckets)
        : this;
  }

  /** Replaces the amounts; an absent outstanding total keeps the known one. */
  public Figures withAmounts(Money overdue, @Nullable Money outstanding) {
    return new Figures(
        businessDate,
        delinquentSince,
        daysPastDue,
        bucket,
        overdue.minorUnits(),
        currency,
        newestDebt(outstanding, outstandingMinor),
        reportedOn);
  }

  /** Returns the debt that the lender reports, or else the known one; zero for a credit balance. */
  private static @Nullable Long newestDebt(@Nullable Money reported, @Nullable Long known) {
    return reported == null ? known : Long.valueOf(reported.orZeroIfNegative().minorUnits());
  }

  /** Sets amount and days past due to zero. */
  Figures cured(LocalDate day, BucketPolicy buckets) {
    return aged(laterOf(day), 0, buckets)
        .withAmounts(overdue().minus(overdue()), null)
        .reportedOn(day);
  }

  private Figures aged(LocalDate day, int days, BucketPolicy buckets) {
    return new Figures(
        day,
        delinquentSince,
        days,
        buckets.bucketOf(days),
        overdueMinor,
        currency,
        outstandingMinor,
        reportedOn);
  }

  private Figures reportedOn(LocalDate day) {
    return day.isAfter(reportedOn)
        ? new Figures(
            businessDate,
            delinquentSince,
            daysPastDue,
            bucket,
            overdueMinor,
            currency,
            outstandingMinor,
            day)
        : this;
  }

  private LocalDate laterOf(LocalDate day) {
    return day.isAfter(businessDate) ? day : businessDate;
  }

  private int daysSinceDelinquent(LocalDate day) {
    return DaysPastDue.on(delinquentSince, day);
  }

  /** The amount overdue. */
  public Money overdue() {
    return new Money(overdueMinor, currency);
  }

  /** The whole debt, if the lender reports it. */
  public @Nullable Money outstanding() {
    return Amounts.money(outstandingMinor, currency);
  }

  /** Whether the lender counts days past due other than from the oldest unpaid due date. */
  boolean usesOtherDayCount() {
    return daysPastDue != daysSinceDelinquent(businessDate);
  }
}
