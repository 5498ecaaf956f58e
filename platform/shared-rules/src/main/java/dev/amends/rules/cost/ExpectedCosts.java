package dev.amends.rules.cost;

import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what it costs not to pay. Every service that states these costs uses this class, so
 * that the same facts give the same figures.
 */
@ApplicationScoped
public class ExpectedCosts {
  private final PenaltyInterest penalties;
  private final EnforcementCosts courtAction;

  public ExpectedCosts(PenaltyInterest penalties, EnforcementCosts courtAction) {
    this.penalties = penalties;
    this.courtAction = courtAction;
  }

  /**
   * A claim of a lender.
   *
   * @param productType the product, if the lender reports it
   * @param region ISO 3166 code of the borrower's country or subdivision, if known
   * @param overdue the overdue amount
   */
  public record Claim(
      String lenderId, @Nullable String productType, @Nullable String region, Money overdue) {}

  /**
   * Estimates the costs on a business day.
   *
   * @param debt as the lender reported it; empty until the lender has reported it
   */
  public CostEstimate estimate(Claim claim, Optional<AccountDebt> debt, LocalDate today) {
    Money amount = claim.overdue().orZeroIfNegative();
    PenaltyTerms terms = penalties.of(claim.lenderId(), claim.productType());
    return new CostEstimate(
        today,
        amount,
        debt.flatMap(known -> penaltyToDate(known, terms, today)).orElse(null),
        debt.filter(known -> terms.accrues())
            .map(known -> PenaltyToDatePolicy.penaltyPerDay(known, terms))
            .orElse(null),
        courtAction.courtFee(amount, claim.region()).orElse(null),
        courtAction.lawyer(amount, claim.lenderId(), claim.region()).orElse(null));
  }

  /** Empty if the lender reports no penalty interest and none accrues. */
  private static Optional<Cost> penaltyToDate(
      AccountDebt debt, PenaltyTerms terms, LocalDate today) {
    return debt.overdue().penalty() == null && !terms.accrues()
        ? Optional.empty()
        : Optional.of(
            new Cost(
                PenaltyToDatePolicy.penaltyToDate(debt, terms, today),
                rule(terms),
                terms.citation()));
  }

  private static String rule(PenaltyTerms terms) {
    return terms.accrues()
        ? "reported by the lender, and since then %s%% a year on %s, %s"
            .formatted(terms.annualRatePercent().toPlainString(), terms.base(), terms.dayCount())
        : "reported by the lender";
  }
}
