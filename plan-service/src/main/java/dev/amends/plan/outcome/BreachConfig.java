package dev.amends.plan.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** The rules by which an instalment is missed and a plan breached. */
@ConfigMapping(prefix = "amends.plan.breach")
interface BreachConfig {

  /** Days after the due date on which payment is still in time; held days extend them. */
  @WithDefault("3")
  @Min(0)
  int graceDays();

  /** Shortfall of an instalment that counts as paid, in units of the account's currency. */
  @WithDefault("0")
  @DecimalMin("0")
  BigDecimal toleranceAmount();

  /**
   * Shortfall that counts as paid, in percent of the instalment; the greater of the two applies.
   */
  @WithDefault("0")
  @DecimalMin("0")
  @DecimalMax("100")
  BigDecimal tolerancePercent();

  /** Number of missed instalments that breaches a plan. */
  @WithDefault("1")
  @Min(1)
  int missedInstalmentsToBreach();
}
