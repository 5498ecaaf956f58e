package dev.amends.contact.contactlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides when a letter replaces the next attempt after a run of unanswered ones. */
final class RetryLimitPolicy {
  private RetryLimitPolicy() {}

  /** An earlier contact. */
  record Tried(boolean unanswered, Instant loggedAt) {}

  /**
   * Whether a letter is due. The count restarts after each letter.
   *
   * @param tried the newest first
   * @param retriesMax number of unanswered contacts in a row that lead to a letter
   */
  static boolean isLetterDue(List<Tried> tried, int retriesMax) {
    long inARow = tried.stream().takeWhile(Tried::unanswered).count();
    return inARow > 0 && inARow % retriesMax == 0;
  }

  /** Returns when the last such letter was sent; the borrower gets time to read it. */
  static Optional<Instant> lastLetterAt(List<Tried> tried, int retriesMax) {
    for (int newest = 0; newest < tried.size(); newest++) {
      if (isLetterDue(tried.subList(newest, tried.size()), retriesMax)) {
        return Optional.of(tried.get(newest).loggedAt());
      }
    }
    return Optional.empty();
  }
}
