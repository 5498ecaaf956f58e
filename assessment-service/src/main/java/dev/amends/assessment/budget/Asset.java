package dev.amends.assessment.budget;

import dev.amends.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that the borrower owns. It is recorded but never counts towards affordability.
 *
 * @param kind such as HOME or CAR
 * @param value the expected proceeds of a sale, not negative
 * @param charge the debt secured on it; absent if there is none
 */
public record Asset(@Schema(examples = "CAR") String kind, Money value, @Nullable Money charge) {

  public Asset {
    BudgetFields.requireKind(kind);
    BudgetFields.requireNotNegative(value, "value");
    if (charge != null) {
      BudgetFields.requireNotNegative(charge, "charge");
    }
  }
}
