package dev.amends.contact.preference;

import dev.amends.contact.hours.WeekTime;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.events.ContactEvent.Channel;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The details of a restriction; those that its kind does not have are absent.
 *
 * @param weekDays the days on which a time is inconvenient; every day if empty
 * @param from the start of the inconvenient time, on the borrower's wall clock
 * @param until its end, exclusive; on the next day if it is not after {@code from}
 */
public record RestrictionTerms(
    Kind kind,
    @Nullable Channel channel,
    @Nullable UUID contactPointId,
    Set<DayOfWeek> weekDays,
    @Nullable LocalTime from,
    @Nullable LocalTime until) {

  /** Forbids a channel. */
  public static RestrictionTerms optOut(Channel channel) {
    return new RestrictionTerms(Kind.MEDIUM_OPT_OUT, channel, null, Set.of(), null, null);
  }

  /** Forbids all contact. */
  public static RestrictionTerms cease() {
    return new RestrictionTerms(Kind.CEASE, null, null, Set.of(), null, null);
  }

  /** Forbids contact at certain times. */
  public static RestrictionTerms inconvenientAt(
      Set<DayOfWeek> weekDays, LocalTime from, LocalTime until) {
    return new RestrictionTerms(Kind.INCONVENIENT_TIME, null, null, weekDays, from, until);
  }

  /** The time of the week that an {@code INCONVENIENT_TIME} names; empty for other kinds. */
  public Optional<WeekTime> inconvenientTime() {
    return kind == Kind.INCONVENIENT_TIME && from != null && until != null
        ? Optional.of(new WeekTime(weekDays, from, until))
        : Optional.empty();
  }

  /** The same restriction of another contact point, such as the same number on another account. */
  public RestrictionTerms withContactPoint(UUID otherContactPointId) {
    return new RestrictionTerms(kind, channel, otherContactPointId, weekDays, from, until);
  }

  /** Forbids a contact point. */
  public static RestrictionTerms inconvenientPlace(UUID contactPointId) {
    return new RestrictionTerms(
        Kind.INCONVENIENT_PLACE, null, contactPointId, Set.of(), null, null);
  }
}
