package dev.amends.cases.strategy;

import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A strategy as its file states it: the steps with which cases of some lenders and products are
 * treated, from a date on.
 *
 * @param version one more for each change
 * @param effectiveFrom the business day from which this version applies, to open cases as well
 * @param lenders the lenders to which it applies; absent for every lender
 * @param products the products to which it applies; absent for every product
 * @param minimumDistanceDays the least number of days between two steps; absent for {@value
 *     #DEFAULT_DISTANCE_DAYS}
 * @param stepDownBelow overdue amounts below which a case steps down to negotiation, one per
 *     currency
 * @param challenger the strategy with which it is compared
 * @param steps weakest first
 */
public record Strategy(
    String name,
    int version,
    LocalDate effectiveFrom,
    @Nullable Set<String> lenders,
    @Nullable Set<String> products,
    @Nullable Integer minimumDistanceDays,
    @Nullable List<Money> stepDownBelow,
    @Nullable Challenger challenger,
    List<StrategyStep> steps) {
  private static final int DEFAULT_DISTANCE_DAYS = 3;

  public Strategy {
    if (version < 1) {
      throw new IllegalArgumentException("version: must be positive (was " + version + ")");
    }
    if (minimumDistanceDays != null && minimumDistanceDays < 0) {
      throw new IllegalArgumentException(
          "minimumDistanceDays: must not be negative (was " + minimumDistanceDays + ")");
    }
    lenders = inOrder(lenders);
    products = inOrder(products);
    stepDownBelow = stepDownBelow == null ? null : List.copyOf(stepDownBelow);
    steps = List.copyOf(steps);
    StepOrderPolicy.check(steps);
  }

  /**
   * A strategy that treats a share of the cases instead, so that their outcomes can be compared.
   *
   * @param strategy its name
   */
  public record Challenger(String strategy, int sharePercent) {
    public Challenger {
      if (sharePercent < 1 || sharePercent > 99) {
        throw new IllegalArgumentException(
            "challenger: sharePercent must be 1 to 99 (was " + sharePercent + ")");
      }
    }
  }

  /** Sorts names, so that {@link Strategies#fingerprint} is the same after each start. */
  private static @Nullable Set<String> inOrder(@Nullable Set<String> names) {
    return names == null
        ? null
        : Collections.unmodifiableSet(new LinkedHashSet<>(names.stream().sorted().toList()));
  }

  /** The name and version, such as {@code standard/3}. */
  public String reference() {
    return name + "/" + version;
  }

  /** Whether the strategy may be used for an account on a business day. */
  boolean appliesTo(String lenderId, @Nullable String product, LocalDate day) {
    return !day.isBefore(effectiveFrom) && covers(lenderId, product);
  }

  /** Whether the strategy is for an account. */
  public boolean covers(String lenderId, @Nullable String product) {
    return (lenders == null || lenders.contains(lenderId))
        && (products == null || (product != null && products.contains(product)));
  }

  /** A strategy of a lender precedes one of a product, which precedes one of everybody. */
  int specificity() {
    return (lenders == null ? 0 : 2) + (products == null ? 0 : 1);
  }

  /** Whether both would be used for the same account from the same date on. */
  boolean conflictsWith(Strategy other) {
    return specificity() == other.specificity()
        && effectiveFrom.equals(other.effectiveFrom)
        && overlap(lenders, other.lenders)
        && overlap(products, other.products);
  }

  private static boolean overlap(@Nullable Set<String> some, @Nullable Set<String> others) {
    return some == null || others == null || some.stream().anyMatch(others::contains);
  }

  /**
   * The limit below which an overdue amount is; empty if it is not below the one of its currency.
   */
  Optional<Money> overdueLimit(@Nullable Money overdue) {
    return stepDownBelow == null || overdue == null
        ? Optional.empty()
        : stepDownBelow.stream()
            .filter(limit -> limit.currency().equals(overdue.currency()))
            .filter(limit -> overdue.compareTo(limit) < 0)
            .findFirst();
  }

  int distanceBefore(StrategyStep step) {
    if (step.minimumDistanceDays() != null) {
      return step.minimumDistanceDays();
    }
    return minimumDistanceDays == null ? DEFAULT_DISTANCE_DAYS : minimumDistanceDays;
  }
}
