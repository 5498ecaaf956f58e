package dev.amends.assessment.request;

import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of the assessment requests. */
@ApplicationScoped
public class AssessmentRequests implements PanacheRepositoryBase<AssessmentRequest, UUID> {
  private static final List<RequestStatus> UNASSESSED =
      List.of(RequestStatus.OPEN, RequestStatus.OBSOLETE);

  private final AccountLocks locks;

  AssessmentRequests(AccountLocks locks) {
    this.locks = locks;
  }

  /** Finds the open request of a case. */
  public Optional<AssessmentRequest> findOpen(UUID caseId) {
    return find("caseId = ?1 and status = ?2", caseId, RequestStatus.OPEN).firstResultOptional();
  }

  /** Loads the requests without an assessment of these cases in one query. */
  public RequestBatch batch(Collection<UUID> caseIds) {
    return new RequestBatch(
        caseIds.isEmpty()
            ? List.of()
            : list("caseId in ?1 and status in ?2 order by id", caseIds, UNASSESSED));
  }

  /**
   * Locks the account of a request, then loads it.
   *
   * @throws dev.amends.conventions.Problem 404 if there is none
   */
  AssessmentRequest lock(UUID id) {
    return locks
        .load(getEntityManager(), AssessmentRequest.class, id, "lenderId", "accountId")
        .orElseThrow(() -> Problems.notFound("assessment request", id));
  }

  /**
   * Loads a request.
   *
   * @throws dev.amends.conventions.Problem 404 if there is none
   */
  AssessmentRequest get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> Problems.notFound("assessment request", id));
  }

  /** Finds accounts with an overdue request that has not been reported, the longest due first. */
  List<AccountKey> findAccountsToReport(Instant now, int limit) {
    return getEntityManager()
        .createQuery(
            """
            select lenderId, accountId from AssessmentRequest
            where status = ?1 and overdueReportedAt is null and dueAt < ?2
            group by lenderId, accountId order by min(dueAt)\
            """,
            Object[].class)
        .setParameter(1, RequestStatus.OPEN)
        .setParameter(2, now)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(row -> new AccountKey((String) row[0], (String) row[1]))
        .toList();
  }

  /** Loads the overdue requests of locked accounts that have not been reported. */
  List<AssessmentRequest> findToReport(Collection<AccountKey> locked, Instant now) {
    return list(
        "status = ?1 and overdueReportedAt is null and dueAt < ?2"
            + " and lenderId || ':' || accountId in ?3",
        RequestStatus.OPEN,
        now,
        locked.stream().map(AccountKey::recordKey).toList());
  }
}
