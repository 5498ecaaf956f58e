package dev.amends.plan.intake;

import dev.amends.plan.agreement.Plan;
import dev.amends.plan.casefile.CaseFileBatch;
import dev.amends.plan.payment.PaymentBatch;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The case files that a batch of case events touches, and the plans of the cases that it ends,
 * continues, holds or releases.
 *
 * @param plans the plans of each of those cases
 * @param payments the payments of the accounts whose cases continue
 */
record CaseBatch(CaseFileBatch files, Map<UUID, List<Plan>> plans, PaymentBatch payments) {

  List<Plan> plansOf(UUID caseId) {
    return plans.getOrDefault(caseId, List.of());
  }
}
