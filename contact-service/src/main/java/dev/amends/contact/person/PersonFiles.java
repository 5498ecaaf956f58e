package dev.amends.contact.person;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.preference.Preference;
import dev.amends.contact.preference.Preferences;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.contact.preference.Restrictions;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Loads what is on record about borrowers, with one query per table for all of them. */
@ApplicationScoped
public class PersonFiles {
  private final Persons persons;
  private final CaseFiles files;
  private final Restrictions restrictions;
  private final Preferences preferences;

  PersonFiles(
      Persons persons, CaseFiles files, Restrictions restrictions, Preferences preferences) {
    this.persons = persons;
    this.files = files;
    this.restrictions = restrictions;
    this.preferences = preferences;
  }

  /** The file of the borrower of an account. */
  public PersonFile of(AccountKey account) {
    return Objects.requireNonNull(of(Set.of(account), Map.of()).get(account));
  }

  /**
   * The files of the borrowers of accounts, by account.
   *
   * @param borrowerIds the lender's borrower numbers that new events report
   */
  public Map<AccountKey, PersonFile> of(
      Collection<AccountKey> accounts, Map<AccountKey, String> borrowerIds) {
    Map<AccountKey, Set<AccountKey>> byAccount = persons.byAccount(accounts, borrowerIds);
    Set<AccountKey> all = new HashSet<>();
    byAccount.values().forEach(all::addAll);
    List<CaseFile> open = files.openOf(all);
    List<Restriction> inForce = restrictions.inForce(all);
    List<Preference> stated = preferences.of(all);
    Map<AccountKey, PersonFile> found = new HashMap<>();
    byAccount.forEach(
        (account, ofPerson) ->
            found.put(
                account,
                new PersonFile(
                    ofPerson,
                    open.stream().filter(file -> ofPerson.contains(file.account())).toList(),
                    inForce.stream().filter(one -> ofPerson.contains(one.account())).toList(),
                    stated.stream().filter(one -> ofPerson.contains(one.account())).findFirst())));
    return found;
  }

  /** The restrictions of an account's borrower that counted for the account at a time. */
  public List<RestrictionTerms> restrictionsAt(
      AccountKey account, FactOwners owners, Instant time) {
    return PersonFile.counting(
        restrictions.findInForceAt(persons.accounts(account), time), account, owners);
  }
}
