package dev.amends.assessment.budget;

import dev.amends.conventions.privacy.PersonalText;
import dev.amends.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A living expense as the borrower stated it.
 *
 * @param kind what it is within its category, such as RENT
 * @param amount the amount of each payment, not negative
 * @param necessary whether the borrower cannot do without it; true if absent
 * @param evidenceSeen whether the agent saw evidence, such as a bill; false if absent
 * @param reason why the expense is above the guideline figure of its category
 */
public record Expense(
    ExpenseCategory category,
    @PersonalText @Schema(examples = "RENT") @Nullable String kind,
    Money amount,
    Frequency frequency,
    @Schema(defaultValue = "true") @Nullable Boolean necessary,
    @Schema(defaultValue = "false") @Nullable Boolean evidenceSeen,
    @Schema(examples = "Special diet on medical advice") @Nullable String reason) {
  private static final int REASON_LENGTH_MAX = 500;

  public Expense {
    BudgetFields.require(category, "category");
    BudgetFields.requireShort(kind, "kind");
    BudgetFields.requireNotNegative(amount, "amount");
    BudgetFields.require(frequency, "frequency");
    necessary = necessary == null || necessary;
    evidenceSeen = Boolean.TRUE.equals(evidenceSeen);
    BudgetFields.requireLength(reason, "reason", REASON_LENGTH_MAX);
  }

  boolean isNecessary() {
    return Boolean.TRUE.equals(necessary);
  }

  boolean isEvidenced() {
    return Boolean.TRUE.equals(evidenceSeen);
  }
}
