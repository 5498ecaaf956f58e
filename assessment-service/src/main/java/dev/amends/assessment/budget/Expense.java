package dev.amends.assessment.budget;

import dev.amends.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A living expense as the borrower stated it.
 *
 * @param kind such as RENT or UTILITIES
 * @param amount the amount of each payment, not negative
 * @param necessary whether the borrower cannot do without it; true if absent
 */
public record Expense(
    @Schema(examples = "RENT") String kind,
    Money amount,
    Frequency frequency,
    @Schema(defaultValue = "true") @Nullable Boolean necessary) {

  public Expense {
    BudgetFields.requireKind(kind);
    BudgetFields.requireNotNegative(amount, "amount");
    BudgetFields.require(frequency, "frequency");
    necessary = necessary == null || necessary;
  }

  boolean isNecessary() {
    return Boolean.TRUE.equals(necessary);
  }
}
