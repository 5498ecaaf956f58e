package dev.amends.cases.nextstep;

import dev.amends.cases.nextstep.WorkChange.Ended;
import dev.amends.cases.nextstep.WorkChange.None;
import dev.amends.cases.nextstep.WorkChange.Opened;
import dev.amends.conventions.work.WorkKind;
import dev.amends.events.CaseEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Derives open work from the events of this service. */
final class CaseWorkPolicy {
  private CaseWorkPolicy() {}

  static WorkChange of(CaseEvent event, Instant at) {
    return switch (event) {
      case CaseEvent.HardshipReviewDue due ->
          new Opened(
              due.reviewId(),
              WorkKind.REVIEW_HARDSHIP,
              startOf(due.businessDate()),
              null,
              due.origin().reason());
      case CaseEvent.HardshipReviewDecided decided -> new Ended(decided.reviewId());
      case CaseEvent.HardshipReviewWithdrawn withdrawn -> new Ended(withdrawn.reviewId());
      case CaseEvent.ComplaintOpened opened ->
          new Opened(
              opened.complaintId(),
              WorkKind.DECIDE_COMPLAINT,
              opened.decisionDueAt() == null ? at : opened.decisionDueAt(),
              opened.complaintType(),
              "a complaint is open");
      case CaseEvent.ComplaintDecided decided -> new Ended(decided.complaintId());
      case CaseEvent.HoldReviewDue due ->
          new Opened(
              due.holdId(),
              WorkKind.REVIEW_HOLD,
              startOf(due.reviewFrom()),
              due.kind().name(),
              due.origin().reason());
      case CaseEvent.HoldReviewed reviewed -> new Ended(reviewed.holdId());
      case CaseEvent.HoldReleased released -> new Ended(released.holdId());
      case CaseEvent.HoldReviewWithdrawn withdrawn -> new Ended(withdrawn.holdId());
      case CaseEvent.LegalReferralProposed proposed ->
          new Opened(
              proposed.referralId(),
              WorkKind.DECIDE_REFERRAL,
              proposed.decisionDueAt(),
              proposed.action().name(),
              proposed.origin().reason());
      case CaseEvent.LegalReferralRequested approved -> approved(approved);
      case CaseEvent.LegalReferralRejected rejected -> new Ended(rejected.referralId());
      case CaseEvent.LegalReferralWithdrawn withdrawn -> new Ended(withdrawn.referralId());
      case CaseEvent.LegalReferralConcluded concluded -> new Ended(concluded.referralId());
      case CaseEvent.StatementIssued ignored -> new None();
      case CaseEvent.BorrowerLinkIssued ignored -> new None();
      case CaseEvent.BorrowerLinkRevoked ignored -> new None();
      case CaseEvent.BorrowerErasureRequested ignored -> new None();
      case CaseEvent.CaseErasureReported ignored -> new None();
      case CaseEvent.CaseOpened ignored -> new None();
      case CaseEvent.CaseUpdated ignored -> new None();
      case CaseEvent.CaseClassified ignored -> new None();
      case CaseEvent.StrategyStepDue ignored -> new None();
      case CaseEvent.StrategyStepWithdrawn ignored -> new None();
      case CaseEvent.StageChanged ignored -> new None();
      case CaseEvent.HoldPlaced ignored -> new None();
      case CaseEvent.HoldExtended ignored -> new None();
      case CaseEvent.ComplaintDecisionDue ignored -> new None();
      case CaseEvent.CaseCured ignored -> new None();
      case CaseEvent.CaseReopened ignored -> new None();
      case CaseEvent.CaseClosed ignored -> new None();
      case CaseEvent.CaseAssigned ignored -> new None();
    };
  }

  /** An older event has no due time, so its outcome does not become work. */
  private static WorkChange approved(CaseEvent.LegalReferralRequested approved) {
    UUID id = approved.referralId();
    Instant dueAt = approved.outcomeDueAt();
    if (id == null) {
      return new None();
    }
    return dueAt == null
        ? new Ended(id)
        : new Opened(
            id,
            WorkKind.RECORD_REFERRAL_OUTCOME,
            dueAt,
            approved.action() == null ? null : approved.action().name(),
            approved.origin().reason());
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
