package dev.amends.plan.payoff;

import static dev.amends.plan.payoff.EnforcementCostsView.COURT_FEE;
import static dev.amends.plan.payoff.EnforcementCostsView.LAWYER_COST;
import static dev.amends.plan.payoff.EnforcementCostsView.PENALTY_TO_DATE;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.Money;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.rules.cost.Cost;
import dev.amends.rules.cost.EnforcementCosts;
import dev.amends.rules.cost.PenaltyInterest;
import dev.amends.rules.cost.PenaltyTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what it costs the borrower not to pay. */
@ApplicationScoped
class EnforcementCostReader {
  private final CaseFiles files;
  private final ClosedBusinessDays days;
  private final AccountDebts debts;
  private final PenaltyInterest penalties;
  private final EnforcementCosts courtAction;

  EnforcementCostReader(
      CaseFiles files,
      ClosedBusinessDays days,
      AccountDebts debts,
      PenaltyInterest penalties,
      EnforcementCosts courtAction) {
    this.files = files;
    this.days = days;
    this.debts = debts;
    this.penalties = penalties;
    this.courtAction = courtAction;
  }

  /** The costs of a case; answers 404, or 409 until its figures are received. */
  EnforcementCostsView read(UUID caseId) {
    CaseFile file = files.getKnown(caseId);
    String lenderId = file.account().lenderId();
    String region = file.region().orElse(null);
    LocalDate today = days.lastKnown(lenderId, file.businessDate()).orElseThrow();
    Money claim = file.overdue().orElseThrow().orZeroIfNegative();
    PenaltyTerms terms = penalties.of(lenderId, file.productType().orElse(null));
    Optional<AccountDebt> debt = debts.find(file.account());
    Map<String, Cost> costs = new LinkedHashMap<>();
    debt.flatMap(known -> penaltyToDate(known, terms, today))
        .ifPresent(cost -> costs.put(PENALTY_TO_DATE, cost));
    courtAction.courtFee(claim, region).ifPresent(cost -> costs.put(COURT_FEE, cost));
    courtAction.lawyer(claim, lenderId, region).ifPresent(cost -> costs.put(LAWYER_COST, cost));
    Money penaltyPerDay =
        debt.filter(known -> terms.accrues())
            .map(known -> PayoffPolicy.penaltyPerDay(known, terms))
            .orElse(null);
    return EnforcementCostsView.of(caseId, today, claim, costs, penaltyPerDay);
  }

  /** Empty if the lender reports no penalty interest and none accrues. */
  private static Optional<Cost> penaltyToDate(
      AccountDebt debt, PenaltyTerms terms, LocalDate today) {
    return debt.overdue().penalty() == null && !terms.accrues()
        ? Optional.empty()
        : Optional.of(
            new Cost(
                PayoffPolicy.penaltyToDate(debt, terms, today), rule(terms), terms.citation()));
  }

  private static String rule(PenaltyTerms terms) {
    return terms.accrues()
        ? "reported by the lender, and since then %s%% a year on %s, %s"
            .formatted(terms.annualRatePercent().toPlainString(), terms.base(), terms.dayCount())
        : "reported by the lender";
  }
}
