package dev.amends.contact.evidence;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.borrower.RepresentativeAppointed;
import dev.amends.contact.borrower.RepresentativeDismissed;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.preference.PreferenceChanged;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.RestrictionLifted;
import dev.amends.contact.preference.RestrictionRecorded;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.HoldKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Publishes preferences, restrictions and mandates in each open case of the borrower for which they
 * count, and in the case in which they were recorded.
 */
@ApplicationScoped
class PersonFactListener {
  private final Persons persons;
  private final PersonFacts facts;
  private final ContactPoints points;
  private final PersonFactEvents events;
  private final InstantSource clock;

  PersonFactListener(
      Persons persons,
      PersonFacts facts,
      ContactPoints points,
      PersonFactEvents events,
      InstantSource clock) {
    this.persons = persons;
    this.facts = facts;
    this.points = points;
    this.events = events;
    this.clock = clock;
  }

  /** Preferences count for all accounts of the borrower. */
  void onPreference(@Observes PreferenceChanged changed) {
    CaseFile statedIn = changed.file();
    Stream.concat(Stream.of(statedIn), persons.openCases(statedIn.account()).stream())
        .distinct()
        .forEach(
            file ->
                events.publishPreference(
                    file, changed.preference(), changed.origin(), clock.instant()));
  }

  void onRestriction(@Observes RestrictionRecorded recorded) {
    Restriction restriction = recorded.restriction();
    Stream.concat(Stream.of(recorded.file()), cases(restriction).stream())
        .distinct()
        .forEach(
            file ->
                events.publishRestriction(file, restriction, recorded.origin(), clock.instant()));
  }

  void onRestrictionLifted(@Observes RestrictionLifted lifted) {
    cases(lifted.restriction())
        .forEach(file -> events.publishLifted(file, lifted, clock.instant()));
  }

  void onRepresentative(@Observes RepresentativeAppointed appointed) {
    BorrowerFile borrower = appointed.borrower();
    cases(borrower.account())
        .forEach(
            file ->
                events.publishRepresentative(
                    file, points.mandate(borrower), appointed.origin(), clock.instant()));
  }

  void onRepresentativeDismissed(@Observes RepresentativeDismissed dismissed) {
    Stream.concat(Stream.of(dismissed.file()), cases(dismissed.file().account()).stream())
        .distinct()
        .forEach(file -> events.publishDismissed(file, dismissed));
  }

  private List<CaseFile> cases(Restriction restriction) {
    AccountKey account = restriction.account();
    return cases(account, file -> facts.isShared(file, account, restriction.terms().kind()));
  }

  private List<CaseFile> cases(AccountKey account) {
    return cases(account, file -> facts.isShared(file, account, HoldKind.REPRESENTATIVE));
  }

  private List<CaseFile> cases(AccountKey account, Predicate<CaseFile> counts) {
    return persons.openCases(account).stream().filter(counts).toList();
  }
}
