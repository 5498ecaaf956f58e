package dev.amends.cases.portfolio;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.util.Map;

/** The figures with which a portfolio is valued. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.cases.portfolio")
public interface PortfolioConfig {

  /**
   * The percentage of the overdue amount that the lender expects to lose, by bucket; without any,
   * no avoided loss is shown.
   */
  Map<String, @DecimalMin("0") @DecimalMax("100") BigDecimal> lossRates();
}
