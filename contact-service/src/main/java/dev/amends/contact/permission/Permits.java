package dev.amends.contact.permission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The permits. */
@ApplicationScoped
class Permits implements PanacheRepositoryBase<Permit, UUID> {

  /** Those of the ids that are permits, with one query. */
  Map<UUID, Permit> of(Collection<UUID> ids) {
    Map<UUID, Permit> found = new HashMap<>();
    if (!ids.isEmpty()) {
      list("id in ?1", ids).forEach(permit -> found.put(permit.id, permit));
    }
    return found;
  }
}
