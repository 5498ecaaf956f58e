package dev.amends.cases.classification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence.
 *
 * @param points the change in willingness, or the ability score; absent if it reports that an
 *     assessment expired
 * @param reason in words
 * @param businessDate the lender's business date to which it belongs; it counts from that date
 * @param validUntil the last business date on which an assessment is valid; absent for a sign of
 *     willingness
 * @param eventId the event that gave it; the signs of one event, such as the result of a
 *     conversation and the cooperation in it, are one piece of evidence
 */
record Evidence(
    Dimension dimension,
    @Nullable Integer points,
    String reason,
    LocalDate businessDate,
    @Nullable LocalDate validUntil,
    String eventId) {

  /** The dimensions of a customer class. */
  public enum Dimension {
    /** The sum of all evidence. */
    WILLINGNESS,
    /** The newest assessment. */
    ABILITY
  }

  static Evidence sign(int points, String reason, LocalDate businessDate, String eventId) {
    return new Evidence(Dimension.WILLINGNESS, points, reason, businessDate, null, eventId);
  }

  /**
   * Returns the evidence of an assessment.
   *
   * @param ability 0 to 100
   */
  static Evidence assessment(
      int ability, LocalDate businessDate, LocalDate validUntil, String eventId) {
    return new Evidence(
        Dimension.ABILITY, ability, "assessment", businessDate, validUntil, eventId);
  }

  /** Returns the evidence that an assessment expired, from the first day on which it is invalid. */
  static Evidence expiry(LocalDate validUntil, String eventId) {
    return new Evidence(
        Dimension.ABILITY, null, "assessment expired", validUntil.plusDays(1), validUntil, eventId);
  }

  boolean isAssessment() {
    return dimension == Dimension.ABILITY && points != null;
  }
}
