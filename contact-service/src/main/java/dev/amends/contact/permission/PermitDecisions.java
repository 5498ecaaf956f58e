package dev.amends.contact.permission;

import dev.amends.conventions.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Repository of the decisions on permits. */
@ApplicationScoped
class PermitDecisions implements PanacheRepositoryBase<PermitDecision, UUID> {

  /** Lists a page of the decisions of a case, oldest first. */
  List<PermitDecision> ofCase(UUID caseId, PageRequest page) {
    return page.after(UUID::fromString)
        .map(after -> find("caseId = ?1 and id > ?2 order by id", caseId, after))
        .orElseGet(() -> find("caseId = ?1 order by id", caseId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
