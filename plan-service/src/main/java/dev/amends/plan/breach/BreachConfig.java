package dev.amends.plan.breach;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** When an instalment is missed and a plan breached. */
@ConfigMapping(prefix = "amends.plan.breach")
public interface BreachConfig {

  /** Days after the due date that are let pass; held days are added. */
  @WithDefault("3")
  @Min(0)
  int graceDays();

  /** What may be missing of an instalment, in units of the account's currency. */
  @WithDefault("0")
  @DecimalMin("0")
  BigDecimal toleranceAmount();

  /** What may be missing, in percent of the instalment; the greater of the two holds. */
  @WithDefault("0")
  @DecimalMin("0")
  @DecimalMax("100")
  BigDecimal tolerancePercent();

  /** So many missed instalments breach the plan. */
  @WithDefault("1")
  @Min(1)
  int missedInstalmentsToBreach();
}
