package dev.amends.cases.holds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All holds, in force and released. */
@ApplicationScoped
public class Holds implements PanacheRepositoryBase<Hold, UUID> {

  /** Finds the holds of a case that are in force, oldest first. */
  List<Hold> inForce(UUID caseId) {
    return list("caseId = ?1 and releasedAt is null order by id", caseId);
  }

  /**
   * Finds the holds on other cases for the same fact of the person that are in force, or would be
   * again if their cases continued.
   */
  List<Hold> sameFact(Hold hold) {
    return list(
        "factId = ?1 and id <> ?2 and (releasedAt is null or endedWithCase = true) order by id",
        hold.factId(),
        hold.id());
  }

  /** Whether a hold on these terms was already placed on a case and released while it was open. */
  boolean isReleased(UUID caseId, HoldTerms terms) {
    return list(
            "caseId = ?1 and kind = ?2 and releasedAt is not null and endedWithCase = false",
            caseId,
            terms.kind())
        .stream()
        .anyMatch(released -> released.settles(terms));
  }

  /** Finds the holds of a case that ended with it, oldest first. */
  List<Hold> endedWithCase(UUID caseId) {
    return list("caseId = ?1 and endedWithCase = true order by id", caseId);
  }

  /**
   * Finds the holds of a case that the closes after a business day released, although they last
   * until that day or longer, oldest first.
   */
  List<Hold> releasedAfter(UUID caseId, LocalDate day) {
    return list("caseId = ?1 and releasedOn > ?2 and until >= ?2 order by id", caseId, day);
  }

  /** Finds the holds of several cases that are in force, oldest first. */
  public List<Hold> inForce(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? List.of()
        : list("caseId in ?1 and releasedAt is null order by id", caseIds);
  }
}
