package dev.amends.contact.callback;

import java.util.List;

/**
 * What a borrower said about when.
 *
 * @param preferred the times at which he likes to be called; whenever it is permitted where empty
 * @param avoided the times at which he must not be called
 */
record Wishes(List<WeekTime> preferred, List<WeekTime> avoided) {
  static final Wishes NONE = new Wishes(List.of(), List.of());

  Wishes {
    preferred = List.copyOf(preferred);
    avoided = List.copyOf(avoided);
  }

  /** For a call whose time somebody asks for. */
  Wishes withoutPreference() {
    return new Wishes(List.of(), avoided);
  }
}
