package dev.amends.assessment.intake;

import dev.amends.assessment.casefile.CaseFileBatch;
import dev.amends.assessment.request.AssessmentRequest;
import java.util.Map;
import java.util.UUID;

/**
 * The case files and the open assessment requests that a batch of events touches.
 *
 * @param openRequests the open request of each case that has one
 * @param requestsClosedWithCase for each reopened case, the request that its closure made obsolete
 */
record CaseBatch(
    CaseFileBatch files,
    Map<UUID, AssessmentRequest> openRequests,
    Map<UUID, AssessmentRequest> requestsClosedWithCase) {

  CaseBatch(CaseFileBatch files, Map<UUID, AssessmentRequest> openRequests) {
    this(files, openRequests, Map.of());
  }
}
