package dev.amends.plan.promise;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** When a promise counts as kept. */
@ConfigMapping(prefix = "amends.plan.promise")
public interface PromiseConfig {

  /** Days after the due date on which money still counts; held days are added. */
  @WithDefault("3")
  @Min(0)
  int graceDays();

  /** What may be missing, in units of the account's currency. */
  @WithDefault("0")
  @DecimalMin("0")
  BigDecimal toleranceAmount();

  /** What may be missing, in percent of what was promised; the greater of the two holds. */
  @WithDefault("0")
  @DecimalMin("0")
  @DecimalMax("100")
  BigDecimal tolerancePercent();
}
