package dev.amends.assessment.budget;

import dev.amends.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes out for living, as the borrower told it.
 *
 * @param kind such as RENT or UTILITIES
 * @param amount what goes out each time, not negative
 * @param necessary whether life cannot go on without it; true where not told
 */
public record Expense(
    @Schema(examples = "RENT") String kind,
    Money amount,
    Frequency frequency,
    @Schema(defaultValue = "true") @Nullable Boolean necessary) {

  public Expense {
    Lines.kind(kind);
    Lines.notNegative(amount, "amount");
    Lines.required(frequency, "frequency");
    necessary = necessary == null || necessary;
  }

  boolean isNecessary() {
    return Boolean.TRUE.equals(necessary);
  }
}
