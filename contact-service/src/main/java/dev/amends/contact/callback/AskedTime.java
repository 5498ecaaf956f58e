package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.conventions.Problems;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The time that a person asks for: a wall clock of the borrower or a moment.
 *
 * @param dueLocal the borrower's wall clock; either this or {@code dueAt}
 */
record AskedTime(@Nullable LocalDateTime dueLocal, @Nullable Instant dueAt) {

  /** The name of the field that says it. */
  String field() {
    return dueLocal == null && dueAt != null ? "dueAt" : "dueLocal";
  }

  /**
   * The moment that is meant.
   *
   * @throws dev.amends.conventions.Problem 400 where none or two are given, or one that is not in
   *     the future
   */
  Instant moment(BorrowerTime time, CaseFile file, Instant now) {
    if ((dueLocal == null) == (dueAt == null)) {
      throw Problems.invalid("dueLocal", "or dueAt must be given, and not both");
    }
    Instant at = dueLocal == null ? dueAt : time.moment(file, dueLocal);
    if (at == null || !at.isAfter(now)) {
      throw Problems.invalid(field(), "must be in the future, was " + at);
    }
    return at;
  }
}
