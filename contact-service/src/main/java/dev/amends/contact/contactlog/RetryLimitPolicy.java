package dev.amends.contact.contactlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides when a letter replaces the next attempt after a run of unanswered ones. */
final class RetryLimitPolicy {
  private RetryLimitPolicy() {}

  /** A logged contact. */
  record LoggedAttempt(boolean unanswered, Instant loggedAt) {}

  /**
   * Whether a letter is due. The count restarts after each letter.
   *
   * @param attempts the newest first
   * @param retriesMax number of unanswered contacts in a row that lead to a letter
   */
  static boolean isLetterDue(List<LoggedAttempt> attempts, int retriesMax) {
    long inARow = attempts.stream().takeWhile(LoggedAttempt::unanswered).count();
    return inARow > 0 && inARow % retriesMax == 0;
  }

  /** Returns when the last such letter was sent; the borrower gets time to read it. */
  static Optional<Instant> lastLetterAt(List<LoggedAttempt> attempts, int retriesMax) {
    for (int newest = 0; newest < attempts.size(); newest++) {
      if (isLetterDue(attempts.subList(newest, attempts.size()), retriesMax)) {
        return Optional.of(attempts.get(newest).loggedAt());
      }
    }
    return Optional.empty();
  }
}
