package dev.amends.rules.cost;

import dev.amends.rules.cost.PenaltyTerms.PenaltyBase;
import dev.amends.rules.cost.PenaltyTerms.PenaltyDayCount;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Penalty interest by lender and product; without an entry none accrues. Public because the
 * validator needs access.
 */
@ConfigMapping(prefix = "amends.penalty-interest")
public interface PenaltyInterestConfig {

  /** By lender id. */
  Map<String, LenderTerms> lenders();

  /** A lender's terms; those of a product override them. */
  interface LenderTerms extends Terms {
    /** By product type, as the lender names it. */
    Map<String, Terms> products();
  }

  /** How penalty interest accrues. */
  interface Terms {
    /** Per year, in percent. */
    @WithDefault("0")
    @DecimalMin("0")
    @DecimalMax("1000")
    BigDecimal ratePercent();

    /** How days are counted. */
    @WithDefault("ACTUAL_365")
    PenaltyDayCount dayCount();

    /** On what it accrues. */
    @WithDefault("OVERDUE_PRINCIPAL")
    PenaltyBase base();

    /** The clause of the contract or the law; required if the rate is more than zero. */
    Optional<String> citation();
  }
}
