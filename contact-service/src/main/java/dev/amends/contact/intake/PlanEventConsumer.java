package dev.amends.contact.intake;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A plan is decided, comes into force, is broken, ends: the borrower is called about it. */
@ApplicationScoped
class PlanEventConsumer implements EventConsumer<PlanEvent, PlanBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles files;
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;
  private final BorrowerTime time;
  private final FollowUpConfig config;
  private final InstantSource clock;

  PlanEventConsumer(
      BatchConsumption consumption,
      CaseFiles files,
      Callbacks callbacks,
      CallbackCommands callbackCommands,
      BorrowerTime time,
      FollowUpConfig config,
      InstantSource clock) {
    this.consumption = consumption;
    this.files = files;
    this.callbacks = callbacks;
    this.callbackCommands = callbackCommands;
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
    Set<UUID> cases = new HashSet<>();
    events.events().forEach(event -> cases.add(event.caseId()));
    return new PlanBatch(files.ofCases(cases), callbacks.openIn(events.events()));
  }

  /** Topics overtake each other; a case that is told of early is awaited. */
  private CaseFile file(PlanEvent event, Map<UUID, CaseFile> known) {
    return known.computeIfAbsent(
        event.caseId(),
        caseId -> {
          CaseFile awaited = CaseFile.awaited(caseId, event.account());
          files.persist(awaited);
          return awaited;
        });
  }

  @Override
  public EventOutcome apply(PlanBatch batch, Received<PlanEvent> received) {
    CaseFile file = file(received.event(), batch.files());
    CallbackBatch open = batch.open();
    String id = received.id();
    switch (received.event()) {
      case PlanEvent.PlanProposed ignored -> {}
      case PlanEvent.PlanApproved ignored ->
          call(open, file, CallbackReason.DECISION, Origin.event("decision: approved", id));
      case PlanEvent.PlanRejected ignored ->
          call(open, file, CallbackReason.DECISION, Origin.event("decision: rejected", id));
      case PlanEvent.PlanActivated activated ->
          follow(open, file, activated.planId(), activated.terms(), activated.businessDate(), id);
      case PlanEvent.PlanAdjusted adjusted ->
          follow(open, file, adjusted.planId(), adjusted.terms(), adjusted.businessDate(), id);
      case PlanEvent.InstalmentPaid ignored -> {}
      case PlanEvent.InstalmentMissed ignored -> {}
      case PlanEvent.PlanBreached breached -> {
        end(open, file, breached.planId(), "the plan was breached", id);
        call(
            open,
            file,
            CallbackReason.PLAN_BREACHED,
            Origin.event("plan-breached: within one business day", id));
      }
      case PlanEvent.PlanCompleted completed ->
          end(open, file, completed.planId(), "the plan is completed", id);
      case PlanEvent.PlanCancelled cancelled ->
          end(open, file, cancelled.planId(), "the plan is cancelled", id);
      case PlanEvent.PromiseKept kept -> end(open, file, kept.planId(), "the promise is kept", id);
      case PlanEvent.PromiseBroken broken -> {
        end(open, file, broken.planId(), "the promise is broken", id);
        call(
            open,
            file,
            CallbackReason.PROMISE_BROKEN,
            Origin.event("promise-broken: within one business day", id));
      }
    }
    return EventOutcome.applied();
  }

  /** Breaches come up within their business day; the callbackCommands sees to it. */
  private void call(CallbackBatch open, CaseFile file, CallbackReason reason, Origin origin) {
    callbackCommands.schedule(open, file, reason, clock.instant(), origin);
  }

  private void follow(
      CallbackBatch open,
      CaseFile file,
      UUID planId,
      PlanTerms terms,
      LocalDate businessDate,
      String id) {
    if (!file.isOpen()) {
      return;
    }
    LocalDate today = time.day(file, clock.instant());
    file.follow(
        planId,
        PlanCallPolicy.callDates(terms.instalments(), businessDate, today, config.daysApartMax()));
    callbackCommands.cancel(
        open,
        file,
        Callback::seeksTheBorrower,
        "a promise or a plan is in force",
        Origin.event("plan-in-force: followed up on its days", id));
    if (file.planCallDates().isEmpty()) {
      uncall(open, file, "the plan has no instalment left", id);
    }
    callbackCommands.followPlan(
        open, file, today, Origin.event("plan-follow-up: the day after an instalment", id));
  }

  private void end(CallbackBatch open, CaseFile file, UUID planId, String why, String id) {
    if (!file.follows(planId)) {
      return;
    }
    file.endPlan();
    uncall(open, file, why, id);
  }

  private void uncall(CallbackBatch open, CaseFile file, String why, String id) {
    callbackCommands.cancel(
        open,
        file,
        callback -> callback.reason() == CallbackReason.PLAN_FOLLOW_UP,
        why,
        Origin.event("plan-ended: " + why, id));
  }
}
