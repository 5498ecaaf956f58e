package dev.amends.contact.preference;

import dev.amends.contact.casefile.Persons;
import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of the preferences: one for each borrower who stated any. */
@ApplicationScoped
public class Preferences implements PanacheRepositoryBase<Preference, UUID> {
  private final Persons persons;

  Preferences(Persons persons) {
    this.persons = persons;
  }

  /** The preferences stated on some accounts, the newest first, with one query. */
  public List<Preference> of(Collection<AccountKey> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : list("recordKey in ?1 order by statedAt desc, id", accounts);
  }

  /** The newest preference of an account's borrower, on whichever account they stated it. */
  public Optional<Preference> findByPerson(AccountKey account) {
    return of(persons.accounts(account)).stream().findFirst();
  }
}
