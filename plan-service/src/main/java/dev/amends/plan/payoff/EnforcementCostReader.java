package dev.amends.plan.payoff;

import dev.amends.events.Money;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.payoff.EnforcementCostResource.BasisView;
import dev.amends.plan.payoff.EnforcementCostResource.EnforcementCostsView;
import dev.amends.rules.cost.Cost;
import dev.amends.rules.cost.EnforcementCosts;
import dev.amends.rules.cost.PenaltyInterest;
import dev.amends.rules.cost.PenaltyTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what it costs the borrower not to pay. */
@ApplicationScoped
class EnforcementCostReader {
  private final AccountDebts debts;
  private final PenaltyInterest penalties;
  private final EnforcementCosts costs;

  EnforcementCostReader(AccountDebts debts, PenaltyInterest penalties, EnforcementCosts costs) {
    this.debts = debts;
    this.penalties = penalties;
    this.costs = costs;
  }

  /** The costs of a case whose figures are known. */
  EnforcementCostsView read(CaseFile file, LocalDate today) {
    String lenderId = file.account().lenderId();
    String region = file.region().orElse(null);
    Money claim = file.overdue().orElseThrow().orZeroIfNegative();
    PenaltyTerms terms = penalties.of(lenderId, file.productType().orElse(null));
    Optional<AccountDebt> debt =
        debts
            .find(file.account())
            .filter(
                known ->
                    known.overdue().penalty() != null || terms.annualRatePercent().signum() > 0);
    Money penalty = debt.map(known -> PayoffPolicy.penaltyToDate(known, terms, today)).orElse(null);
    Optional<Cost> court = costs.courtFee(claim, region);
    Optional<Cost> lawyer = costs.lawyer(claim, lenderId, region);
    Money courtFee = court.map(Cost::amount).orElse(null);
    Money lawyerCost = lawyer.map(Cost::amount).orElse(null);
    List<BasisView> basis = new ArrayList<>();
    if (penalty != null) {
      basis.add(new BasisView("penaltyToDate", penaltyRule(terms), terms.citation()));
    }
    court.ifPresent(cost -> basis.add(new BasisView("courtFee", cost.rule(), cost.citation())));
    lawyer.ifPresent(cost -> basis.add(new BasisView("lawyerCost", cost.rule(), cost.citation())));
    return new EnforcementCostsView(
        file.caseId(),
        today,
        claim,
        penalty,
        terms.annualRatePercent().signum() > 0
            ? debt.map(known -> PayoffPolicy.penaltyPerDay(known, terms)).orElse(null)
            : null,
        courtFee,
        lawyerCost,
        sum(claim, penalty, courtFee, lawyerCost),
        basis);
  }

  private static String penaltyRule(PenaltyTerms terms) {
    return terms.annualRatePercent().signum() > 0
        ? "reported by the lender, and since then %s%% a year on %s, %s"
            .formatted(terms.annualRatePercent().toPlainString(), terms.base(), terms.dayCount())
        : "reported by the lender";
  }

  private static Money sum(Money claim, @Nullable Money... costs) {
    return Stream.of(costs)
        .filter(Objects::nonNull)
        .reduce(Money.zero(claim.currency()), Money::plus);
  }
}
