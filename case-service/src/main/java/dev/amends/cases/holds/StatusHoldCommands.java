package dev.amends.cases.holds;

import dev.amends.cases.account.BorrowerStatusPeriod;
import dev.amends.cases.account.Person;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.Origin;
import dev.amends.rules.pack.HoldOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Places the holds that the borrower's statuses and other cases require. Callers that pass a case
 * must hold the lock of its account.
 */
@ApplicationScoped
public class StatusHoldCommands {
  private final Holds holds;
  private final HoldRules rules;
  private final HoldJournal journal;
  private final PersonCases cases;

  StatusHoldCommands(Holds holds, HoldRules rules, HoldJournal journal, PersonCases cases) {
    this.holds = holds;
    this.rules = rules;
    this.journal = journal;
    this.cases = cases;
  }

  /**
   * Places the hold that fits a status of the borrower on all their open cases or, if it belongs to
   * the debt, on that of the account.
   *
   * @param account the account on which the lender reported it
   * @param open the open cases of the person that may not be in the database yet
   */
  public void placeForStatus(
      Person person,
      AccountKey account,
      Collection<CollectionCase> open,
      BorrowerStatusPeriod status) {
    Map<UUID, CollectionCase> concerned = new LinkedHashMap<>();
    open.stream()
        .filter(one -> one.account().equals(account))
        .forEach(one -> concerned.put(one.id(), one));
    HoldKind kind = HoldPolicy.forStatus(status.status());
    if (HoldOwners.canBeOfPerson(kind)) {
      Stream.concat(cases.lockOpen(person, account).stream(), open.stream())
          .filter(one -> cases.isConcerned(one, account, kind))
          .forEach(one -> concerned.putIfAbsent(one.id(), one));
    }
    UUID factId = null;
    for (CollectionCase collectionCase : concerned.values()) {
      HoldTerms terms = terms(collectionCase, status);
      Origin origin = Origin.lender(person.lenderId(), terms.reason(), status.eventId());
      Hold hold = journal.placeOnce(collectionCase, factId, terms, origin);
      factId = factId == null ? hold.factId() : factId;
    }
  }

  /**
   * Places the hold that fits a status of the borrower on a case that opens or continues, unless it
   * was released there before.
   */
  public void placeForStatus(CollectionCase collectionCase, BorrowerStatusPeriod status) {
    HoldTerms terms = terms(collectionCase, status);
    if (holds.isReleased(collectionCase.id(), terms)) {
      return;
    }
    String lenderId = collectionCase.account().lenderId();
    journal.placeOnce(
        collectionCase, null, terms, Origin.lender(lenderId, terms.reason(), status.eventId()));
  }

  /**
   * Places on a case that opens or continues the holds of the borrower's other open cases, and
   * those that the borrower's statuses require.
   *
   * @param others the other open cases of the person
   * @param statuses the statuses on all accounts of the person
   */
  public void placeForPerson(
      CollectionCase collectionCase,
      Collection<CollectionCase> others,
      Collection<BorrowerStatusPeriod> statuses) {
    Set<UUID> facts = new HashSet<>();
    holds.notEnded(List.of(collectionCase.id())).forEach(hold -> facts.add(hold.factId()));
    for (Hold hold : holds.notEnded(others.stream().map(CollectionCase::id).toList())) {
      if (cases.isOfPerson(collectionCase, hold.kind()) && facts.add(hold.factId())) {
        Origin origin = Origin.system("hold: placed on another account of the borrower");
        journal.place(collectionCase, hold.factId(), hold.terms(), origin);
      }
    }
    statuses.stream()
        .filter(status -> cases.isOfPerson(collectionCase, HoldPolicy.forStatus(status.status())))
        .forEach(status -> placeForStatus(collectionCase, status));
  }

  private HoldTerms terms(CollectionCase collectionCase, BorrowerStatusPeriod status) {
    HoldKind kind = HoldPolicy.forStatus(status.status());
    return HoldTerms.forStatus(status, rules.find(kind, collectionCase.facts().region()));
  }
}
