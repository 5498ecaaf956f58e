package dev.amends.cases.nextstep;

import dev.amends.cases.nextstep.WorkChange.Ended;
import dev.amends.cases.nextstep.WorkChange.None;
import dev.amends.cases.nextstep.WorkChange.Opened;
import dev.amends.cases.nextstep.WorkChange.PaymentChanged;
import dev.amends.cases.nextstep.WorkChange.TermsInForce;
import dev.amends.conventions.work.WorkKind;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentReopened;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.events.PlanEvent.PlanReturned;
import java.time.Instant;

/** Derives open decisions and due dates from the events of plan-service. */
final class PlanWorkPolicy {
  private PlanWorkPolicy() {}

  /** Returns the changes of an event; terms that come into force end the decision on them, too. */
  static WorkChange of(PlanEvent event, Instant at) {
    return switch (event) {
      case PlanProposed proposed -> proposed(proposed, at);
      case PlanEvent.PlanApproved approved -> new Ended(approved.planId());
      case PlanEvent.PlanRejected rejected -> new Ended(rejected.planId());
      case PlanEvent.PlanReturned returned -> returned(returned, at);
      case PlanEvent.PlanCancelled cancelled -> new Ended(cancelled.planId());
      case PlanEvent.PlanErasureReported ignored -> new None();
      case PlanEvent.PlanActivated active -> new TermsInForce(active.planId(), active.terms());
      case PlanEvent.PlanAdjusted active -> new TermsInForce(active.planId(), active.terms());
      case PlanEvent.PlanReinstated active -> new TermsInForce(active.planId(), active.terms());
      case PlanEvent.InstalmentPaid paid -> new PaymentChanged(paid.planId(), paid.number(), true);
      case InstalmentReopened reopened -> reopened(reopened);
      case PlanEvent.PlanDecisionOverdue ignored -> new None();
      case PlanEvent.InstalmentDueSoon ignored -> new None();
      case PlanEvent.PlanNearBreach ignored -> new None();
      case PlanEvent.InstalmentMissed ignored -> new None();
      case PlanEvent.PlanBreached ignored -> new None();
      case PlanEvent.PlanCompleted completed -> new Ended(completed.planId());
      case PlanEvent.PromiseKept ignored -> new None();
      case PlanEvent.PromiseBroken ignored -> new None();
      case PlanEvent.PromisePartlyKept ignored -> new None();
      case PlanEvent.PayoffQuoteIssued ignored -> new None();
      case PlanEvent.SettlementCertificateIssued ignored -> new None();
      case PlanEvent.SettlementCertificateWithdrawn ignored -> new None();
    };
  }

  private static WorkChange proposed(PlanProposed proposed, Instant at) {
    if (!proposed.approvalNeeded()) {
      return new None();
    }
    Instant dueAt = proposed.decisionDueAt();
    String reason = proposed.approvalReason();
    return new Opened(
        proposed.planId(),
        WorkKind.DECIDE_PLAN,
        dueAt == null ? at : dueAt,
        reason == null ? "APPROVAL" : reason,
        proposed.origin().reason());
  }

  /** The cause does not quote what must change, because a person wrote that. */
  private static WorkChange returned(PlanReturned returned, Instant at) {
    Instant dueAt = returned.revisionDueAt();
    return new Opened(
        returned.planId(),
        WorkKind.REVISE_PLAN,
        dueAt == null ? at : dueAt,
        null,
        "version %d was returned to be changed".formatted(returned.version()));
  }

  private static WorkChange reopened(InstalmentReopened reopened) {
    return reopened.withdrawn() == InstalmentResult.PAID
        ? new PaymentChanged(reopened.planId(), reopened.number(), false)
        : new None();
  }
}
