package dev.amends.assessment.budget;

import dev.amends.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A debt to another creditor; the account of the case itself does not belong here.
 *
 * @param kind such as MORTGAGE or CREDIT_CARD
 * @param monthlyPayment the monthly payment, not negative
 * @param priority whether non-payment can cost the borrower home, energy supply or liberty; false
 *     if absent
 */
public record Debt(
    @Schema(examples = "CREDIT_CARD") String kind,
    Money monthlyPayment,
    @Schema(defaultValue = "false") @Nullable Boolean priority) {

  public Debt {
    BudgetFields.requireKind(kind);
    BudgetFields.requireNotNegative(monthlyPayment, "monthlyPayment");
    priority = Boolean.TRUE.equals(priority);
  }
}
