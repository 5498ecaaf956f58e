package dev.amends.cases.complaints;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All complaints. */
@ApplicationScoped
class Complaints implements PanacheRepositoryBase<Complaint, UUID> {

  /** Finds a page of a case's complaints, oldest first. */
  List<Complaint> findByCase(UUID caseId, Optional<UUID> after, int rowsMax) {
    return after
        .map(id -> find("caseId = ?1 and id > ?2 order by id", caseId, id))
        .orElseGet(() -> find("caseId = ?1 order by id", caseId))
        .range(0, rowsMax - 1)
        .list();
  }
}
