package dev.amends.assessment.budget;

import dev.amends.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that the borrower owns. Cash and savings can fund a down payment; every other asset is
 * recorded only, because nobody is made to sell it.
 *
 * @param description such as the make of a car
 * @param value the balance or the expected proceeds of a sale, not negative
 * @param charge the debt secured on it; absent if there is none
 */
public record Asset(
    AssetKind kind,
    @Schema(examples = "Five-door car of 2019") @Nullable String description,
    Money value,
    @Nullable Money charge) {

  public Asset {
    BudgetFields.require(kind, "kind");
    BudgetFields.requireShort(description, "description");
    BudgetFields.requireNotNegative(value, "value");
    BudgetFields.requireNotNegativeIfPresent(charge, "charge");
  }
}
