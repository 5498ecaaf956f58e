package dev.amends.cases.arrears;

import dev.amends.cases.account.BorrowerStatusPeriod;
import dev.amends.cases.account.DelinquentAccounts;
import dev.amends.cases.account.Person;
import dev.amends.cases.account.Persons;
import dev.amends.cases.holds.StatusHoldCommands;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Holds a case that opens, or continues, for what was stated on the borrower's other accounts. */
@ApplicationScoped
class PersonHoldCommands {
  private final StatusHoldCommands holds;
  private final DelinquentAccounts accounts;
  private final Persons persons;
  private final CollectionCases cases;

  PersonHoldCommands(
      StatusHoldCommands holds,
      DelinquentAccounts accounts,
      Persons persons,
      CollectionCases cases) {
    this.holds = holds;
    this.accounts = accounts;
    this.persons = persons;
    this.cases = cases;
  }

  /**
   * Places the holds of the person on a case that is open from now on.
   *
   * @param day the business day on which statuses must not have ended
   */
  void place(AccountBatch batch, CollectionCase collectionCase, LocalDate day) {
    Person person = collectionCase.person();
    if (!hasFacts(batch, person)) {
      return;
    }
    Map<UUID, CollectionCase> others = new LinkedHashMap<>();
    cases.openOf(person).forEach(other -> others.put(other.id(), other));
    batch.openCases(person).forEach(other -> others.put(other.id(), other));
    others.remove(collectionCase.id());
    Set<BorrowerStatusPeriod> statuses = new LinkedHashSet<>();
    Stream.concat(accounts.of(person).stream(), batch.accounts(person).stream())
        .forEach(account -> statuses.addAll(account.statusesOn(day)));
    holds.placeForPerson(collectionCase, others.values(), statuses);
  }

  /** When a batch is loaded, it cannot know every case that will open or continue. */
  private boolean hasFacts(AccountBatch batch, Person person) {
    if (!batch.isChecked(person)) {
      persons.lockShared(Set.of(person));
      return batch.hasFacts(person) || !persons.withFacts(Set.of(person)).isEmpty();
    }
    return batch.hasFacts(person);
  }
}
