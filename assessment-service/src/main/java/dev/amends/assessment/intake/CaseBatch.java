package dev.amends.assessment.intake;

import dev.amends.assessment.casefile.CaseFileBatch;
import dev.amends.assessment.request.AssessmentRequest;
import java.util.Map;
import java.util.UUID;

/**
 * The case files and the open assessment requests that a batch of events touches.
 *
 * @param openRequests the open request of each case that has one
 * @param endedRequests the request that closed with its case, of each case that continues
 */
record CaseBatch(
    CaseFileBatch files,
    Map<UUID, AssessmentRequest> openRequests,
    Map<UUID, AssessmentRequest> endedRequests) {

  CaseBatch(CaseFileBatch files, Map<UUID, AssessmentRequest> openRequests) {
    this(files, openRequests, Map.of());
  }
}
