package dev.amends.contact.quality;

import dev.amends.conventions.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Repository of the outcomes of closed cases. Ids grow in the order of recording. */
@ApplicationScoped
class CaseOutcomes implements PanacheRepositoryBase<CaseOutcome, UUID> {

  Optional<CaseOutcome> findByCase(UUID caseId) {
    return find("caseId", caseId).firstResultOptional();
  }

  List<CaseOutcome> findByCase(UUID caseId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("caseId = ?1 and id > ?2 order by id", caseId, after.get())
            : find("caseId = ?1 order by id", caseId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }

  /**
   * Counts the ratings by satisfaction.
   *
   * @param from inclusive, by the time of recording
   * @param until exclusive
   */
  List<RatingCount> count(@Nullable String lenderId, Instant from, Instant until) {
    return getEntityManager()
        .createQuery(
            """
            select o.satisfaction, count(o),
                count(case when o.fairlyTreated = true then 1 end),
                count(case when o.fairlyTreated = false then 1 end)
            from CaseOutcome o
            where o.recordedAt >= :from and o.recordedAt < :until
                and (:lenderId is null or o.lenderId = :lenderId)
            group by o.satisfaction order by o.satisfaction""",
            RatingCount.class)
        .setParameter("from", from)
        .setParameter("until", until)
        .setParameter("lenderId", lenderId)
        .getResultList();
  }

  /**
   * The number of borrowers with the same satisfaction.
   *
   * @param fairly how many of them say that they were treated fairly
   * @param unfairly how many of them say that they were not
   */
  record RatingCount(int satisfaction, long answers, long fairly, long unfairly) {}
}
