package dev.amends.assessment.budget;

import dev.amends.events.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money that comes in, as the borrower told it.
 *
 * @param kind such as SALARY or CHILD_BENEFIT
 * @param amount what comes in each time, not negative
 * @param since first day on which it came in, where told
 */
public record Income(
    @Schema(examples = "SALARY") String kind,
    Money amount,
    Frequency frequency,
    Stability stability,
    @Schema(examples = "2021-04-01") @Nullable LocalDate since) {

  public Income {
    Lines.kind(kind);
    Lines.notNegative(amount, "amount");
    Lines.required(frequency, "frequency");
    Lines.required(stability, "stability");
  }
}
