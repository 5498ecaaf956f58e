package dev.amends.contact.log;

import java.util.List;

/** How often nobody may answer in a row before a letter goes out instead of another try. */
final class RetryLimitPolicy {
  private RetryLimitPolicy() {}

  /**
   * Whether it is a letter's turn; after one, the count begins anew.
   *
   * @param unanswered whether each contact was unanswered, the newest first
   * @param retriesMax so many in a row lead to a letter
   */
  static boolean isLetterDue(List<Boolean> unanswered, int retriesMax) {
    long inARow = unanswered.stream().takeWhile(one -> one).count();
    return inARow > 0 && inARow % retriesMax == 0;
  }
}
