package dev.amends.plan.proposal;

import dev.amends.conventions.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Repository of the borrowers' proposals that a rule refused. */
@ApplicationScoped
class PlanRefusals implements PanacheRepositoryBase<PlanRefusal, UUID> {
  private static final UUID LOWEST_ID = new UUID(0, 0);

  /** Loads a page of a case's refusals, oldest first. */
  List<PlanRefusal> findByCase(UUID caseId, PageRequest page) {
    return find(
            "caseId = ?1 and id > ?2 order by id",
            caseId,
            page.after(UUID::fromString).orElse(LOWEST_ID))
        .page(0, page.rowsToRead())
        .list();
  }
}
