package dev.amends.plan.payoff;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.rules.cost.ExpectedCosts;
import dev.amends.rules.cost.ExpectedCosts.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Reads what it costs the borrower not to pay. */
@ApplicationScoped
class EnforcementCostReader {
  private final CaseFiles files;
  private final ClosedBusinessDays days;
  private final AccountDebts debts;
  private final ExpectedCosts costs;

  EnforcementCostReader(
      CaseFiles files, ClosedBusinessDays days, AccountDebts debts, ExpectedCosts costs) {
    this.files = files;
    this.days = days;
    this.debts = debts;
    this.costs = costs;
  }

  /** The costs of a case; answers 404, or 409 until its figures are received. */
  EnforcementCostsView read(UUID caseId) {
    CaseFile file = files.getKnown(caseId);
    String lenderId = file.account().lenderId();
    LocalDate today = days.lastKnown(lenderId, file.businessDate()).orElseThrow();
    Claim claim =
        new Claim(
            lenderId,
            file.productType().orElse(null),
            file.region().orElse(null),
            file.overdue().orElseThrow());
    return EnforcementCostsView.of(
        caseId, costs.estimate(claim, debts.find(file.account()), today));
  }
}
