package dev.amends.cases.classification;

import dev.amends.events.CaseEvent.CustomerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer class on a business date, with the evidence behind it.
 *
 * @param willingness 0 to 100; absent until there is enough evidence
 * @param ability 0 to 100; absent without a valid assessment
 * @param points the willingness before it is limited to 0 to 100
 * @param pieces the number of events that gave a sign which still weighs
 * @param evidence by business date, the oldest first
 */
record Classification(
    LocalDate day,
    CustomerClass customerClass,
    @Nullable Integer willingness,
    @Nullable Integer ability,
    int points,
    int pieces,
    List<Weighed> evidence) {

  /**
   * A piece of evidence with its weight on the business date.
   *
   * @param agePercent the percentage of its weight that a sign keeps at its age; absent for
   *     assessments, which do not age
   * @param weight the weight that remains, or the ability score; absent for an assessment that does
   *     not count
   */
  record Weighed(Evidence evidence, @Nullable Integer agePercent, @Nullable Integer weight) {

    private Optional<String> reason() {
      if (evidence.dimension() == Evidence.Dimension.ABILITY) {
        return weight == null
            ? Optional.empty()
            : Optional.of(evidence.reason() + ": ability " + weight);
      }
      if (weight == null || weight == 0) {
        return Optional.empty();
      }
      String text = "%s: willingness %+d".formatted(evidence.reason(), weight);
      return Optional.of(
          Objects.equals(agePercent, 100)
              ? text
              : "%s (%d%% of %+d)".formatted(text, agePercent, evidence.points()));
    }
  }

  boolean hasSameScores(Classification other) {
    return customerClass == other.customerClass
        && Objects.equals(willingness, other.willingness)
        && Objects.equals(ability, other.ability);
  }

  /**
   * The evidence that weighs, in words; the last reason is why the ability is unknown, if it is.
   */
  List<String> reasons() {
    boolean expired =
        ability == null
            && evidence.stream().map(Weighed::evidence).anyMatch(Evidence::isAssessment);
    List<String> reasons =
        new ArrayList<>(evidence.stream().map(Weighed::reason).flatMap(Optional::stream).toList());
    if (expired) {
      reasons.add("assessment expired: ability unknown");
    }
    return List.copyOf(reasons);
  }
}
