package dev.amends.contact.borrower;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.Persons;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.ContactPointKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Repository of the contact points. */
@ApplicationScoped
public class ContactPoints implements PanacheRepositoryBase<ContactPoint, UUID> {
  private final Persons persons;
  private final ContactPointHashes hashes;

  ContactPoints(Persons persons, ContactPointHashes hashes) {
    this.persons = persons;
    this.hashes = hashes;
  }

  /** The keyed hash of a number or an address, the same for all its spellings. */
  public String hash(ContactPointKind kind, String value) {
    return hashes.of(kind, value);
  }

  /** The keyed hash of a value whose kind its format shows. */
  public String hash(String value) {
    return hash(PointValuePolicy.kind(value), value);
  }

  /**
   * The contact points of an account's borrower, on all their accounts. Those of a representative
   * who acts for another account only are left out.
   */
  public PersonPoints findByPerson(AccountKey account) {
    return findByPerson(account, persons.accounts(account), false);
  }

  /**
   * The contact points of an account's borrower.
   *
   * @param accounts all accounts of the borrower
   * @param everyRepresentative whether a representative on another account acts for this one, too
   */
  public PersonPoints findByPerson(
      AccountKey account, Set<AccountKey> accounts, boolean everyRepresentative) {
    return ofPerson(account, list("recordKey in ?1", accounts), everyRepresentative);
  }

  /**
   * Of the contact points on all accounts of a borrower, those that count for an account.
   *
   * @param rows loaded with {@link #findAll}
   * @param everyRepresentative whether a representative on another account acts for this one, too
   */
  public static PersonPoints ofPerson(
      AccountKey account, Collection<ContactPoint> rows, boolean everyRepresentative) {
    return PersonPoints.of(
        rows.stream()
            .filter(
                row ->
                    everyRepresentative
                        || row.party() != Party.REPRESENTATIVE
                        || row.account().equals(account))
            .toList(),
        account);
  }

  /** The rows of one account. */
  List<ContactPoint> findByAccount(AccountKey account) {
    return list("recordKey = ?1 order by id", account);
  }

  /** The contact point of an account's borrower with this value. */
  public Optional<ContactPoint> find(AccountKey account, String value) {
    return findByHash(account, hash(value));
  }

  /** The contact point of an account's borrower whose value has this hash. */
  public Optional<ContactPoint> findByHash(AccountKey account, String hash) {
    return findByPerson(account).findByHash(hash);
  }

  /** The active mandate of a borrower who has a representative, for the record. */
  public MandateView mandate(BorrowerFile borrower) {
    return MandateView.of(borrower, this);
  }

  /** A value of which only as much shows as is needed to recognize it. */
  public String masked(String value) {
    return PointValuePolicy.kind(value).masked(value);
  }

  /** A value as the borrower may see it: their own in full, anybody else's masked. */
  public String displayValue(AccountKey account, String value) {
    Optional<ContactPoint> known = find(account, value);
    return known.filter(point -> point.party() == Party.BORROWER).isPresent()
        ? value
        : known.map(ContactPoint::kind).orElseGet(() -> PointValuePolicy.kind(value)).masked(value);
  }

  /**
   * Locks all accounts of a contact point's borrower, then loads the contact point.
   *
   * @throws dev.amends.conventions.Problem 404 if the contact point does not exist
   */
  ContactPoint lock(UUID id) {
    persons.lock(
        Set.of(
            getEntityManager()
                .createQuery("select recordKey from ContactPoint where id = :id", AccountKey.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("contact point", id))));
    return findById(id);
  }

  /** The contact points of many accounts, with one query; map and lists are modifiable. */
  public Map<AccountKey, List<ContactPoint>> findAll(Collection<AccountKey> accounts) {
    if (accounts.isEmpty()) {
      return new HashMap<>();
    }
    return list("recordKey in ?1", accounts).stream()
        .collect(Collectors.groupingBy(ContactPoint::account, HashMap::new, Collectors.toList()));
  }

  /** Persists a new contact point and adds it to those already loaded for the account. */
  ContactPoint add(
      List<ContactPoint> known,
      AccountKey account,
      ContactPointKind kind,
      String value,
      Party party,
      ContactPoint.Report report) {
    ContactPoint point =
        new ContactPoint(
            UuidCreator.getTimeOrderedEpoch(),
            account,
            kind,
            value,
            hash(kind, value),
            party,
            report.source(),
            report.reporter(),
            report.at());
    persist(point);
    known.add(point);
    return point;
  }
}
