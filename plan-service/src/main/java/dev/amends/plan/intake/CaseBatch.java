package dev.amends.plan.intake;

import dev.amends.plan.agreement.Plan;
import dev.amends.plan.casefile.CaseFileBatch;
import dev.amends.plan.outcome.OutcomeBatch;
import java.util.List;
import java.util.UUID;

/**
 * The case files that a batch of case events touches, and what the outcomes of the plans depend on
 * whose cases it ends, continues, holds or releases.
 */
record CaseBatch(CaseFileBatch files, OutcomeBatch outcomes) {

  List<Plan> plansOf(UUID caseId) {
    return outcomes.plans().stream().filter(plan -> plan.caseId().equals(caseId)).toList();
  }
}
