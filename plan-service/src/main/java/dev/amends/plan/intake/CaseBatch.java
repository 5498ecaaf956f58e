package dev.amends.plan.intake;

import dev.amends.plan.agreement.Plan;
import dev.amends.plan.casefile.CaseFiles;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The case files that a batch of case events touches, and the plans of the cases that it ends,
 * holds or releases.
 *
 * @param plans the plans of a case, by case
 */
record CaseBatch(CaseFiles.Drawer files, Map<UUID, List<Plan>> plans) {}
