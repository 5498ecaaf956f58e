package dev.amends.assessment.budget;

import dev.amends.events.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An income as the borrower stated it.
 *
 * @param description such as the employer or the name of the benefit
 * @param amount the amount of each payment, not negative
 * @param stability the contract; required for EARNINGS (PERMANENT, FIXED_TERM or CASUAL), implied
 *     by every other kind
 * @param since the first day of the income, not after the day of filing; absent if unknown
 * @param evidenceSeen whether the agent saw evidence, such as a payslip; false if absent
 */
public record Income(
    IncomeKind kind,
    @Schema(examples = "City Bakery") @Nullable String description,
    Money amount,
    Frequency frequency,
    @Nullable IncomeStability stability,
    @Schema(examples = "2021-04-01") @Nullable LocalDate since,
    @Schema(defaultValue = "false") @Nullable Boolean evidenceSeen) {

  public Income {
    BudgetFields.require(kind, "kind");
    BudgetFields.requireShort(description, "description");
    BudgetFields.requireNotNegative(amount, "amount");
    BudgetFields.require(frequency, "frequency");
    stability = kind.stability(stability);
    evidenceSeen = Boolean.TRUE.equals(evidenceSeen);
  }

  IncomeStability effectiveStability() {
    return kind.stability(stability);
  }

  boolean isEvidenced() {
    return Boolean.TRUE.equals(evidenceSeen);
  }
}
