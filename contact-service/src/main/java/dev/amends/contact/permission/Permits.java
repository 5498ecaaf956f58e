package dev.amends.contact.permission;

import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Repository of the permits. */
@ApplicationScoped
class Permits implements PanacheRepositoryBase<Permit, UUID> {

  /** Finds the permits of accounts that may still be used, with one query. */
  List<Permit> findOpen(Collection<AccountKey> accounts, Instant now) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    Set<AccountKey> wanted = Set.copyOf(accounts);
    return list(
            "accountId in ?1 and usedBy is null and withdrawnAt is null and expiresAt > ?2"
                + " order by grantedAt, id",
            wanted.stream().map(AccountKey::accountId).toList(),
            now)
        .stream()
        .filter(permit -> wanted.contains(permit.account()))
        .toList();
  }

  /**
   * Finds the cases of a permit, and of those granted together with it, without loading the
   * permits, which must be locked first.
   */
  List<UUID> casesOf(UUID id) {
    return getEntityManager()
        .createQuery(
            "select p.caseId from Permit p"
                + " where p.jointId = (select one.jointId from Permit one where one.id = :id)",
            UUID.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** Finds a permit and those granted together with it. */
  List<Permit> findJoint(UUID jointId) {
    return list("jointId", jointId);
  }

  /** Finds the newest unused permit that an agent was granted for a case on a channel. */
  Optional<Permit> findNewestUnused(UUID caseId, String grantedTo, Channel channel, Instant since) {
    return find(
            "caseId = ?1 and grantedTo = ?2 and channel = ?3 and usedBy is null"
                + " and withdrawnAt is null and grantedAt > ?4 order by id desc",
            caseId,
            grantedTo,
            channel,
            since)
        .firstResultOptional();
  }

  /** Finds the permits among some ids, with one query. */
  Map<UUID, Permit> findAmong(Collection<UUID> ids) {
    Map<UUID, Permit> found = new HashMap<>();
    if (!ids.isEmpty()) {
      list("id in ?1", ids).forEach(permit -> found.put(permit.id, permit));
    }
    return found;
  }
}
