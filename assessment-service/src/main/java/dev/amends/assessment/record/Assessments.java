package dev.amends.assessment.record;

import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of the assessments. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

  /** Finds the valid assessment of a case. */
  Optional<Assessment> findValid(UUID caseId) {
    return find("caseId = ?1 and status = ?2", caseId, AssessmentStatus.VALID)
        .firstResultOptional();
  }

  /** Loads a page of the assessments of a case before a number, newest first. */
  List<Assessment> page(UUID caseId, int beforeNumber, int limit) {
    return find("caseId = ?1 and number < ?2", Sort.descending("number"), caseId, beforeNumber)
        .range(0, limit - 1)
        .list();
  }

  /** Finds accounts with an assessment whose validity has ended, the longest ended first. */
  List<AccountKey> findAccountsToExpire(Instant now, int limit) {
    return getEntityManager()
        .createQuery(
            """
            select lenderId, accountId from Assessment
            where status = ?1 and expiresAt <= ?2
            group by lenderId, accountId order by min(expiresAt)\
            """,
            Object[].class)
        .setParameter(1, AssessmentStatus.VALID)
        .setParameter(2, now)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(row -> new AccountKey((String) row[0], (String) row[1]))
        .toList();
  }

  /** Loads the assessments of locked accounts whose validity has ended. */
  List<Assessment> findExpired(Collection<AccountKey> locked, Instant now) {
    return find(
            "status = ?1 and expiresAt <= ?2 and lenderId || ':' || accountId in ?3",
            AssessmentStatus.VALID,
            now,
            locked.stream().map(AccountKey::recordKey).toList())
        .list();
  }
}
