package dev.amends.rules.retention;

import java.time.LocalDate;

/**
 * How long the records of a case must be kept.
 *
 * @param years whole years after the last activity; 0 if the records need not be kept
 * @param citation the law or practice that sets it
 */
public record RetentionPeriod(int years, String citation) {
  private static final int YEARS_MAX = 100;

  public RetentionPeriod {
    if (years < 0 || years > YEARS_MAX) {
      throw new IllegalArgumentException(
          "years must be between 0 and %d (was %d)".formatted(YEARS_MAX, years));
    }
    if (citation.isBlank()) {
      throw new IllegalArgumentException("citation must not be blank");
    }
  }

  /**
   * The last day of the period. A period that starts on 29 February ends on 28 February where the
   * year has no such day.
   */
  public LocalDate lastDay(LocalDate lastActivityOn) {
    return lastActivityOn.plusYears(years);
  }
}
