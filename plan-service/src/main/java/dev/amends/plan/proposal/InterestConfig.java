package dev.amends.plan.proposal;

import dev.amends.plan.schedule.DayCount;
import dev.amends.plan.schedule.InterestMethod;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** How plans bear interest; a lender's setting overrides the general one. */
@ConfigMapping(prefix = "amends.plan.interest")
public interface InterestConfig {

  /** Nominal rate in percent a year; 0 means that plans bear no interest. */
  @WithDefault("0")
  @DecimalMin("0")
  @DecimalMax("100")
  BigDecimal annualPercent();

  /** What is equal in the instalments. */
  @WithDefault("ANNUITY")
  InterestMethod method();

  /** How days are counted. */
  @WithDefault("THIRTY_360")
  DayCount dayCount();

  /** By lender id. */
  Map<String, Lender> lenders();

  /** The settings of a lender; absent ones are the general ones. */
  interface Lender {
    Optional<@DecimalMin("0") @DecimalMax("100") BigDecimal> annualPercent();

    Optional<InterestMethod> method();

    Optional<DayCount> dayCount();
  }
}
