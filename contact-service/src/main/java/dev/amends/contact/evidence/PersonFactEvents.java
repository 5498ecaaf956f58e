package dev.amends.contact.evidence;

import dev.amends.contact.borrower.MandateView;
import dev.amends.contact.borrower.RepresentativeDismissed;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.person.FactOwner;
import dev.amends.contact.preference.Preference;
import dev.amends.contact.preference.PreferenceView;
import dev.amends.contact.preference.PreferredTime;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.RestrictionLifted;
import dev.amends.contact.preference.RestrictionView;
import dev.amends.events.ContactEvent;
import dev.amends.events.Origin;
import dev.amends.messaging.evidence.EvidenceOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Publishes a fact of a person in one of their cases, and keeps its words as evidence. */
@ApplicationScoped
class PersonFactEvents {
  private final PersonFacts facts;
  private final EvidenceOutbox evidence;

  PersonFactEvents(PersonFacts facts, EvidenceOutbox evidence) {
    this.facts = facts;
    this.evidence = evidence;
  }

  /** The end of a mandate. */
  private record EndedMandate(
      MandateView mandate, String endedBy, Instant endedAt, String reason, @Nullable String note) {}

  /** Publishes a restriction; once in each case. */
  void publishRestriction(CaseFile file, Restriction restriction, Origin origin, Instant at) {
    if (evidence.isKept(file.caseId(), restriction.id())) {
      return;
    }
    evidence.append(
        "RESTRICTION",
        restriction.id(),
        RestrictionView.of(restriction),
        hash ->
            new ContactEvent.RestrictionRecorded(
                file.caseId(),
                file.account().lenderId(),
                file.account().accountId(),
                restriction.id(),
                restriction.terms().kind().name(),
                isOfPerson(file, restriction),
                hash,
                origin),
        at);
  }

  /** Publishes a statement of the borrower's preferences; once in each case. */
  void publishPreference(CaseFile file, Preference preference, Origin origin, Instant at) {
    if (evidence.isKept(file.caseId(), preference.statementId())) {
      return;
    }
    evidence.append(
        "PREFERENCE",
        preference.statementId(),
        PreferenceView.of(preference),
        hash ->
            new ContactEvent.PreferenceRecorded(
                file.caseId(),
                file.account().lenderId(),
                file.account().accountId(),
                preference.channel().orElse(null),
                preference.language().orElse(null),
                preference.times().stream().map(PersonFactEvents::published).toList(),
                hash,
                origin),
        at);
  }

  private static ContactEvent.PreferredTime published(PreferredTime time) {
    return new ContactEvent.PreferredTime(
        time.weekDays().stream().sorted().toList(), time.from(), time.until());
  }

  private boolean isOfPerson(CaseFile file, Restriction restriction) {
    return facts.owners(file).of(restriction.terms().kind()) == FactOwner.PERSON;
  }

  void publishLifted(CaseFile file, RestrictionLifted lifted, Instant at) {
    Restriction restriction = lifted.restriction();
    evidence.append(
        "RESTRICTION_LIFTED",
        restriction.id(),
        RestrictionView.of(restriction),
        hash ->
            new ContactEvent.RestrictionLifted(
                file.caseId(),
                file.account().lenderId(),
                file.account().accountId(),
                restriction.id(),
                restriction.terms().kind().name(),
                lifted.reason().name(),
                facts.restrictions(file).stream()
                        .anyMatch(terms -> terms.kind() == restriction.terms().kind())
                    ? true
                    : null,
                hash,
                lifted.origin()),
        at);
  }

  /** Publishes a mandate; once in each case. */
  void publishRepresentative(CaseFile file, MandateView mandate, Origin origin, Instant at) {
    if (evidence.isKept(file.caseId(), mandate.id())) {
      return;
    }
    evidence.append(
        "REPRESENTATIVE",
        mandate.id(),
        mandate,
        hash ->
            new ContactEvent.RepresentativeRecorded(
                file.caseId(),
                file.account().lenderId(),
                file.account().accountId(),
                facts.owners(file).representative() == FactOwner.PERSON,
                hash,
                origin),
        at);
  }

  void publishDismissed(CaseFile file, RepresentativeDismissed dismissed) {
    evidence.append(
        "REPRESENTATIVE_REMOVED",
        dismissed.mandate().id(),
        new EndedMandate(
            dismissed.mandate(),
            dismissed.origin().by(),
            dismissed.endedAt(),
            dismissed.ending().reason().name(),
            dismissed.ending().note()),
        hash ->
            new ContactEvent.RepresentativeRemoved(
                file.caseId(),
                file.account().lenderId(),
                file.account().accountId(),
                dismissed.ending().reason().name(),
                facts.representative(file).isPresent() ? true : null,
                hash,
                dismissed.origin()),
        dismissed.endedAt());
  }
}
