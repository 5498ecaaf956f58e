package dev.amends.cases.complaints;

import dev.amends.cases.complaints.Complaint.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the progress of a borrower's complaints. */
@ApplicationScoped
public class ComplaintReader {
  private static final int COMPLAINTS_MAX = 100;

  private final Complaints complaints;
  private final ComplaintDeadlines deadlines;

  ComplaintReader(Complaints complaints, ComplaintDeadlines deadlines) {
    this.complaints = complaints;
    this.deadlines = deadlines;
  }

  /**
   * The progress of a complaint, without its words.
   *
   * @param decideBy the deadline of the decision
   * @param upheld whether it was upheld; absent while it is open
   */
  public record ComplaintProgress(
      Instant openedAt, Instant decideBy, @Nullable Instant decidedAt, @Nullable Boolean upheld) {}

  /** Reads the complaints of a case, oldest first. */
  public List<ComplaintProgress> read(UUID caseId) {
    return complaints.findByCase(caseId, Optional.empty(), COMPLAINTS_MAX).stream()
        .map(
            complaint ->
                new ComplaintProgress(
                    complaint.openedAt,
                    complaint.dueAt,
                    complaint.decidedAt,
                    complaint.state == State.OPEN ? null : complaint.state == State.UPHELD))
        .toList();
  }

  /**
   * The time within which complaints are decided.
   *
   * @param region the borrower's region as ISO 3166 code, if known
   */
  public Duration decisionTime(@Nullable String region) {
    return Duration.between(Instant.EPOCH, deadlines.dueAt(Instant.EPOCH, region));
  }
}
