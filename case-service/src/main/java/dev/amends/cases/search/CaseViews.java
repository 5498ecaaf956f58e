package dev.amends.cases.search;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.DelinquentAccounts;
import dev.amends.cases.account.Person;
import dev.amends.cases.account.Persons;
import dev.amends.cases.holds.Hold;
import dev.amends.cases.holds.Holds;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.nextstep.NextStep;
import dev.amends.cases.nextstep.NextSteps;
import dev.amends.cases.nextstep.NextSteps.OpenCase;
import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import dev.amends.events.AccountKey;
import dev.amends.messaging.consumption.ParkedAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds the views of cases with one query per table, whatever the number of cases. */
@ApplicationScoped
public class CaseViews {
  private final DelinquentAccounts accounts;
  private final Persons persons;
  private final Holds holds;
  private final AgedFigures figures;
  private final ParkedAccounts parked;
  private final NextSteps nextSteps;

  CaseViews(
      DelinquentAccounts accounts,
      Persons persons,
      Holds holds,
      AgedFigures figures,
      ParkedAccounts parked,
      NextSteps nextSteps) {
    this.accounts = accounts;
    this.persons = persons;
    this.holds = holds;
    this.figures = figures;
    this.parked = parked;
    this.nextSteps = nextSteps;
  }

  /** Builds the view of a case as of the last closed business day. */
  public CaseView build(CollectionCase collectionCase) {
    return build(List.of(collectionCase)).getFirst();
  }

  /** Builds the views of cases as of the last closed business day. */
  List<CaseView> build(List<CollectionCase> cases) {
    List<AccountKey> shownAccounts =
        cases.stream().map(CollectionCase::account).distinct().toList();
    Map<AccountKey, DelinquentAccount> accountByKey = accounts.load(shownAccounts);
    Set<Person> awaitingInput = awaitingInput(cases);
    Map<UUID, List<Hold>> holdsByCase = holds.inForceByCase(cases);
    Map<LenderPartition, LocalDate> closed = figures.closedDays(cases);
    Map<UUID, NextStep> steps =
        nextSteps.find(
            cases.stream()
                .filter(CollectionCase::isOpen)
                .map(
                    open ->
                        new OpenCase(
                            open,
                            figures.of(open, closed).businessDate(),
                            holdsByCase.getOrDefault(open.id(), List.of())))
                .toList());
    return cases.stream()
        .map(
            shown ->
                CaseView.of(
                    shown,
                    figures.of(shown, closed),
                    Objects.requireNonNull(accountByKey.get(shown.account())),
                    holdsByCase.getOrDefault(shown.id(), List.of()),
                    steps.get(shown.id()),
                    awaitingInput.contains(shown.person())))
        .toList();
  }

  /** The borrowers with an account that awaits input; no one contacts them about any account. */
  private Set<Person> awaitingInput(List<CollectionCase> cases) {
    Map<Person, Set<AccountKey>> byPerson =
        persons.accounts(cases.stream().map(CollectionCase::person).toList());
    Set<AccountKey> waiting =
        parked.awaitingInput(byPerson.values().stream().flatMap(Set::stream).toList());
    return byPerson.entrySet().stream()
        .filter(person -> !Collections.disjoint(person.getValue(), waiting))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
