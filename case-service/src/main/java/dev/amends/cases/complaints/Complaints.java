package dev.amends.cases.complaints;

import dev.amends.cases.complaints.Complaint.State;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All complaints. */
@ApplicationScoped
class Complaints implements PanacheRepositoryBase<Complaint, UUID> {
  private static final String TO_REMIND =
      "state = ?1 and dueAt <= ?2 and (remindedAt is null or (overdueAt is null and dueAt <= ?3))";

  /** Finds a page of a case's complaints, oldest first. */
  List<Complaint> findByCase(UUID caseId, Optional<UUID> after, int rowsMax) {
    return after
        .map(id -> find("caseId = ?1 and id > ?2 order by id", caseId, id))
        .orElseGet(() -> find("caseId = ?1 order by id", caseId))
        .range(0, rowsMax - 1)
        .list();
  }

  /**
   * Loads a complaint.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such complaint
   */
  Complaint get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> Problems.notFound("complaint", id));
  }

  /** Finds a page of the complaints of all cases, those with the earliest deadline first. */
  List<Complaint> page(ComplaintSearch search, PageRequest page) {
    return pageByDeadline(search.conditions(page), page);
  }

  /** Finds a page, the earliest deadline first. */
  List<Complaint> pageByDeadline(QueryConditions conditions, PageRequest page) {
    return find(conditions.where() + " order by dueAt, id", conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list();
  }

  /** Finds the accounts whose open complaints have a near or past deadline to report. */
  List<AccountKey> accountsToRemind(Instant now, Instant nearUntil, int rowsMax) {
    return find(TO_REMIND + " order by dueAt, id", State.OPEN, nearUntil, now)
        .range(0, rowsMax - 1)
        .list()
        .stream()
        .map(complaint -> new AccountKey(complaint.lenderId, complaint.accountId))
        .distinct()
        .toList();
  }

  /** Finds these complaints again under the locks of their accounts. */
  List<Complaint> toRemind(Collection<AccountKey> locked, Instant now, Instant nearUntil) {
    getEntityManager().clear();
    List<String> keys = locked.stream().map(AccountKey::recordKey).toList();
    return list(
        TO_REMIND + " and concat(lenderId, ':', accountId) in ?4 order by dueAt, id",
        State.OPEN,
        nearUntil,
        now,
        keys);
  }
}
