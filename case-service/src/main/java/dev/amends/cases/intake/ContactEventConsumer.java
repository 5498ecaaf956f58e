package dev.amends.cases.intake;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.classification.EvidenceCommands;
import dev.amends.cases.erasure.ErasureReportCommands;
import dev.amends.cases.hardship.HardshipCommands;
import dev.amends.cases.holds.ContactFactHoldCommands;
import dev.amends.cases.holds.HoldCommands;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Treatment;
import dev.amends.cases.referral.ProofCommands;
import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.LadderEffect;
import dev.amends.events.ContactEvent.NoticeDeliveryRecorded;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Applies contact events; a logged contact is evidence, and may place a hold or pause the ladder.
 */
@ApplicationScoped
class ContactEventConsumer implements EventConsumer<ContactEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseBatchLoader loader;
  private final EvidenceCommands evidence;
  private final HoldCommands holds;
  private final ContactFactHoldCommands facts;
  private final HardshipCommands hardship;
  private final ProofCommands proofs;
  private final NegotiationCommands negotiations;
  private final BusinessDays days;
  private final ErasureReportCommands erasures;

  ContactEventConsumer(
      BatchConsumption consumption,
      CaseBatchLoader loader,
      EvidenceCommands evidence,
      HoldCommands holds,
      ContactFactHoldCommands facts,
      HardshipCommands hardship,
      ProofCommands proofs,
      NegotiationCommands negotiations,
      BusinessDays days,
      ErasureReportCommands erasures) {
    this.consumption = consumption;
    this.loader = loader;
    this.evidence = evidence;
    this.holds = holds;
    this.facts = facts;
    this.hardship = hardship;
    this.proofs = proofs;
    this.negotiations = negotiations;
    this.days = days;
    this.erasures = erasures;
  }

  @Incoming("contacts")
  @Blocking
  public void consume(ConsumerRecords<String, byte[]> records) {
    consumption.consume(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.CONTACTS;
  }

  @Override
  public Class<ContactEvent> contract() {
    return ContactEvent.class;
  }

  @Override
  public CaseBatch load(EventBatch<ContactEvent> events) {
    return loader.load(events, ContactLogged.class::isInstance);
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<ContactEvent> received) {
    return switch (received.event()) {
      case ContactLogged logged -> applyContact(batch, logged, received);
      case ContactEvent.ContactPermitted ignored -> batch.record(received, null);
      case ContactEvent.ContactDenied ignored -> batch.record(received, null);
      case ContactEvent.CallbackScheduled ignored -> batch.record(received, null);
      case ContactEvent.CallbackDue ignored -> batch.record(received, null);
      case ContactEvent.CallbackCompleted ignored -> batch.record(received, null);
      case ContactEvent.CallbackMissed ignored -> batch.record(received, null);
      case ContactEvent.CallbackCancelled ignored -> batch.record(received, null);
      case ContactEvent.NoticeIssued ignored -> batch.record(received, null);
      case ContactEvent.NoticeWithdrawn withdrawn ->
          batch.record(received, null, found -> proofs.withdrawNotice(found, withdrawn));
      case ContactEvent.ConductBreachRecorded ignored -> batch.record(received, null);
      case ContactEvent.TaskScheduled ignored -> batch.record(received, null);
      case ContactEvent.TaskCompleted ignored -> batch.record(received, null);
      case ContactEvent.TaskCancelled ignored -> batch.record(received, null);
      case NoticeDeliveryRecorded recorded ->
          batch.record(
              received,
              null,
              found -> {
                negotiations.recordDelivery(found, recorded);
                proofs.recordDelivery(found, recorded);
              });
      case ContactEvent.VerificationRecorded ignored -> batch.record(received, null);
      case ContactEvent.RepresentativeRecorded recorded ->
          batch.record(received, null, found -> facts.apply(found, recorded, received.id()));
      case ContactEvent.RepresentativeRemoved removed ->
          batch.record(received, null, found -> facts.apply(found, removed, received.id()));
      case ContactEvent.RestrictionRecorded recorded ->
          batch.record(received, null, found -> facts.apply(found, recorded, received.id()));
      case ContactEvent.RestrictionLifted lifted ->
          batch.record(received, null, found -> facts.apply(found, lifted, received.id()));
      case ContactEvent.ConsentRecorded ignored -> batch.record(received, null);
      case ContactEvent.ConsentWithdrawn ignored -> batch.record(received, null);
      case ContactEvent.AttachmentStored ignored -> batch.record(received, null);
      case ContactEvent.ContactErasureReported reported -> {
        erasures.report(reported, received.occurredAt());
        yield batch.record(received, null);
      }
      case ContactEvent.PreferenceRecorded ignored -> batch.record(received, null);
      case ContactEvent.SatisfactionRecorded ignored -> batch.record(received, null);
    };
  }

  private EventOutcome applyContact(
      CaseBatch batch, ContactLogged logged, Received<ContactEvent> received) {
    if (logged.followUp() == FollowUp.HOLD && logged.hold() == null) {
      return EventOutcome.rejected(
          "hold",
          "is required when followUp is HOLD; place the hold on the case, then discard this"
              + " message");
    }
    return batch.record(
        received, null, collectionCase -> applyContact(batch, collectionCase, logged, received));
  }

  private void applyContact(
      CaseBatch batch,
      CollectionCase collectionCase,
      ContactLogged contact,
      Received<ContactEvent> received) {
    Treatment treatment = collectionCase.treatment();
    negotiations.record(collectionCase, contact);
    proofs.recordContact(collectionCase, contact);
    evidence.addContact(batch.evidence(), collectionCase, contact, received);
    if (contact.direction() == Direction.INBOUND && contact.rightParty()) {
      treatment.resume();
    }
    applyLadderEffect(collectionCase, contact.ladder());
    hardship.applyContact(collectionCase, contact, received);
    if (contact.hold() != null) {
      holds.placeForContact(collectionCase, contact.hold(), contact, received.id());
    }
  }

  private void applyLadderEffect(CollectionCase collectionCase, @Nullable LadderEffect effect) {
    if (effect == null) {
      return;
    }
    LocalDate today = days.currentDay(collectionCase);
    if (effect.restDays() > 0) {
      collectionCase.treatment().pause(today, effect.restDays());
    }
    if (effect.clockRestarts()) {
      collectionCase.treatment().restartClock(today);
    }
  }
}
