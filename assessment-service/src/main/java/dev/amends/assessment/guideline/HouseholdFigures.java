package dev.amends.assessment.guideline;

import dev.amends.events.Money;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The monthly figures of one group of categories by size of the household. */
record HouseholdFigures(Map<HouseholdSize, Money> bySize) {
  private static final Comparator<HouseholdSize> LARGEST =
      Comparator.comparingInt(HouseholdSize::persons).thenComparingInt(HouseholdSize::adults);

  HouseholdFigures {
    bySize = Map.copyOf(bySize);
  }

  /**
   * Finds the figure of a household: that of its own size, else of the largest smaller size plus
   * the amount for each additional person.
   *
   * @return empty if the table has no such row
   */
  Optional<Money> monthly(HouseholdSize household) {
    return bySize.keySet().stream()
        .filter(size -> size.fitsInto(household))
        .max(LARGEST)
        .flatMap(base -> extended(base, household));
  }

  private Optional<Money> extended(HouseholdSize base, HouseholdSize household) {
    return Optional.ofNullable(bySize.get(base))
        .flatMap(
            sum -> plus(sum, household.adults() - base.adults(), HouseholdSize.ADDITIONAL_ADULT))
        .flatMap(
            sum ->
                plus(sum, household.children() - base.children(), HouseholdSize.ADDITIONAL_CHILD));
  }

  /** Adds the amount for each additional person; empty if the table states none. */
  private Optional<Money> plus(Money sum, int persons, HouseholdSize additional) {
    if (persons == 0) {
      return Optional.of(sum);
    }
    return Optional.ofNullable(bySize.get(additional))
        .map(each -> Stream.generate(() -> each).limit(persons).reduce(sum, Money::plus));
  }
}
