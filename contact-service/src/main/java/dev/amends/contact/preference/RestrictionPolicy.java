package dev.amends.contact.preference;

import dev.amends.contact.preference.Restriction.Kind;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that a restriction has the details of its kind and no others. */
final class RestrictionPolicy {
  private RestrictionPolicy() {}

  /** A field that is missing, not allowed, or out of range. */
  record Violation(String field, String rule) {}

  static Optional<Violation> check(RestrictionTerms terms) {
    Map<String, @Nullable Object> details = new LinkedHashMap<>();
    details.put("channel", terms.channel());
    details.put("contactPointId", terms.contactPointId());
    details.put("weekDays", terms.weekDays().isEmpty() ? null : terms.weekDays());
    details.put("from", terms.from());
    details.put("until", terms.until());
    Set<String> required = required(terms.kind());
    for (Map.Entry<String, @Nullable Object> detail : details.entrySet()) {
      String field = detail.getKey();
      boolean given = detail.getValue() != null;
      if (!given && required.contains(field)) {
        return Optional.of(new Violation(field, "is required for " + terms.kind()));
      }
      if (given && !required.contains(field) && !isOptional(terms.kind(), field)) {
        return Optional.of(new Violation(field, "must be absent for " + terms.kind()));
      }
    }
    return coversWholeWeek(terms)
        ? Optional.of(
            new Violation(
                "until", "must leave some time of the week; use CEASE to stop all contact"))
        : Optional.empty();
  }

  private static Set<String> required(Kind kind) {
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

  /** Whether the restriction covers all hours; if both times are equal, it lasts for whole days. */
  private static boolean coversWholeWeek(RestrictionTerms terms) {
    return terms.kind() == Kind.INCONVENIENT_TIME
        && terms.from() != null
        && terms.from().equals(terms.until())
        && (terms.weekDays().isEmpty()
            || terms.weekDays().containsAll(Arrays.asList(DayOfWeek.values())));
  }
}
