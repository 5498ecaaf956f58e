package dev.amends.contact.callback;

import dev.amends.contact.hours.WeekTime;
import java.util.List;

/**
 * The times at which a borrower wants to be called, and those at which they do not.
 *
 * @param preferred the times at which they prefer to be called; any time if empty
 * @param avoided the times at which they must not be called
 */
record CallTimes(List<WeekTime> preferred, List<WeekTime> avoided) {
  CallTimes {
    preferred = List.copyOf(preferred);
    avoided = List.copyOf(avoided);
  }

  /** Returns these times without the preferred ones, for a call whose time a person chooses. */
  CallTimes withoutPreference() {
    return new CallTimes(List.of(), avoided);
  }
}
