package dev.amends.conventions.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Limits how far ahead a lender's business date may be. Days past due, breaches and promises follow
 * the business date, so one wrong year would age every account of the lender, with no way back.
 *
 * <p>Today is the latest date on Earth, because a lender's zone is unknown. Past dates are always
 * allowed, so that history can be replayed.
 */
public final class BusinessDatePolicy {
  private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

  private final int daysAheadMax;

  /**
   * @param daysAheadMax how many days after today a business date may be
   */
  public BusinessDatePolicy(int daysAheadMax) {
    this.daysAheadMax = daysAheadMax;
  }

  /** Returns the latest allowed business date. */
  public LocalDate latest(Instant now) {
    return today(now).plusDays(daysAheadMax);
  }

  /**
   * Returns the latest business day that a lender may close: as many days after the last closed day
   * as after today, but at least today.
   *
   * @param lastClosed the last day that the lender closed, if it closed one
   */
  public LocalDate latestToClose(Optional<LocalDate> lastClosed, Instant now) {
    LocalDate today = today(now);
    LocalDate from = lastClosed.filter(today::isAfter).orElse(today);
    LocalDate latest = from.plusDays(daysAheadMax);
    return latest.isAfter(today) ? latest : today;
  }

  /** Returns the rule that a date breaks, as the end of a sentence; empty if it breaks none. */
  public static Optional<String> violation(LocalDate date, LocalDate latest) {
    return date.isAfter(latest)
        ? Optional.of("must not be after " + latest + " (was " + date + ")")
        : Optional.empty();
  }

  /** Returns the latest date that any time zone has reached. */
  public static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, EARLIEST_ZONE);
  }
}
