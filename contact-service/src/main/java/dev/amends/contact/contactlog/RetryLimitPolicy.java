package dev.amends.contact.contactlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How often nobody may answer in a row before a letter goes out instead of another try. */
final class RetryLimitPolicy {
  private RetryLimitPolicy() {}

  /** A contact as it counts here. */
  record Tried(boolean unanswered, Instant loggedAt) {}

  /**
   * Whether it is a letter's turn; after one, the count begins anew.
   *
   * @param tried the newest first
   * @param retriesMax so many unanswered in a row lead to a letter
   */
  static boolean isLetterDue(List<Tried> tried, int retriesMax) {
    long inARow = tried.stream().takeWhile(Tried::unanswered).count();
    return inARow > 0 && inARow % retriesMax == 0;
  }

  /** When the last such letter went out, where one did: its reader has a time of his own. */
  static Optional<Instant> lastLetterAt(List<Tried> tried, int retriesMax) {
    for (int newest = 0; newest < tried.size(); newest++) {
      if (isLetterDue(tried.subList(newest, tried.size()), retriesMax)) {
        return Optional.of(tried.get(newest).loggedAt());
      }
    }
    return Optional.empty();
  }
}
