package dev.amends.rules.cost;

import dev.amends.rules.cost.PenaltyInterestConfig.LenderTerms;
import dev.amends.rules.cost.PenaltyInterestConfig.Terms;
import dev.amends.rules.cost.PenaltyTerms.PenaltyBase;
import dev.amends.rules.cost.PenaltyTerms.PenaltyDayCount;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The terms of penalty interest by lender and product. */
@Startup
@ApplicationScoped
public class PenaltyInterest {
  private static final PenaltyTerms NONE =
      new PenaltyTerms(
          BigDecimal.ZERO,
          PenaltyDayCount.ACTUAL_365,
          PenaltyBase.OVERDUE_PRINCIPAL,
          "no penalty interest is configured");

  private final PenaltyInterestConfig config;

  public PenaltyInterest(PenaltyInterestConfig config) {
    this.config = config;
    config
        .lenders()
        .forEach(
            (lenderId, terms) -> {
              requireCitation("lenders." + lenderId, terms);
              terms
                  .products()
                  .forEach(
                      (product, own) ->
                          requireCitation("lenders." + lenderId + ".products." + product, own));
            });
  }

  private static void requireCitation(String key, Terms terms) {
    if (terms.ratePercent().signum() > 0 && terms.citation().isEmpty()) {
      throw new IllegalStateException(
          "amends.penalty-interest." + key + ".citation: is required with a rate");
    }
  }

  /** The terms for an account. */
  public PenaltyTerms of(String lenderId, @Nullable String productType) {
    LenderTerms ofLender = config.lenders().get(lenderId);
    if (ofLender == null) {
      return NONE;
    }
    Terms ofProduct = productType == null ? null : ofLender.products().get(productType);
    Terms terms = ofProduct == null ? ofLender : ofProduct;
    return new PenaltyTerms(
        terms.ratePercent(),
        terms.dayCount(),
        terms.base(),
        terms.citation().orElse(NONE.citation()));
  }
}
