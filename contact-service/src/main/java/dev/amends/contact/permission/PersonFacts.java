package dev.amends.contact.permission;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.borrower.PersonPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.person.FactOwner;
import dev.amends.contact.person.FactOwners;
import dev.amends.contact.person.PersonFile;
import dev.amends.contact.person.PersonFiles;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.LenderEvent.Representative;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that count for a case: its own, and those of its borrower's other accounts that belong
 * to the person under the case's rule pack.
 */
@ApplicationScoped
public class PersonFacts {
  private final RulePacks packs;
  private final PersonFiles persons;
  private final BorrowerFiles borrowers;
  private final ContactPoints points;
  private final InstantSource clock;

  PersonFacts(
      RulePacks packs,
      PersonFiles persons,
      BorrowerFiles borrowers,
      ContactPoints points,
      InstantSource clock) {
    this.packs = packs;
    this.persons = persons;
    this.borrowers = borrowers;
    this.points = points;
    this.clock = clock;
  }

  /** Whether a hold stops contact about a case. */
  public boolean isHeld(CaseFile file) {
    return !holds(file).isEmpty();
  }

  /** The kinds of the holds that stop contact about a case. */
  public List<HoldKind> holds(CaseFile file) {
    return holds(file, persons.of(file.account()));
  }

  /** The kinds of the holds that stop contact about a case of a loaded person. */
  public List<HoldKind> holds(CaseFile file, PersonFile person) {
    return person.holds(file, owners(file));
  }

  /** Whether a hold or a request to cease contact stops all contact about a case. */
  public boolean isStopped(CaseFile file, PersonFile person) {
    return person.isStopped(file, owners(file));
  }

  /** The restrictions in force that count for a case. */
  public List<RestrictionTerms> restrictions(CaseFile file) {
    return persons.of(file.account()).restrictions(file.account(), owners(file));
  }

  /** The restrictions that counted for a case at a time. */
  List<RestrictionTerms> restrictionsAt(CaseFile file, Instant time) {
    return persons.restrictionsAt(file.account(), packs.owners(file, time), time);
  }

  /** Whether a fact stated on one account counts for a case about another account. */
  public boolean isShared(CaseFile file, AccountKey statedOn, HoldKind kind) {
    return file.account().equals(statedOn) || owners(file).of(kind) == FactOwner.PERSON;
  }

  /** Whether a restriction stated on one account counts for a case about another account. */
  public boolean isShared(CaseFile file, AccountKey statedOn, Restriction.Kind kind) {
    return file.account().equals(statedOn) || owners(file).of(kind) == FactOwner.PERSON;
  }

  /** The representative who acts for the borrower in a case; the newest, if there are several. */
  public Optional<Representative> representative(CaseFile file) {
    return representative(file, persons.of(file.account()));
  }

  Optional<Representative> representative(CaseFile file, PersonFile person) {
    Optional<Representative> own =
        borrowers.find(file.account()).flatMap(BorrowerFile::representative);
    if (own.isPresent() || owners(file).representative() == FactOwner.DEBT) {
      return own;
    }
    return newest(borrowers.find(person.accounts()).values());
  }

  /**
   * The representative who acts for the borrower in a case of a loaded person.
   *
   * @param loaded the borrower files of all accounts of the person
   */
  Optional<Representative> representative(
      CaseFile file, PersonFile person, Map<AccountKey, BorrowerFile> loaded) {
    Optional<Representative> own =
        Optional.ofNullable(loaded.get(file.account())).flatMap(BorrowerFile::representative);
    if (own.isPresent() || owners(file).representative() == FactOwner.DEBT) {
      return own;
    }
    return newest(
        person.accounts().stream()
            .flatMap(account -> Optional.ofNullable(loaded.get(account)).stream())
            .toList());
  }

  private static Optional<Representative> newest(Collection<BorrowerFile> ofPerson) {
    return ofPerson.stream()
        .filter(borrower -> borrower.representative().isPresent())
        .max(Comparator.comparing(borrower -> borrower.representativeReportedAt().orElseThrow()))
        .flatMap(BorrowerFile::representative);
  }

  /** The contact points that may be used for a case. */
  public PersonPoints points(CaseFile file) {
    return points(file, persons.of(file.account()));
  }

  /** The contact points that may be used for a case of a loaded person. */
  public PersonPoints points(CaseFile file, PersonFile person) {
    return points.findByPerson(
        file.account(), person.accounts(), owners(file).representative() == FactOwner.PERSON);
  }

  /** The rule about third parties of the case's pack, if it has one. */
  Optional<Rule.ThirdParties> thirdParties(CaseFile file, Channel channel) {
    return packs.find(file, clock.instant()).flatMap(pack -> pack.thirdParties(channel));
  }

  /** The owners of facts under the case's rule pack. */
  public FactOwners owners(CaseFile file) {
    return packs.owners(file, clock.instant());
  }
}
