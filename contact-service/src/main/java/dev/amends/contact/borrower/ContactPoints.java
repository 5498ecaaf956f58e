package dev.amends.contact.borrower;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Repository of the contact points. */
@ApplicationScoped
public class ContactPoints implements PanacheRepositoryBase<ContactPoint, UUID> {
  private final AccountLocks locks;

  ContactPoints(AccountLocks locks) {
    this.locks = locks;
  }

  /** All contact points of an account, usable or not, the preferred first. */
  public List<ContactPoint> findAll(AccountKey account) {
    return list("recordKey = ?1 order by preferred desc, id", account);
  }

  /** Whether the borrower or their representative has a usable phone number. */
  public boolean hasPhone(AccountKey account) {
    return findAll(account).stream()
        .anyMatch(point -> point.isUsablePhone() && point.party() != Party.THIRD_PARTY);
  }

  /** The contact point of an account with this value. */
  public Optional<ContactPoint> find(AccountKey account, String value) {
    return findByHash(account, ContactPoint.hash(value));
  }

  /** The contact point of an account whose value has this SHA-256. */
  public Optional<ContactPoint> findByHash(AccountKey account, String hash) {
    return find("recordKey = ?1 and valueHash = ?2", account, hash).firstResultOptional();
  }

  /** A value as the borrower may see it: their own in full, anybody else's masked. */
  public String displayValue(AccountKey account, String value) {
    Optional<ContactPoint> known = find(account, value);
    return known.filter(point -> point.party() == Party.BORROWER).isPresent()
        ? value
        : known.map(ContactPoint::kind).orElseGet(() -> PointValuePolicy.kind(value)).masked(value);
  }

  /** The borrower's usable postal address; empty if there are none or several. */
  public Optional<ContactPoint> findOnlyBorrowerAddress(AccountKey account) {
    List<ContactPoint> addresses =
        findAll(account).stream()
            .filter(point -> point.kind() == ContactPointKind.ADDRESS)
            .filter(point -> point.party() == Party.BORROWER && point.isUsable())
            .toList();
    return addresses.size() == 1 ? Optional.of(addresses.getFirst()) : Optional.empty();
  }

  /**
   * Locks the account of a contact point, then loads the contact point.
   *
   * @throws dev.amends.conventions.Problem 404 if the contact point does not exist
   */
  ContactPoint lock(UUID id) {
    return locks
        .load(getEntityManager(), ContactPoint.class, id, "recordKey")
        .orElseThrow(() -> Problems.notFound("contact point", id));
  }

  /** The contact points of many accounts, with one query; map and lists are modifiable. */
  Map<AccountKey, List<ContactPoint>> findAll(Collection<AccountKey> accounts) {
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
            party,
            report.source(),
            report.reporter(),
            report.at());
    persist(point);
    known.add(point);
    return point;
  }
}
