package dev.amends.assessment.record;

import dev.amends.assessment.record.Assessment.Standing;
import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The assessments. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

  /** The one of a case that may be relied on. */
  Optional<Assessment> valid(UUID caseId) {
    return find("caseId = ?1 and standing = ?2", caseId, Standing.VALID).firstResultOptional();
  }

  /** Those of a case below a number, newest first. */
  List<Assessment> page(UUID caseId, int below, int rows) {
    return find("caseId = ?1 and number < ?2", Sort.descending("number"), caseId, below)
        .range(0, rows - 1)
        .list();
  }

  /** Accounts with an assessment whose time is over, the longest overdue first. */
  Set<AccountKey> accountsToExpire(Instant now, int rows) {
    return getEntityManager()
        .createQuery(
            """
            select lenderId, accountId from Assessment
            where standing = ?1 and expiresAt <= ?2 order by expiresAt""",
            Object[].class)
        .setParameter(1, Standing.VALID)
        .setParameter(2, now)
        .setMaxResults(rows)
        .getResultStream()
        .map(row -> new AccountKey((String) row[0], (String) row[1]))
        .collect(Collectors.toSet());
  }

  /** Those of locked accounts whose time is over. */
  List<Assessment> toExpire(Collection<AccountKey> locked, Instant now) {
    return find(
            "standing = ?1 and expiresAt <= ?2 and lenderId || ':' || accountId in ?3",
            Standing.VALID,
            now,
            locked.stream().map(AccountKey::recordKey).toList())
        .list();
  }
}
