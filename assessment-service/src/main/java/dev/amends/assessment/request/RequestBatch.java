package dev.amends.assessment.request;

import dev.amends.assessment.casefile.CaseFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The requests without an assessment of the cases that a batch of events touches. */
public final class RequestBatch {
  private final Map<UUID, AssessmentRequest> open = new HashMap<>();
  private final Map<UUID, AssessmentRequest> endedWithCase = new HashMap<>();

  /**
   * Creates the batch.
   *
   * @param requests the open ones and those that ended with their case, the oldest first
   */
  RequestBatch(List<AssessmentRequest> requests) {
    requests.forEach(this::add);
  }

  /** Adds a request, or updates its place after its status has changed. */
  void add(AssessmentRequest request) {
    open.remove(request.caseId, request);
    endedWithCase.remove(request.caseId, request);
    switch (request.status) {
      case OPEN -> open.put(request.caseId, request);
      case OBSOLETE -> endedWithCase.put(request.caseId, request);
      case FULFILLED, DECLINED -> {}
    }
  }

  /** The open request of a case. */
  Optional<AssessmentRequest> open(CaseFile file) {
    return Optional.ofNullable(open.get(file.caseId()));
  }

  /** The newest request that ended with the case, unless an assessment has answered it since. */
  Optional<AssessmentRequest> endedWithCase(CaseFile file) {
    return Optional.ofNullable(endedWithCase.get(file.caseId()))
        .filter(request -> request.isUnanswered(file.lastAssessedAt()));
  }

  /** The request of the case that lacks its assessment. */
  Optional<AssessmentRequest> waiting(CaseFile file) {
    return file.hasEnded() ? endedWithCase(file) : open(file);
  }
}
