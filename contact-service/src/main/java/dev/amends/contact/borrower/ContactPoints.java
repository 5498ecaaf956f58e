package dev.amends.contact.borrower;

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

/** The contact points, by account. */
@ApplicationScoped
public class ContactPoints implements PanacheRepositoryBase<ContactPoint, UUID> {
  private final AccountLocks locks;

  ContactPoints(AccountLocks locks) {
    this.locks = locks;
  }

  /** Those of an account, the preferred first, unusable ones among them. */
  public List<ContactPoint> of(AccountKey account) {
    return list("recordKey = ?1 order by preferred desc, id", account.recordKey());
  }

  /** Whether there is a number of an account to call, the borrower's or his representative's. */
  public boolean hasPhone(AccountKey account) {
    return of(account).stream()
        .anyMatch(
            point ->
                point.kind() == ContactPointKind.PHONE
                    && point.isUsable()
                    && point.party() != Party.THIRD_PARTY);
  }

  /** The one of an account with this value, where it is known. */
  public Optional<ContactPoint> find(AccountKey account, String value) {
    return ofHash(account, ContactPoint.hash(value));
  }

  /** The one of an account whose value has this SHA-256, where it is known. */
  public Optional<ContactPoint> ofHash(AccountKey account, String hash) {
    return find("recordKey = ?1 and valueHash = ?2", account.recordKey(), hash)
        .firstResultOptional();
  }

  /** A value as the borrower may see it: whole where it is his own, masked where it is not. */
  public String asShownToTheBorrower(AccountKey account, String value) {
    Optional<ContactPoint> known = find(account, value);
    return known.filter(point -> point.party() == Party.BORROWER).isPresent()
        ? value
        : known.map(ContactPoint::kind).orElseGet(() -> PointValuePolicy.kind(value)).masked(value);
  }

  /** The borrower's postal address, where he has just one that can be used. */
  public Optional<ContactPoint> onlyAddressOfTheBorrower(AccountKey account) {
    List<ContactPoint> addresses =
        of(account).stream()
            .filter(point -> point.kind() == ContactPointKind.ADDRESS)
            .filter(point -> point.party() == Party.BORROWER && point.isUsable())
            .toList();
    return addresses.size() == 1 ? Optional.of(addresses.getFirst()) : Optional.empty();
  }

  /**
   * Takes the lock of a contact point's account before it reads the contact point.
   *
   * @throws dev.amends.conventions.Problem 404 where there is no such contact point
   */
  ContactPoint lock(UUID id) {
    locks.acquire(
        getEntityManager()
            .createQuery("select recordKey from ContactPoint where id = :id", String.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .map(AccountKey::parse)
            .orElseThrow(() -> Problems.notFound("contact point", id)));
    return findById(id);
  }

  /** Those of many accounts, with one query. */
  Map<AccountKey, List<ContactPoint>> of(Collection<AccountKey> accounts) {
    if (accounts.isEmpty()) {
      return new HashMap<>();
    }
    return list("recordKey in ?1", accounts.stream().map(AccountKey::recordKey).toList()).stream()
        .collect(Collectors.groupingBy(ContactPoint::account, HashMap::new, Collectors.toList()));
  }
}
