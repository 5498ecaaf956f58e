package dev.amends.contact.quality;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.quality.CaseOutcomeResource.OutcomeRequest;
import dev.amends.conventions.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;

/** Records the outcomes of closed cases. */
@ApplicationScoped
class CaseOutcomeCommands {
  private final CaseFiles files;
  private final CaseOutcomes outcomes;
  private final InstantSource clock;

  CaseOutcomeCommands(CaseFiles files, CaseOutcomes outcomes, InstantSource clock) {
    this.files = files;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /**
   * Records the outcome of a case under the lock of its account.
   *
   * @throws dev.amends.conventions.Problem 409 if the case is open or its outcome is recorded
   */
  CaseOutcome record(OutcomeRequest request, String recordedBy) {
    CaseFile file = files.lock(request.caseId());
    if (file.isOpen()) {
      throw Problems.conflict(
          "case-open",
          "The case is still open. Record the feedback after it has ended.",
          Map.of("caseStatus", file.status()));
    }
    outcomes
        .findByCase(file.caseId())
        .ifPresent(
            recorded -> {
              throw Problems.conflict(
                  "outcome-recorded",
                  "The feedback on the case is already recorded.",
                  Map.of("outcomeId", recorded.id));
            });
    CaseOutcome outcome =
        new CaseOutcome(
            UuidCreator.getTimeOrderedEpoch(), file, request, recordedBy, clock.instant());
    outcomes.persist(outcome);
    return outcome;
  }
}
