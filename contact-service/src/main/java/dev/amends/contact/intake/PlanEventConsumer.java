package dev.amends.contact.intake;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanResult;
import dev.amends.events.PlanEvent.PlanTerms;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Schedules and cancels callbacks as plan-service decides, activates, breaches or ends a plan. */
@ApplicationScoped
class PlanEventConsumer implements EventConsumer<PlanEvent, PlanBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles files;
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;
  private final PlanOfferCommands offers;
  private final BorrowerTime time;
  private final FollowUpConfig config;
  private final InstantSource clock;

  PlanEventConsumer(
      BatchConsumption consumption,
      CaseFiles files,
      Callbacks callbacks,
      CallbackCommands callbackCommands,
      PlanOfferCommands offers,
      BorrowerTime time,
      FollowUpConfig config,
      InstantSource clock) {
    this.consumption = consumption;
    this.files = files;
    this.callbacks = callbacks;
    this.callbackCommands = callbackCommands;
    this.offers = offers;
    this.time = time;
    this.config = config;
    this.clock = clock;
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
    CallbackBatch open = batch.callbacks();
    String id = received.id();
    switch (received.event()) {
      case PlanEvent.PlanProposed proposed -> {
        file.proposePlan(proposed.planId());
        offers.withdraw(open, file, "a plan is proposed", id);
      }
      case PlanEvent.PlanApproved ignored ->
          schedule(open, file, CallbackReason.DECISION, Origin.event("decision: approved", id));
      case PlanEvent.PlanRejected rejected -> {
        file.endProposal(rejected.planId());
        schedule(open, file, CallbackReason.DECISION, Origin.event("decision: rejected", id));
      }
      case PlanEvent.PlanActivated activated ->
          follow(open, file, activated.planId(), activated.terms(), activated.businessDate(), id);
      case PlanEvent.PlanAdjusted adjusted ->
          follow(open, file, adjusted.planId(), adjusted.terms(), adjusted.businessDate(), id);
      case PlanEvent.InstalmentPaid ignored -> {}
      case PlanEvent.InstalmentMissed ignored -> {}
      case PlanEvent.InstalmentDueSoon ignored -> {}
      case PlanEvent.PlanNearBreach ignored -> {}
      case PlanEvent.PlanReturned ignored -> {}
      case PlanEvent.PlanDecisionOverdue ignored -> {}
      case PlanEvent.PayoffQuoteIssued ignored -> {}
      case PlanEvent.SettlementCertificateIssued ignored -> {}
      case PlanEvent.SettlementCertificateWithdrawn ignored -> {}
      case PlanEvent.InstalmentReopened ignored -> {}
      case PlanEvent.PlanBreached breached -> {
        end(open, file, breached.planId(), "the plan was breached", id);
        Origin origin = Origin.event("plan-breached: within one business day", id);
        callbackCommands.scheduleAboutPlan(
            open, file, CallbackReason.PLAN_BREACHED, breached.planId(), origin);
      }
      case PlanEvent.PlanCompleted completed ->
          end(open, file, completed.planId(), "the plan is completed", id);
      case PlanEvent.PlanReinstated reinstated -> reinstate(open, file, reinstated, id);
      case PlanEvent.PlanCancelled cancelled -> cancel(open, file, cancelled, id);
      case PlanEvent.PromiseKept kept -> end(open, file, kept.planId(), "the promise is kept", id);
      case PlanEvent.PromisePartlyKept partly -> {
        end(open, file, partly.planId(), "the promise is kept in part", id);
        Origin origin = Origin.event("promise-partly-kept: within one business day", id);
        callbackCommands.scheduleAboutPlan(
            open, file, CallbackReason.PROMISE_PARTLY_KEPT, partly.planId(), origin);
      }
      case PlanEvent.PromiseBroken broken -> {
        end(open, file, broken.planId(), "the promise is broken", id);
        Origin origin = Origin.event("promise-broken: within one business day", id);
        callbackCommands.scheduleAboutPlan(
            open, file, CallbackReason.PROMISE_BROKEN, broken.planId(), origin);
      }
    }
    return EventOutcome.applied();
  }

  private void schedule(CallbackBatch open, CaseFile file, CallbackReason reason, Origin origin) {
    callbackCommands.schedule(open, file, reason, clock.instant(), origin);
  }

  private void follow(
      CallbackBatch open,
      CaseFile file,
      UUID planId,
      PlanTerms terms,
      LocalDate businessDate,
      String eventId) {
    LocalDate today = time.day(file, clock.instant());
    file.endProposal(planId);
    file.startPlan(
        planId,
        PlanCallPolicy.callDates(terms.instalments(), businessDate, today, config.daysApartMax()));
    if (!file.isOpen()) {
      return;
    }
    offers.withdraw(open, file, "a promise or a plan is in force", eventId);
    callbackCommands.cancel(
        open,
        file,
        Callback::isAttemptToReach,
        "a promise or a plan is in force",
        Origin.event("plan-in-force: the calls of the plan replace it", eventId));
    if (file.planCallDates().isEmpty()) {
      cancelPlanCalls(
          open,
          file,
          "the plan has no instalment left",
          Origin.event("plan-in-force: it has no instalment left", eventId));
    }
    callbackCommands.schedulePlanFollowUp(
        open, file, today, Origin.event("plan-follow-up: the day after an instalment", eventId));
  }

  /** Cancels the callback about the withdrawn result, and resumes the plan's follow-up. */
  private void reinstate(
      CallbackBatch open, CaseFile file, PlanEvent.PlanReinstated reinstated, String eventId) {
    callbackAbout(reinstated.withdrawn())
        .ifPresent(
            reason ->
                callbackCommands.cancelAboutPlan(
                    open,
                    file,
                    reason,
                    reinstated.planId(),
                    why(reinstated.withdrawn()),
                    Origin.event(
                        "plan-reinstated: " + reinstated.withdrawn() + " is withdrawn", eventId)));
    if (reinstated.inForce()) {
      follow(
          open, file, reinstated.planId(), reinstated.terms(), reinstated.businessDate(), eventId);
    }
  }

  private static Optional<CallbackReason> callbackAbout(PlanResult withdrawn) {
    return switch (withdrawn) {
      case BREACHED -> Optional.of(CallbackReason.PLAN_BREACHED);
      case PARTLY_KEPT -> Optional.of(CallbackReason.PROMISE_PARTLY_KEPT);
      case BROKEN -> Optional.of(CallbackReason.PROMISE_BROKEN);
      case COMPLETED, CANCELLED, KEPT -> Optional.empty();
    };
  }

  private static String why(PlanResult withdrawn) {
    return switch (withdrawn) {
      case BROKEN -> "the promise was not broken";
      case PARTLY_KEPT -> "the promise was not kept in part";
      case COMPLETED, CANCELLED, BREACHED, KEPT -> "the plan was not breached";
    };
  }

  /** Ends a plan or a proposal, and offers a plan again unless another one replaces it. */
  private void cancel(
      CallbackBatch open, CaseFile file, PlanEvent.PlanCancelled cancelled, String eventId) {
    UUID planId = cancelled.planId();
    boolean active = file.hasActivePlan(planId);
    boolean proposed = file.endProposal(planId);
    end(open, file, planId, "the plan is cancelled", eventId);
    if ((active || proposed) && cancelled.replacedBy() == null) {
      offers.offerAgain(open, file, eventId);
    }
  }

  private void end(CallbackBatch open, CaseFile file, UUID planId, String why, String eventId) {
    if (file.hasActivePlan(planId)) {
      file.endPlan();
      cancelPlanCalls(open, file, why, Origin.event("plan-ended: " + why, eventId));
    }
  }

  private void cancelPlanCalls(CallbackBatch open, CaseFile file, String why, Origin origin) {
    callbackCommands.cancel(
        open, file, callback -> callback.reason() == CallbackReason.PLAN_FOLLOW_UP, why, origin);
  }
}
