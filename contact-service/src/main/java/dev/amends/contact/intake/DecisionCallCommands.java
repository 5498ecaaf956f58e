package dev.amends.contact.intake;

import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.PlanCall;
import dev.amends.contact.callback.PlanCallbackCommands;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.Proposal;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanApproved;
import dev.amends.events.PlanEvent.PlanRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Schedules the call in which the borrower learns how a proposal was decided. A returned proposal
 * is not decided: its proposer changes it, so the borrower is not called.
 */
@ApplicationScoped
class DecisionCallCommands {
  private final PlanCallbackCommands callbacks;

  DecisionCallCommands(PlanCallbackCommands callbacks) {
    this.callbacks = callbacks;
  }

  void approve(CallbackBatch batch, CaseFile file, PlanApproved approved, String eventId) {
    PlanCall.Decision decision =
        new PlanCall.Decision(
            true,
            approved.kind(),
            approved.version(),
            approved.why(),
            decidedTerms(file, approved.planId(), approved.version()));
    schedule(batch, file, approved.planId(), decision, eventId);
  }

  /** Call this before the proposal ends. */
  void reject(CallbackBatch batch, CaseFile file, PlanRejected rejected, String eventId) {
    PlanCall.Decision decision =
        new PlanCall.Decision(
            false,
            rejected.kind(),
            rejected.version(),
            rejected.why(),
            decidedTerms(file, rejected.planId(), rejected.version()));
    schedule(batch, file, rejected.planId(), decision, eventId);
  }

  private void schedule(
      CallbackBatch batch, CaseFile file, UUID planId, PlanCall.Decision decision, String eventId) {
    String reason =
        "decision: %s, version %d of %s %s"
            .formatted(
                decision.approved() ? "approved" : "rejected",
                decision.version(),
                decision.kind().name().toLowerCase(Locale.ROOT),
                planId);
    String why = decision.why() == null ? reason : reason + ": " + decision.why();
    callbacks.scheduleDecision(
        batch, file, PlanCall.about(planId, decision), Origin.event(why, eventId));
  }

  private static @Nullable Proposal decidedTerms(CaseFile file, UUID planId, int version) {
    return file.plans()
        .proposal()
        .filter(proposal -> proposal.planId().equals(planId) && proposal.version() == version)
        .orElse(null);
  }

  /** Withdraws the call, because the proposal or the plan has ended. */
  void withdraw(CallbackBatch batch, CaseFile file, UUID planId, String why, String eventId) {
    callbacks.cancel(
        batch,
        file,
        CallbackReason.DECISION,
        planId,
        why,
        Origin.event("decision: " + why, eventId));
  }
}
