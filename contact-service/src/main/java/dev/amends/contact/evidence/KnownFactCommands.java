package dev.amends.contact.evidence;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.person.PersonFile;
import dev.amends.contact.person.PersonFiles;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Publishes the facts already on record about a borrower when one of their cases opens or reopens.
 * The caller holds the lock of the account.
 */
@ApplicationScoped
public class KnownFactCommands {
  private final PersonFiles persons;
  private final BorrowerFiles borrowers;
  private final ContactPoints points;
  private final PersonFacts facts;
  private final PersonFactEvents events;
  private final InstantSource clock;

  KnownFactCommands(
      PersonFiles persons,
      BorrowerFiles borrowers,
      ContactPoints points,
      PersonFacts facts,
      PersonFactEvents events,
      InstantSource clock) {
    this.persons = persons;
    this.borrowers = borrowers;
    this.points = points;
    this.facts = facts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Publishes the preferences, restrictions and mandates in force that count for the cases and were
   * not published there before, with one query per table for all of them.
   *
   * @param opened the cases, with the id of the event that opened or continued each
   */
  public void publish(Map<CaseFile, String> opened) {
    if (opened.isEmpty()) {
      return;
    }
    Map<AccountKey, PersonFile> people =
        persons.of(
            opened.keySet().stream().map(CaseFile::account).toList(), reportedBorrowers(opened));
    Set<AccountKey> accounts = new HashSet<>();
    people.values().forEach(person -> accounts.addAll(person.accounts()));
    Map<AccountKey, BorrowerFile> represented = new HashMap<>(borrowers.find(accounts));
    represented.values().removeIf(borrower -> borrower.representative().isEmpty());
    opened.forEach(
        (file, eventId) ->
            publish(
                file,
                Objects.requireNonNull(people.get(file.account())),
                represented.values(),
                Origin.event("person: on record before the case was opened", eventId)));
  }

  private static Map<AccountKey, String> reportedBorrowers(Map<CaseFile, String> opened) {
    return opened.keySet().stream()
        .filter(file -> file.borrowerId().isPresent())
        .collect(
            Collectors.toMap(
                CaseFile::account, file -> file.borrowerId().orElseThrow(), (one, same) -> one));
  }

  private void publish(
      CaseFile file, PersonFile person, Collection<BorrowerFile> represented, Origin origin) {
    person
        .preference()
        .ifPresent(
            preference -> events.publishPreference(file, preference, origin, clock.instant()));
    person.restrictions().stream()
        .filter(one -> facts.isShared(file, one.account(), one.terms().kind()))
        .forEach(
            restriction -> events.publishRestriction(file, restriction, origin, clock.instant()));
    represented.stream()
        .filter(borrower -> person.accounts().contains(borrower.account()))
        .filter(borrower -> facts.isShared(file, borrower.account(), HoldKind.REPRESENTATIVE))
        .forEach(
            borrower ->
                events.publishRepresentative(
                    file, points.mandate(borrower), origin, clock.instant()));
  }
}
