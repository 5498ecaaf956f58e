package dev.amends.assessment.budget;

import dev.amends.events.InvalidEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The people who live on the budget.
 *
 * @param adults 1 to 20
 * @param children 0 to 20
 * @param region the region by whose guideline figures expenses are checked
 */
public record Household(
    @Schema(examples = "2", minimum = "1", maximum = "20") int adults,
    @Schema(examples = "1", minimum = "0", maximum = "20") int children,
    @Schema(examples = "US-CA") @Nullable String region) {
  /** The most adults, and the most children, of a household. */
  public static final int PERSONS_MAX = 20;

  public Household {
    requireBetween(1, adults, "adults");
    requireBetween(0, children, "children");
    BudgetFields.requireShort(region, "region");
  }

  private static void requireBetween(int min, int persons, String field) {
    if (persons < min || persons > PERSONS_MAX) {
      throw new InvalidEvent(
          field, "must be " + min + " to " + PERSONS_MAX + " (was " + persons + ")");
    }
  }
}
