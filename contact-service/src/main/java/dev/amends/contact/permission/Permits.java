package dev.amends.contact.permission;

import dev.amends.events.ContactEvent.Channel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The permits. */
@ApplicationScoped
class Permits implements PanacheRepositoryBase<Permit, UUID> {

  /** The newest one of a case on a channel that somebody was granted and has not used so far. */
  Optional<Permit> newestUnused(UUID caseId, String grantedTo, Channel channel, Instant since) {
    return find(
            "caseId = ?1 and grantedTo = ?2 and channel = ?3 and usedBy is null and grantedAt > ?4"
                + " order by id desc",
            caseId,
            grantedTo,
            channel,
            since)
        .firstResultOptional();
  }

  /** Those of the ids that are permits, with one query. */
  Map<UUID, Permit> of(Collection<UUID> ids) {
    Map<UUID, Permit> found = new HashMap<>();
    if (!ids.isEmpty()) {
      list("id in ?1", ids).forEach(permit -> found.put(permit.id, permit));
    }
    return found;
  }
}
