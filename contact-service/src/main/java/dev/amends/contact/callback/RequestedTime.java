package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.conventions.Problems;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The time that a person requests for a callback: a borrower's wall-clock time or an instant.
 *
 * @param dueLocal on the borrower's wall clock; either this or {@code dueAt}
 */
record RequestedTime(@Nullable LocalDateTime dueLocal, @Nullable Instant dueAt) {

  /** The name of the field that holds the time. */
  String field() {
    return dueLocal == null && dueAt != null ? "dueAt" : "dueLocal";
  }

  /**
   * The requested instant.
   *
   * @throws dev.amends.conventions.Problem 400 if neither or both are given, or the time is not in
   *     the future
   */
  Instant toInstant(BorrowerTime time, CaseFile file, Instant now) {
    if ((dueLocal == null) == (dueAt == null)) {
      throw Problems.invalid("dueLocal", "or dueAt is required, but not both");
    }
    Instant at = dueLocal == null ? dueAt : time.toInstant(file, dueLocal);
    if (at == null || !at.isAfter(now)) {
      throw Problems.invalid(field(), "must be in the future (was " + at + ")");
    }
    return at;
  }
}
