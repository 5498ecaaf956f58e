package dev.amends.cases.intake;

import dev.amends.cases.calendar.BusinessDays;
import dev.amends.cases.classification.WillingnessPolicy;
import dev.amends.cases.holds.Hold;
import dev.amends.cases.holds.HoldDesk;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.LadderEffect;
import dev.amends.events.Origin;
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

/** What contact-service tells. */
@ApplicationScoped
class ContactEventConsumer implements EventConsumer<ContactEvent, Desk> {
  private final BatchConsumption consumption;
  private final Desks desks;
  private final WillingnessPolicy willingness;
  private final HoldDesk holds;
  private final BusinessDays days;

  ContactEventConsumer(
      BatchConsumption consumption,
      Desks desks,
      WillingnessPolicy willingness,
      HoldDesk holds,
      BusinessDays days) {
    this.consumption = consumption;
    this.desks = desks;
    this.willingness = willingness;
    this.holds = holds;
    this.days = days;
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
  public Desk load(EventBatch<ContactEvent> events) {
    return desks.load(events, ContactLogged.class::isInstance);
  }

  @Override
  public EventOutcome apply(Desk desk, Received<ContactEvent> received) {
    return switch (received.event()) {
      case ContactLogged logged when logged.followUp() == FollowUp.HOLD && logged.hold() == null ->
          EventOutcome.rejected(
              "hold",
              "is required when followUp is HOLD; place the hold on the case, then discard this"
                  + " message");
      case ContactLogged logged ->
          desk.hear(received, null, of -> logged(desk, of, logged, received));
      case ContactEvent.ContactPermitted ignored -> desk.hear(received, null);
      case ContactEvent.ContactDenied ignored -> desk.hear(received, null);
      case ContactEvent.CallbackScheduled ignored -> desk.hear(received, null);
      case ContactEvent.CallbackDue ignored -> desk.hear(received, null);
      case ContactEvent.CallbackCompleted ignored -> desk.hear(received, null);
      case ContactEvent.CallbackMissed ignored -> desk.hear(received, null);
      case ContactEvent.CallbackCancelled ignored -> desk.hear(received, null);
      case ContactEvent.NoticeIssued ignored -> desk.hear(received, null);
      case ContactEvent.ConductBreachRecorded ignored -> desk.hear(received, null);
    };
  }

  private void logged(
      Desk desk, CollectionCase of, ContactLogged logged, Received<ContactEvent> received) {
    if (logged.attempt() && !logged.rightParty()) {
      of.attemptFailed();
    }
    willingness.of(logged).ifPresent(sign -> desk.sign(of, sign, logged.contactId(), received));
    if (logged.direction() == Direction.INBOUND && logged.rightParty()) {
      of.resume();
    }
    heed(of, logged.ladder());
    if (logged.followUp() == FollowUp.ASSESSMENT) {
      of.inHardship(logged.contactedAt());
    }
    if (logged.hold() != null) {
      hold(of, logged.hold(), logged, received.id());
    }
  }

  /** Nothing is escalated while a borrower is left in peace; who was not told gets his time. */
  private void heed(CollectionCase of, @Nullable LadderEffect effect) {
    if (effect == null) {
      return;
    }
    LocalDate today = today(of);
    if (effect.restDays() > 0) {
      of.rest(today.plusDays(effect.restDays()));
    }
    if (effect.clockRestarts()) {
      of.restartClock(today);
    }
  }

  private LocalDate today(CollectionCase of) {
    return days.present(of.account().lenderId(), of.partition(), of.figures().businessDate());
  }

  private void hold(CollectionCase of, HoldKind kind, ContactLogged logged, String eventId) {
    LocalDate from = today(of);
    String reason = "a contact ended with " + logged.disposition();
    holds.placeOnce(
        of,
        new Hold.Terms(kind, Hold.Source.CONTACT, from, null, reason, null),
        Origin.event("hold: " + reason, eventId));
  }
}
