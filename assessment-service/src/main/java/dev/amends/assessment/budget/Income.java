package dev.amends.assessment.budget;

import dev.amends.events.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An income as the borrower stated it.
 *
 * @param kind such as SALARY or CHILD_BENEFIT
 * @param amount the amount of each payment, not negative
 * @param since the first day of the income; absent if unknown
 */
public record Income(
    @Schema(examples = "SALARY") String kind,
    Money amount,
    Frequency frequency,
    IncomeType stability,
    @Schema(examples = "2021-04-01") @Nullable LocalDate since) {

  public Income {
    BudgetFields.requireKind(kind);
    BudgetFields.requireNotNegative(amount, "amount");
    BudgetFields.require(frequency, "frequency");
    BudgetFields.require(stability, "stability");
  }
}
