package dev.amends.cases.holds;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.conventions.Roles;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.rules.pack.CitationEvidence;
import dev.amends.rules.region.RegionPolicy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a kind of hold in some regions, or everywhere else.
 *
 * @param scheme the name of the law's scheme, where a region has several for one kind
 * @param regions ISO 3166 codes of countries or subdivisions; empty for everywhere else
 * @param exceptRegions subdivisions of these regions that have their own law
 * @param placedBy the roles that place it with a command
 * @param releasedBy the roles that release it
 * @param days how long it lasts unless an end is given
 * @param againAfterMonths how long after its last day another such hold may begin
 * @param daysAfterTreatment how long it lasts after the end of a treatment
 * @param stepsDown whether the case steps down to negotiation meanwhile, rather than only pauses
 * @param writtenAnswer whether it ends only with a written answer to the borrower
 */
record HoldRule(
    HoldKind kind,
    @Nullable String scheme,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> regions,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> exceptRegions,
    Set<String> placedBy,
    Set<String> releasedBy,
    @Nullable Integer days,
    @Nullable Integer againAfterMonths,
    @Nullable Integer daysAfterTreatment,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean stepsDown,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean writtenAnswer,
    @Nullable Midpoint midpointReview,
    @Nullable Repeated openEndedReview,
    @Nullable String citation,
    @Nullable CitationEvidence evidence) {
  private static final Set<String> ROLES = Set.of(Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE);

  HoldRule {
    regions = Set.copyOf(regions);
    exceptRegions = Set.copyOf(exceptRegions);
    placedBy = Set.copyOf(placedBy);
    releasedBy = Set.copyOf(releasedBy);
    requireRoles("placedBy", placedBy);
    requireRoles("releasedBy", releasedBy);
    requirePositive("days", days);
    requirePositive("againAfterMonths", againAfterMonths);
    requirePositive("daysAfterTreatment", daysAfterTreatment);
    if ((citation == null) != (evidence == null)) {
      throw new IllegalArgumentException("citation and evidence must be given together");
    }
    if (midpointReview != null && days != null && midpointReview.untilDay() > days) {
      throw new IllegalArgumentException(
          "midpointReview.untilDay must not be after day %d (was %d)"
              .formatted(days, midpointReview.untilDay()));
    }
  }

  /** The days of a hold on which a person reviews it once; day 1 is its first day. */
  record Midpoint(int fromDay, int untilDay) {
    Midpoint {
      if (fromDay < 1 || untilDay < fromDay) {
        throw new IllegalArgumentException(
            "fromDay must be at least 1 and untilDay not before it (was %d to %d)"
                .formatted(fromDay, untilDay));
      }
    }
  }

  /** When a hold without an end is reviewed, counted from its first day or its last review. */
  record Repeated(int afterDays, int withinDays) {
    Repeated {
      if (afterDays < 1 || withinDays < 0) {
        throw new IllegalArgumentException(
            "afterDays must be at least 1 and withinDays at least 0 (was %d and %d)"
                .formatted(afterDays, withinDays));
      }
    }
  }

  /** The business days on which a hold may be reviewed. */
  record ReviewWindow(LocalDate from, LocalDate until) {}

  /** Whether it is the rule of a region rather than of everywhere else. */
  boolean appliesIn(String region) {
    return RegionPolicy.applies(region, regions, exceptRegions);
  }

  /** The last day of a hold for which no end is given; empty if it is open-ended. */
  Optional<LocalDate> lastDay(LocalDate from) {
    return Optional.ofNullable(days).map(lasting -> from.plusDays(lasting - 1));
  }

  /** The last day of a hold that lasts beyond a treatment; empty if the rule sets none. */
  Optional<LocalDate> lastDayAfterTreatment(LocalDate treatmentEndedOn) {
    return Optional.ofNullable(daysAfterTreatment).map(treatmentEndedOn::plusDays);
  }

  /**
   * The first day on which another such hold may begin.
   *
   * @param lastDay the last day of the previous hold
   */
  LocalDate possibleFrom(LocalDate lastDay) {
    return againAfterMonths == null ? lastDay.plusDays(1) : lastDay.plusMonths(againAfterMonths);
  }

  /**
   * The window of the next review.
   *
   * @param until the last day of the hold; null if it is open-ended
   * @param reviewedOn the day of the last review; null before the first
   */
  Optional<ReviewWindow> nextReview(
      LocalDate from, @Nullable LocalDate until, @Nullable LocalDate reviewedOn) {
    if (midpointReview != null) {
      return reviewedOn != null
          ? Optional.empty()
          : Optional.of(
              new ReviewWindow(
                  from.plusDays(midpointReview.fromDay() - 1L),
                  from.plusDays(midpointReview.untilDay() - 1L)));
    }
    if (openEndedReview == null || until != null) {
      return Optional.empty();
    }
    LocalDate due = (reviewedOn == null ? from : reviewedOn).plusDays(openEndedReview.afterDays());
    return Optional.of(new ReviewWindow(due, due.plusDays(openEndedReview.withinDays())));
  }

  private static void requireRoles(String key, Set<String> roles) {
    if (!ROLES.containsAll(roles)) {
      throw new IllegalArgumentException(
          key + " must contain only agent, supervisor and compliance (was " + roles + ")");
    }
  }

  private static void requirePositive(String key, @Nullable Integer value) {
    if (value != null && value < 1) {
      throw new IllegalArgumentException(key + " must be at least 1 (was " + value + ")");
    }
  }
}
