package dev.amends.cases.holds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The holds of all cases. */
@ApplicationScoped
public class Holds implements PanacheRepositoryBase<Hold, UUID> {

  /** Those of a case that are in force, oldest first. */
  public List<Hold> inForce(UUID caseId) {
    return list("caseId = ?1 and releasedAt is null order by id", caseId);
  }

  /** Those of many cases that are in force, oldest first. */
  public List<Hold> inForce(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? List.of()
        : list("caseId in ?1 and releasedAt is null order by id", caseIds);
  }
}
