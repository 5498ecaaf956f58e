package dev.amends.contact.callback;

import dev.amends.contact.hours.WeekTime;
import java.util.List;

/**
 * A borrower's wishes about the times of calls.
 *
 * @param preferred the times at which they prefer to be called; any time where empty
 * @param avoided the times at which they must not be called
 */
record Wishes(List<WeekTime> preferred, List<WeekTime> avoided) {
  Wishes {
    preferred = List.copyOf(preferred);
    avoided = List.copyOf(avoided);
  }

  /** The same for a call whose time a person chooses. */
  Wishes withoutPreference() {
    return new Wishes(List.of(), avoided);
  }
}
