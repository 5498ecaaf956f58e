package dev.amends.cases.lifecycle;

import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What is overdue, and since when, on a business date.
 *
 * @param businessDate the lender's business date of the figures
 * @param delinquentSince the oldest unpaid due date
 * @param daysPastDue as the lender told on its date; counted on from delinquentSince afterwards
 * @param bucket the range of days past due
 * @param overdueMinor in minor units
 * @param outstandingMinor the whole debt in minor units, where told
 */
@Embeddable
public record Figures(
    LocalDate businessDate,
    LocalDate delinquentSince,
    int daysPastDue,
    String bucket,
    long overdueMinor,
    String currency,
    @Nullable Long outstandingMinor) {

  /** The lender's own figures. */
  public static Figures of(AccountOverdue told, BucketPolicy buckets) {
    Money outstanding = told.outstandingTotal();
    return new Figures(
        told.businessDate(),
        told.delinquentSince(),
        told.daysPastDue(),
        buckets.bucketOf(told.daysPastDue()),
        told.overdue().total().minorUnits(),
        told.overdue().total().currency().getCurrencyCode(),
        outstanding == null ? null : outstanding.minorUnits());
  }

  /** The same debt on a later business date; never goes back in time. */
  public Figures on(LocalDate day, BucketPolicy buckets) {
    if (!day.isAfter(businessDate)) {
      return this;
    }
    int days = (int) ChronoUnit.DAYS.between(delinquentSince, day);
    return new Figures(
        day,
        delinquentSince,
        days,
        buckets.bucketOf(days),
        overdueMinor,
        currency,
        outstandingMinor);
  }

  /** The same debt counted anew on a business date, also after a cure. */
  public Figures again(LocalDate day, BucketPolicy buckets) {
    LocalDate date = day.isAfter(businessDate) ? day : businessDate;
    int days = (int) ChronoUnit.DAYS.between(delinquentSince, date);
    return new Figures(
        date,
        delinquentSince,
        days,
        buckets.bucketOf(days),
        overdueMinor,
        currency,
        outstandingMinor);
  }

  /** The same days with another amount. */
  public Figures with(Money overdue, @Nullable Money outstanding) {
    return new Figures(
        businessDate,
        delinquentSince,
        daysPastDue,
        bucket,
        overdue.minorUnits(),
        currency,
        outstanding == null ? outstandingMinor : Long.valueOf(outstanding.minorUnits()));
  }

  /** Nothing is overdue any more. */
  Figures cured(LocalDate day, BucketPolicy buckets) {
    return new Figures(
        day.isAfter(businessDate) ? day : businessDate,
        delinquentSince,
        0,
        buckets.bucketOf(0),
        0,
        currency,
        outstandingMinor);
  }

  /** What is overdue. */
  public Money overdue() {
    return new Money(overdueMinor, Currency.getInstance(currency));
  }

  /** The whole debt, where told. */
  public @Nullable Money outstanding() {
    return outstandingMinor == null
        ? null
        : new Money(outstandingMinor, Currency.getInstance(currency));
  }

  /** Whether the lender counts its days otherwise than from the oldest unpaid due date. */
  boolean countedOtherwise() {
    return daysPastDue != ChronoUnit.DAYS.between(delinquentSince, businessDate);
  }
}
