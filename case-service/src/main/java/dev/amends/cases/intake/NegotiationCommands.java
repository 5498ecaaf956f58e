package dev.amends.cases.intake;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.ContactEvent.AttemptFacts;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.DeliveryStatus;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.NoticeDeliveryRecorded;
import dev.amends.events.ContactEvent.Willingness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Records the days on which negotiation failed, and those on which letters were delivered, as
 * strategies count them.
 */
@ApplicationScoped
class NegotiationCommands {

  /** Records whether a contact is a failed attempt or a conversation without a commitment. */
  void record(CollectionCase collectionCase, ContactLogged contact) {
    LocalDate day = localDate(collectionCase, contact);
    if (isFailedAttempt(contact)) {
      collectionCase.treatment().recordFailedAttempt(day);
    }
    if (isUncommitted(contact)) {
      collectionCase.treatment().recordUncommittedConversation(day);
    }
  }

  private static boolean isFailedAttempt(ContactLogged contact) {
    AttemptFacts facts = contact.attemptFacts();
    return facts == null
        ? contact.attempt() && !contact.rightParty() && contact.direction() == Direction.OUTBOUND
        : facts.provesFailure();
  }

  private static boolean isUncommitted(ContactLogged contact) {
    Willingness shown = contact.willingness();
    return contact.rightParty()
        && contact.conversation()
        && shown != null
        && switch (shown) {
          case NO_COMMITMENT, REFUSED, ABUSIVE -> true;
          case PROMISE_MADE -> false;
        };
  }

  private static LocalDate localDate(CollectionCase collectionCase, ContactLogged contact) {
    AttemptFacts facts = contact.attemptFacts();
    return facts == null ? localDate(collectionCase, contact.contactedAt()) : facts.localDate();
  }

  /** Records that a letter arrived; other steps of its delivery count for nothing. */
  void recordDelivery(CollectionCase collectionCase, NoticeDeliveryRecorded recorded) {
    if (recorded.status() == DeliveryStatus.DELIVERED) {
      collectionCase
          .treatment()
          .recordDelivery(recorded.step(), localDate(collectionCase, recorded.occurredAt()));
    }
  }

  private static LocalDate localDate(CollectionCase collectionCase, Instant at) {
    String zone = collectionCase.timezone();
    return LocalDate.ofInstant(at, zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
  }
}
