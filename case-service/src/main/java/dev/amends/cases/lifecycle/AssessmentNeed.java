package dev.amends.cases.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact or a request that requires an assessment of the borrower's finances.
 *
 * @param id the id of the contact or request
 * @param at the time of the contact, or of the event that opened the request
 * @param begunOn the business date on which the ladder began to wait for it
 * @param lastDay the last business date of that wait, unless a supervisor extends it
 * @param reportedBy the person who logged the contact; absent if a rule opened the request
 */
public record AssessmentNeed(
    Source source,
    UUID id,
    Instant at,
    LocalDate begunOn,
    LocalDate lastDay,
    @Nullable String reportedBy) {

  /** What requires the assessment. */
  public enum Source {
    CONTACT,
    REQUEST
  }

  public AssessmentNeed {
    at = at.truncatedTo(ChronoUnit.MICROS); // as the database stores times
  }

  AssessmentNeed correctedTo(LocalDate day) {
    LadderRest corrected = new LadderRest(begunOn, lastDay).correctedTo(day);
    return new AssessmentNeed(source, id, at, corrected.begunOn(), corrected.lastDay(), reportedBy);
  }
}
