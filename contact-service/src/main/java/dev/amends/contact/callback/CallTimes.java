package dev.amends.contact.callback;

import dev.amends.contact.hours.WeekTime;
import java.util.List;

/**
 * A borrower's wishes about the times of calls.
 *
 * @param preferred the times at which they prefer to be called; any time where empty
 * @param avoided the times at which they must not be called
 */
record CallTimes(List<WeekTime> preferred, List<WeekTime> avoided) {
  CallTimes {
    preferred = List.copyOf(preferred);
    avoided = List.copyOf(avoided);
  }

  /** The same for a call whose time a person chooses. */
  CallTimes withoutPreference() {
    return new CallTimes(List.of(), avoided);
  }
}
