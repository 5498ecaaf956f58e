package dev.amends.cases.referral;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.referral.LegalProof.Kind;
import dev.amends.events.ContactEvent.AttemptFacts;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.NoticeDeliveryRecorded;
import dev.amends.events.ContactEvent.NoticeWithdrawn;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.PlanEvent.PlanKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** Records facts that matter for legal steps, each once. */
@ApplicationScoped
public class ProofCommands {
  private static final String DEMAND_LETTER = "DEMAND_LETTER";

  private final LegalProofs proofs;
  private final BusinessDays days;

  ProofCommands(LegalProofs proofs, BusinessDays days) {
    this.proofs = proofs;
    this.days = days;
  }

  /**
   * Records what a contact proves. An attempt whose facts are absent, because it is older than
   * their recording, proves no more than that the borrower was reached.
   */
  public void recordContact(CollectionCase collectionCase, ContactLogged contact) {
    LocalDate on = localDate(collectionCase, contact);
    UUID source = contact.contactId();
    Instant at = contact.contactedAt();
    AttemptFacts attempt = contact.attemptFacts();
    if (attempt != null && attempt.provesFailure()) {
      add(collectionCase, Kind.FAILED_ATTEMPT, source, on, at);
    }
    if (contact.conversation() && contact.rightParty()) {
      add(collectionCase, Kind.CONVERSATION, source, on, at);
      if (attempt != null || contact.direction() == Direction.INBOUND) {
        recordConversation(collectionCase, contact, on);
      }
    }
  }

  private void recordConversation(
      CollectionCase collectionCase, ContactLogged contact, LocalDate on) {
    UUID source = contact.contactId();
    Instant at = contact.contactedAt();
    if (contact.willingness() == Willingness.REFUSED) {
      add(collectionCase, Kind.REFUSAL, source, on, at);
    }
    Conversation talk = contact.talk();
    if (talk != null && talk.planId() != null) {
      add(collectionCase, Kind.FORBEARANCE_ANSWERED, source, on, at);
    }
    if (talk != null && !talk.resourcesGiven().isEmpty()) {
      add(collectionCase, Kind.DEBT_ADVICE_NAMED, source, on, at);
    }
  }

  private static LocalDate localDate(CollectionCase collectionCase, ContactLogged contact) {
    AttemptFacts attempt = contact.attemptFacts();
    return attempt == null ? localDate(collectionCase, contact.contactedAt()) : attempt.localDate();
  }

  /** The date on the borrower's wall clock; in UTC if their zone is unknown. */
  private static LocalDate localDate(CollectionCase collectionCase, Instant at) {
    String zone = collectionCase.timezone();
    return LocalDate.ofInstant(at, zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
  }

  /** Records the delivery of a demand letter; a returned letter was not delivered. */
  public void recordDelivery(CollectionCase collectionCase, NoticeDeliveryRecorded delivery) {
    if (!delivery.kind().equals(DEMAND_LETTER)) {
      return;
    }
    switch (delivery.status()) {
      case DELIVERED ->
          proofs.add(
              LegalProof.ofLetter(
                  collectionCase.id(),
                  delivery.noticeId(),
                  deliveredOn(collectionCase, delivery.occurredAt()),
                  delivery.occurredAt(),
                  delivery.step()));
      case RETURNED, FAILED -> proofs.deleteOfNotice(collectionCase.id(), delivery.noticeId());
      case SENT -> {}
    }
  }

  /**
   * The day from which the waiting time is counted in business days: that of the delivery, or the
   * business day on which it is recorded if that is earlier.
   */
  private LocalDate deliveredOn(CollectionCase collectionCase, Instant at) {
    LocalDate today = days.currentDay(collectionCase);
    LocalDate delivered = localDate(collectionCase, at);
    return delivered.isBefore(today) ? delivered : today;
  }

  /** Deletes the proof of a notice that was withdrawn. */
  public void withdrawNotice(CollectionCase collectionCase, NoticeWithdrawn withdrawn) {
    proofs.deleteOfNotice(collectionCase.id(), withdrawn.noticeId());
  }

  /** Records that a plan was proposed; a promise is not forbearance. */
  public void recordOffer(CollectionCase collectionCase, UUID planId, PlanKind kind, Instant at) {
    recordPlan(collectionCase, Kind.FORBEARANCE_OFFERED, planId, kind, at);
  }

  /** Records that a plan was accepted or rejected. */
  public void recordAnswer(CollectionCase collectionCase, UUID planId, PlanKind kind, Instant at) {
    recordPlan(collectionCase, Kind.FORBEARANCE_ANSWERED, planId, kind, at);
  }

  private void recordPlan(
      CollectionCase collectionCase, Kind proof, UUID planId, PlanKind kind, Instant at) {
    if (kind != PlanKind.PROMISE) {
      add(collectionCase, proof, planId, localDate(collectionCase, at), at);
    }
  }

  private void add(
      CollectionCase collectionCase, Kind kind, UUID sourceId, LocalDate on, Instant at) {
    proofs.add(new LegalProof(collectionCase.id(), kind, sourceId, on, at));
  }
}
