package dev.amends.plan.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** The rules by which a promise counts as kept. */
@ConfigMapping(prefix = "amends.plan.promise")
interface PromiseConfig {

  /** Days after the due date on which payments still count; held days extend them. */
  @WithDefault("3")
  @Min(0)
  int graceDays();

  /** Shortfall that counts as kept, in units of the account's currency. */
  @WithDefault("0")
  @DecimalMin("0")
  BigDecimal toleranceAmount();

  /**
   * Shortfall that counts as kept, in percent of the promised amount; the greater of the two
   * applies.
   */
  @WithDefault("0")
  @DecimalMin("0")
  @DecimalMax("100")
  BigDecimal tolerancePercent();
}
