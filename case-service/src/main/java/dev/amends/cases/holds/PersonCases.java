package dev.amends.cases.holds;

import dev.amends.cases.account.Person;
import dev.amends.cases.account.Persons;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.rules.pack.HoldOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Locks and loads all open cases of a person, because a hold may concern each of them. */
@ApplicationScoped
class PersonCases {
  private final Persons persons;
  private final CollectionCases cases;
  private final AccountLocks locks;
  private final HoldOwners owners;

  PersonCases(Persons persons, CollectionCases cases, AccountLocks locks, HoldOwners owners) {
    this.persons = persons;
    this.cases = cases;
    this.locks = locks;
    this.owners = owners;
  }

  /** Whether a hold that was placed on another account of the person applies to a case, too. */
  boolean isOfPerson(CollectionCase collectionCase, HoldKind kind) {
    CaseFacts facts = collectionCase.facts();
    String lenderId = collectionCase.account().lenderId();
    return owners.isOfPerson(kind, lenderId, facts.region(), facts.businessDate());
  }

  /** Whether a hold that was placed on an account applies to a case. */
  boolean isConcerned(CollectionCase collectionCase, AccountKey placedOn, HoldKind kind) {
    return collectionCase.account().equals(placedOn) || isOfPerson(collectionCase, kind);
  }

  /**
   * Returns the other open cases of a person that a hold on one of their cases concerns; if there
   * can be any, locks the person and all their accounts first.
   */
  List<CollectionCase> lockConcerned(CollectionCase collectionCase, HoldKind kind) {
    return HoldOwners.canBeOfPerson(kind)
        ? lockOthers(collectionCase).stream().filter(other -> isOfPerson(other, kind)).toList()
        : List.of();
  }

  /**
   * Locks a person and all their accounts, in the order of their keys, then loads the case.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case
   */
  CollectionCase lock(UUID caseId) {
    CollectionCase found = cases.get(caseId);
    lock(found.person(), found.account());
    return cases.lock(caseId);
  }

  /** Locks a person and all their accounts, then loads the other open cases of the person. */
  List<CollectionCase> lockOthers(CollectionCase collectionCase) {
    lock(collectionCase.person(), collectionCase.account());
    return cases.openOf(collectionCase.person()).stream()
        .filter(other -> !other.id().equals(collectionCase.id()))
        .toList();
  }

  /** Locks a person and all their accounts, then loads the open cases of the person. */
  List<CollectionCase> lockOpen(Person person, AccountKey account) {
    lock(person, account);
    return cases.openOf(person);
  }

  private void lock(Person person, AccountKey account) {
    persons.lock(Set.of(person));
    Set<AccountKey> accounts = new TreeSet<>(persons.accounts(person));
    accounts.add(account);
    locks.acquire(accounts);
  }
}
