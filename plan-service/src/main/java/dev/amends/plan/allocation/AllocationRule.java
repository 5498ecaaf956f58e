package dev.amends.plan.allocation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.conventions.privacy.OperationalText;
import dev.amends.rules.pack.CitationEvidence;
import dev.amends.rules.region.RegionPolicy;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule on the order in which payments pay the components of a debt.
 *
 * @param products the product types to which it applies; empty if only configuration chooses it
 * @param regions ISO 3166 codes of the countries or subdivisions in which it applies to them; empty
 *     for all
 * @param exceptRegions subdivisions of these regions with law of their own
 * @param stages by days past due, earliest first; the first one begins at 0
 * @param citation the law, the contract or the custom on which it is based
 * @param evidence how the citation was checked
 */
public record AllocationRule(
    @OperationalText String id,
    @OperationalText @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> products,
    @OperationalText @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> regions,
    @OperationalText @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> exceptRegions,
    List<AllocationStage> stages,
    Overpayment overpayment,
    @OperationalText String citation,
    CitationEvidence evidence) {

  /**
   * The order of the components from a number of days past due on.
   *
   * @param order each component once, the first to be paid first
   */
  public record AllocationStage(int fromDaysPastDue, List<DebtComponent> order) {
    public AllocationStage {
      order = List.copyOf(order);
      require(fromDaysPastDue >= 0, "fromDaysPastDue must be 0 or more");
      require(
          order.size() == DebtComponent.values().length
              && Set.copyOf(order).equals(EnumSet.allOf(DebtComponent.class)),
          "order must have each of "
              + List.of(DebtComponent.values())
              + " once (was "
              + order
              + ")");
    }

    /** The stage that applies; the first one if the days past due are below all. */
    static AllocationStage on(long daysPastDue, List<AllocationStage> stages) {
      AllocationStage current = stages.getFirst();
      for (AllocationStage stage : stages) {
        if (stage.fromDaysPastDue() <= daysPastDue) {
          current = stage;
        }
      }
      return current;
    }
  }

  public AllocationRule {
    products = Set.copyOf(products);
    regions = Set.copyOf(regions);
    exceptRegions = Set.copyOf(exceptRegions);
    stages = List.copyOf(stages);
    require(id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "id must be lower-case words joined by hyphens");
    require(!citation.isBlank(), "citation must not be blank");
    require(
        !stages.isEmpty() && stages.getFirst().fromDaysPastDue() == 0,
        "stages must begin at fromDaysPastDue 0");
    for (int index = 1; index < stages.size(); index++) {
      require(
          stages.get(index).fromDaysPastDue() > stages.get(index - 1).fromDaysPastDue(),
          "stages must be in ascending order of fromDaysPastDue");
    }
  }

  /** The same rule with another treatment of overpayments. */
  AllocationRule with(Overpayment other) {
    return new AllocationRule(
        id, products, regions, exceptRegions, stages, other, citation, evidence);
  }

  /** Whether it applies to its products in a region; one without regions applies everywhere. */
  boolean appliesIn(Optional<String> region) {
    return regions.isEmpty()
        || region.filter(code -> RegionPolicy.applies(code, regions, exceptRegions)).isPresent();
  }

  private static void require(boolean met, String rule) {
    if (!met) {
      throw new IllegalArgumentException(rule);
    }
  }
}
