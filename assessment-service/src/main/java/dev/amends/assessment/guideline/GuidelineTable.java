package dev.amends.assessment.guideline;

import dev.amends.assessment.guideline.GuidelineCheck.UsedTable;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A version of a table.
 *
 * @param from the first day on which it applies
 * @param until the last day on which it applies; absent if it has no end
 * @param byPersons whether its rows are by number of persons, else by adults and children
 */
record GuidelineTable(
    String name,
    String version,
    LocalDate from,
    @Nullable LocalDate until,
    Currency currency,
    boolean byPersons) {

  boolean isSameVersion(GuidelineTable other) {
    return name.equals(other.name) && version.equals(other.version);
  }

  boolean appliesOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  boolean overlaps(GuidelineTable other) {
    return (until == null || !other.from.isAfter(until))
        && (other.until == null || !from.isAfter(other.until));
  }

  UsedTable asUsed() {
    return new UsedTable(name, version, from, until);
  }

  /** The size by which the rows of the table are found. */
  HouseholdSize size(int adults, int children) {
    return byPersons ? HouseholdSize.of(adults + children, 0) : HouseholdSize.of(adults, children);
  }
}
