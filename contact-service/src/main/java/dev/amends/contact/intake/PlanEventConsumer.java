package dev.amends.contact.intake;

import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.Proposal;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Schedules and cancels callbacks as plan-service decides, activates, breaches or ends a plan. */
@ApplicationScoped
class PlanEventConsumer implements EventConsumer<PlanEvent, PlanBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles files;
  private final Callbacks callbacks;
  private final DecisionCallCommands decisions;
  private final PlanCallCommands calls;
  private final LatePaymentCommands late;
  private final PlanOfferCommands offers;

  PlanEventConsumer(
      BatchConsumption consumption,
      CaseFiles files,
      Callbacks callbacks,
      DecisionCallCommands decisions,
      PlanCallCommands calls,
      LatePaymentCommands late,
      PlanOfferCommands offers) {
    this.consumption = consumption;
    this.files = files;
    this.callbacks = callbacks;
    this.decisions = decisions;
    this.calls = calls;
    this.late = late;
    this.offers = offers;
  }

  @Incoming("plans")
  @Blocking
  public void consume(ConsumerRecords<String, byte[]> records) {
    consumption.consume(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.PLANS;
  }

  @Override
  public Class<PlanEvent> contract() {
    return PlanEvent.class;
  }

  @Override
  public PlanBatch load(EventBatch<PlanEvent> events) {
    return new PlanBatch(files.load(events.events()), callbacks.load(events.events()));
  }

  @Override
  public EventOutcome apply(PlanBatch batch, Received<PlanEvent> received) {
    CaseFile file = batch.files().findOrAwait(received.event());
    apply(batch.callbacks(), file, received.event(), received.id());
    return EventOutcome.applied();
  }

  private void apply(CallbackBatch open, CaseFile file, PlanEvent event, String id) {
    switch (event) {
      case PlanEvent.PlanProposed proposed -> {
        file.plans().propose(Proposal.of(proposed));
        offers.withdraw(open, file, "a plan is proposed", id);
      }
      case PlanEvent.PlanApproved approved -> decisions.approve(open, file, approved, id);
      case PlanEvent.PlanRejected rejected -> {
        decisions.reject(open, file, rejected, id);
        file.plans().endProposal(rejected.planId());
      }
      case PlanEvent.PlanActivated begun ->
          calls.follow(open, file, begun.planId(), begun.terms(), begun.businessDate(), id);
      case PlanEvent.PlanAdjusted adjusted ->
          calls.adjust(
              open, file, adjusted.planId(), adjusted.terms(), adjusted.businessDate(), id);
      case PlanEvent.PlanNearBreach near -> late.remind(open, file, near, id);
      case PlanEvent.InstalmentPaid paid ->
          late.withdraw(open, file, paid.planId(), paid.number(), "the payment has arrived", id);
      case PlanEvent.InstalmentReopened reopened -> reopen(open, file, reopened, id);
      case PlanEvent.InstalmentMissed missed ->
          late.withdraw(
              open, file, missed.planId(), missed.number(), "the grace period is over", id);
      case PlanEvent.PlanBreached breached -> {
        calls.end(open, file, breached.planId(), "the plan was breached", id);
        late.callAbout(open, file, breached, id);
      }
      case PlanEvent.PlanCompleted completed -> {
        file.plans().endProposal(completed.planId()); // new terms that waited are withdrawn
        end(open, file, completed.planId(), "the plan is completed", id);
      }
      case PlanEvent.PlanReinstated reinstated -> calls.reinstate(open, file, reinstated, id);
      case PlanEvent.PlanCancelled cancelled -> cancel(open, file, cancelled, id);
      case PlanEvent.PlanErasureReported ignored -> EventOutcome.applied();
      case PlanEvent.PromiseKept kept -> end(open, file, kept.planId(), "the promise is kept", id);
      case PlanEvent.PromisePartlyKept partly -> {
        calls.end(open, file, partly.planId(), "the promise is kept in part", id);
        late.callAbout(open, file, partly, id);
      }
      case PlanEvent.PromiseBroken broken -> {
        calls.end(open, file, broken.planId(), "the promise is broken", id);
        late.callAbout(open, file, broken, id);
      }
      case PlanEvent.InstalmentDueSoon ignored -> {}
      case PlanEvent.PlanReturned ignored -> {}
      case PlanEvent.PlanDecisionOverdue ignored -> {}
      case PlanEvent.PayoffQuoteIssued ignored -> {}
      case PlanEvent.SettlementCertificateIssued ignored -> {}
      case PlanEvent.SettlementCertificateWithdrawn ignored -> {}
    }
  }

  private void reopen(
      CallbackBatch open, CaseFile file, PlanEvent.InstalmentReopened reopened, String eventId) {
    if (reopened.withdrawn() == InstalmentResult.NEAR_BREACH) {
      late.undo(open, file, reopened.planId(), reopened.number(), eventId);
    }
  }

  /** Cancels the calls about a promise or plan that has ended. */
  private void end(CallbackBatch open, CaseFile file, UUID planId, String why, String eventId) {
    decisions.withdraw(open, file, planId, why, eventId);
    calls.end(open, file, planId, why, eventId);
  }

  /** Ends a plan or a proposal, and offers a plan again unless another one replaces it. */
  private void cancel(
      CallbackBatch open, CaseFile file, PlanEvent.PlanCancelled cancelled, String eventId) {
    UUID planId = cancelled.planId();
    boolean active = file.plans().isInForce(planId);
    boolean proposed = file.plans().endProposal(planId);
    end(open, file, planId, "the plan is cancelled", eventId);
    if ((active || proposed) && cancelled.replacedBy() == null) {
      offers.offerAgain(open, file, eventId);
    }
  }
}
