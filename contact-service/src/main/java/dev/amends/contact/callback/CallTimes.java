package dev.amends.contact.callback;

import dev.amends.contact.hours.WeekTime;
import dev.amends.contact.person.PersonFile;
import dev.amends.contact.preference.Preference;
import java.util.List;

/**
 * The times at which a borrower wants to be called, and those at which they do not.
 *
 * @param preferred the times at which they prefer to be called; any time if empty
 * @param avoided the times at which they must not be called
 */
record CallTimes(List<WeekTime> preferred, List<WeekTime> avoided) {
  static CallTimes of(PersonFile person) {
    return new CallTimes(
        person.preference().map(Preference::times).orElse(List.of()).stream()
            .map(time -> new WeekTime(time.weekDays(), time.from(), time.until()))
            .toList(),
        person.restrictions().stream()
            .flatMap(restriction -> restriction.terms().inconvenientTime().stream())
            .distinct()
            .toList());
  }

  CallTimes {
    preferred = List.copyOf(preferred);
    avoided = List.copyOf(avoided);
  }

  /** Returns these times without the preferred ones, for a call whose time a person chooses. */
  CallTimes withoutPreference() {
    return new CallTimes(List.of(), avoided);
  }
}
