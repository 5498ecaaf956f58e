package dev.amends.assessment.budget;

import dev.amends.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the borrower pays to another creditor; the account of the case itself is not one of them.
 *
 * @param kind such as MORTGAGE or CREDIT_CARD
 * @param monthlyPayment what he pays a month, not negative
 * @param priority whether losing home, energy or freedom hangs on it; false where not told
 */
public record Debt(
    @Schema(examples = "CREDIT_CARD") String kind,
    Money monthlyPayment,
    @Schema(defaultValue = "false") @Nullable Boolean priority) {

  public Debt {
    Lines.kind(kind);
    Lines.notNegative(monthlyPayment, "monthlyPayment");
    priority = Boolean.TRUE.equals(priority);
  }
}
