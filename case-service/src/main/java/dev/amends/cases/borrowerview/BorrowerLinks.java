package dev.amends.cases.borrowerview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All borrowers' links. */
@ApplicationScoped
class BorrowerLinks implements PanacheRepositoryBase<BorrowerLink, UUID> {

  /** Finds a page of the links of a case, oldest first. */
  List<BorrowerLink> findByCase(UUID caseId, Optional<UUID> after, int rowsMax) {
    return after
        .map(id -> find("caseId = ?1 and id > ?2 order by id", caseId, id))
        .orElseGet(() -> find("caseId = ?1 order by id", caseId))
        .range(0, rowsMax - 1)
        .list();
  }

  Optional<BorrowerLink> find(UUID caseId, UUID id) {
    return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional();
  }

  /** Counts a use of a link. Returns false if there is no such link, or if it was revoked. */
  boolean recordUse(BorrowerToken token, Instant now) {
    return update(
            "uses = uses + 1, lastUsedAt = ?1"
                + " where id = ?2 and caseId = ?3 and lenderId = ?4 and revokedAt is null",
            now,
            token.linkId(),
            token.caseId(),
            token.lenderId())
        == 1;
  }
}
