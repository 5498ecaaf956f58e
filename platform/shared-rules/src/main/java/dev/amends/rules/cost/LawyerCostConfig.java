package dev.amends.rules.cost;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a lender's lawyer is expected to cost in court; a lender's tariff overrides that of a
 * region. Public because the validator needs access.
 */
@ConfigMapping(prefix = "amends.enforcement.lawyer-costs")
public interface LawyerCostConfig {

  /** By lender id. */
  Map<String, Tariff> lenders();

  /** By ISO 3166 code of the borrower's country or subdivision. */
  Map<String, Tariff> regions();

  /** Either a fixed amount or bands by the amount of the claim. */
  interface Tariff {
    /** ISO 4217 code. */
    String currency();

    /** The contract, tariff or regulation that lets the lender claim it. */
    String citation();

    /** One amount for every claim, in units of the currency. */
    Optional<BigDecimal> fixed();

    /** In ascending order; the last has no upper limit. */
    Optional<List<Band>> bands();
  }

  /** The cost within a band: {@code base + percent of what is above}. */
  interface Band {
    Optional<BigDecimal> upTo();

    Optional<BigDecimal> base();

    Optional<BigDecimal> percent();

    Optional<BigDecimal> above();
  }
}
