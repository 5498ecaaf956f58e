package dev.amends.assessment.budget;

import dev.amends.conventions.privacy.PersonalText;
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
 * @param balance the whole debt; a non-priority debt that states it shares the surplus pro rata
 *     with the debt of the case
 * @param arrears the overdue part that monthlyPayment does not repay; absent if there is none
 */
public record Debt(
    @PersonalText @Schema(examples = "CREDIT_CARD") String kind,
    Money monthlyPayment,
    @Schema(defaultValue = "false") @Nullable Boolean priority,
    @Nullable Money balance,
    @Nullable Money arrears) {

  public Debt {
    BudgetFields.requireKind(kind);
    BudgetFields.requireNotNegative(monthlyPayment, "monthlyPayment");
    priority = Boolean.TRUE.equals(priority);
    BudgetFields.requireNotNegativeIfPresent(balance, "balance");
    BudgetFields.requireNotNegativeIfPresent(arrears, "arrears");
  }

  /** The balance, or zero if it is unknown. */
  Money knownBalance() {
    return balance == null ? Money.zero(monthlyPayment.currency()) : balance;
  }

  boolean isPriority() {
    return Boolean.TRUE.equals(priority);
  }
}
