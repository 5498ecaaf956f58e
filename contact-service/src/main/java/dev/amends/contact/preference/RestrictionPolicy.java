package dev.amends.contact.preference;

import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.Restriction.Terms;
import dev.amends.events.ContactEvent.Channel;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which details a restriction of a kind has, and which it cannot have. */
final class RestrictionPolicy {
  private RestrictionPolicy() {}

  /** What was told, as far as it was. */
  record Told(
      Kind kind,
      @Nullable Channel channel,
      @Nullable UUID contactPointId,
      Set<DayOfWeek> weekDays,
      @Nullable LocalTime from,
      @Nullable LocalTime until) {}

  /** The answer. */
  sealed interface Outcome {
    /** They are whole. */
    record Whole(Terms terms) implements Outcome {}

    /** A field is missing, or there is one too many. */
    record Broken(String field, String rule) implements Outcome {}
  }

  static Outcome read(Told told) {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("channel", told.channel());
    parts.put("contactPointId", told.contactPointId());
    parts.put("weekDays", told.weekDays().isEmpty() ? null : told.weekDays());
    parts.put("from", told.from());
    parts.put("until", told.until());
    Set<String> needed = needed(told.kind());
    for (Map.Entry<String, @Nullable Object> part : parts.entrySet()) {
      String field = part.getKey();
      if (needed.contains(field) && part.getValue() == null) {
        return new Outcome.Broken(field, "is required with " + told.kind());
      }
      if (part.getValue() != null && !needed.contains(field) && !isOptional(told.kind(), field)) {
        return new Outcome.Broken(field, "must be absent with " + told.kind());
      }
    }
    return isWithoutEnd(told)
        ? new Outcome.Broken(
            "until", "must leave some time of the week; not at all is a restriction of its own")
        : new Outcome.Whole(
            new Terms(
                told.kind(),
                told.channel(),
                told.contactPointId(),
                told.weekDays(),
                told.from(),
                told.until()));
  }

  private static Set<String> needed(Kind kind) {
    return switch (kind) {
      case MEDIUM_OPT_OUT -> Set.of("channel");
      case CEASE -> Set.of();
      case INCONVENIENT_TIME -> Set.of("from", "until");
      case INCONVENIENT_PLACE -> Set.of("contactPointId");
    };
  }

  private static boolean isOptional(Kind kind, String field) {
    return kind == Kind.INCONVENIENT_TIME && field.equals("weekDays");
  }

  /** Where both times are the same the window lasts for a whole day. */
  private static boolean isWithoutEnd(Told told) {
    return told.kind() == Kind.INCONVENIENT_TIME
        && told.from() != null
        && told.from().equals(told.until())
        && (told.weekDays().isEmpty()
            || told.weekDays().containsAll(Arrays.asList(DayOfWeek.values())));
  }
}
