package dev.amends.cases.holds;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on which days a hold that a user requests is in force. */
final class PlacementPolicy {
  private PlacementPolicy() {}

  /**
   * What the days of a requested hold are checked against.
   *
   * @param today the current business day of the case
   * @param openedOn the business day on which the case was opened
   * @param lastDayBefore the last day of the latest hold of the same scheme on any case of the
   *     person
   */
  record Facts(LocalDate today, LocalDate openedOn, Optional<LocalDate> lastDayBefore) {}

  /** A decision on a requested hold. */
  sealed interface Decision {
    /** The hold may be placed. */
    record Place(LocalDate from, @Nullable LocalDate until) implements Decision {}

    /**
     * The hold must not be placed.
     *
     * @param slug the end of the problem's type
     * @param field the field that breaks the rule
     * @param rule what is wrong, as the end of a sentence that begins with the field
     * @param possibleFrom the first day on which such a hold may begin, if there is one
     */
    record Reject(String slug, String field, String rule, @Nullable LocalDate possibleFrom)
        implements Decision {}
  }

  /**
   * Decides on a request.
   *
   * @param from the first day; the current business day if absent
   * @param until the last day; that of the rule if absent
   */
  static Decision decide(
      HoldRule rule, @Nullable LocalDate from, @Nullable LocalDate until, Facts facts) {
    LocalDate first = from == null ? facts.today() : from;
    LocalDate last = until == null ? rule.lastDay(first).orElse(null) : until;
    if (first.isBefore(facts.openedOn())) {
      return new Decision.Reject(
          "hold-before-case",
          "from",
          "must not be before %s, when the case was opened (was %s)"
              .formatted(facts.openedOn(), first),
          facts.openedOn());
    }
    if (from != null && last != null && last.isBefore(first)) {
      return new Decision.Reject(
          "hold-ends-before-it-begins",
          "until",
          "must not be before from, %s (was %s)".formatted(first, last),
          null);
    }
    if (last != null && last.isBefore(facts.today())) {
      return new Decision.Reject(
          "hold-already-over",
          "until",
          "must not be before the business date %s (was %s)".formatted(facts.today(), last),
          null);
    }
    Optional<LocalDate> possibleFrom =
        facts.lastDayBefore().map(rule::possibleFrom).filter(first::isBefore);
    return possibleFrom.isPresent()
        ? new Decision.Reject(
            "hold-too-soon",
            "from",
            "must not be before %s, %d months after the last day of the previous %s (was %s)"
                .formatted(possibleFrom.get(), rule.againAfterMonths(), rule.scheme(), first),
            possibleFrom.get())
        : new Decision.Place(first, last);
  }
}
