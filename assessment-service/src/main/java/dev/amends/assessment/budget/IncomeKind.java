package dev.amends.assessment.budget;

import dev.amends.events.InvalidEvent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kind of an income, as in the Standard Financial Statement (UK). */
public enum IncomeKind {
  /** Wages or a salary. */
  EARNINGS,
  /** State benefits. */
  BENEFITS,
  /** A pension. */
  PENSION,
  /** Profit from self-employment, after business costs. */
  SELF_EMPLOYMENT,
  /** Anything else, such as maintenance or help from the family. */
  OTHER;

  /**
   * Returns the stability of an income of this kind. Earnings depend on the contract; every other
   * kind implies its stability.
   *
   * @param stated absent if it is implied
   * @throws InvalidEvent if it is required or contradicts the kind
   */
  IncomeStability stability(@Nullable IncomeStability stated) {
    List<IncomeStability> possible =
        Arrays.stream(IncomeStability.values()).filter(value -> value.kind() == this).toList();
    if (stated == null && possible.size() == 1) {
      return possible.getFirst();
    }
    if (stated == null) {
      throw new InvalidEvent("stability", "is required for " + this + ": one of " + possible);
    }
    if (!possible.contains(stated)) {
      throw new InvalidEvent(
          "stability", "must be one of " + possible + " for " + this + " (was " + stated + ")");
    }
    return stated;
  }
}
