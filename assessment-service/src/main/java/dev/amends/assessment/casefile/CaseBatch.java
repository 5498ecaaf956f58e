package dev.amends.assessment.casefile;

import dev.amends.assessment.request.AssessmentRequest;
import java.util.Map;
import java.util.UUID;

/**
 * The case files and the open assessment requests that a batch of events touches.
 *
 * @param open the open request of a case, by case
 */
record CaseBatch(CaseFiles.Loaded files, Map<UUID, AssessmentRequest> open) {}
