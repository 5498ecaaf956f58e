package dev.amends.rules.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides whether the personal data of a case may be erased. */
public final class RetentionPolicy {
  private RetentionPolicy() {}

  /**
   * The facts that decide whether the records of a case must be kept.
   *
   * @param endedOn the day on which the case ended; empty while it is open
   * @param lastActivityOn the day of the last activity on the case
   * @param reasonsToKeep what still needs the records, such as an open complaint
   */
  public record CaseRecords(
      Optional<LocalDate> endedOn, LocalDate lastActivityOn, List<String> reasonsToKeep) {
    public CaseRecords {
      reasonsToKeep = List.copyOf(reasonsToKeep);
    }
  }

  /** The result, with its reason. */
  public sealed interface RetentionDecision {
    /** The rule that decided it, with its citation. */
    String why();

    /** The records may be erased. */
    record Erase(String why) implements RetentionDecision {}

    /**
     * The records must be kept.
     *
     * @param until the last day of the retention period; empty while that day is not known
     */
    record Retain(Optional<LocalDate> until, String why) implements RetentionDecision {}
  }

  /**
   * Decides whether the records of a case may be erased.
   *
   * @param period of the borrower's region
   * @param today the date in the borrower's zone
   */
  public static RetentionDecision decide(
      CaseRecords records, RetentionPeriod period, LocalDate today) {
    if (records.endedOn().isEmpty()) {
      return new RetentionDecision.Retain(Optional.empty(), "the case is open");
    }
    if (!records.reasonsToKeep().isEmpty()) {
      return new RetentionDecision.Retain(
          Optional.empty(), String.join("; ", records.reasonsToKeep()));
    }
    if (period.years() == 0) {
      return new RetentionDecision.Erase(
          "the records need not be kept (%s)".formatted(period.citation()));
    }
    LocalDate endedOn = records.endedOn().get();
    LocalDate from = records.lastActivityOn().isAfter(endedOn) ? records.lastActivityOn() : endedOn;
    LocalDate until = period.lastDay(from);
    return today.isAfter(until)
        ? new RetentionDecision.Erase(
            "the retention period ended on %s (%s)".formatted(until, period.citation()))
        : new RetentionDecision.Retain(
            Optional.of(until),
            "%d years after the last activity on %s (%s)"
                .formatted(period.years(), from, period.citation()));
  }
}
