package dev.amends.contact.aftercare;

import dev.amends.conventions.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Repository of the answers on satisfaction. Ids grow in the order of recording. */
@ApplicationScoped
class SatisfactionAnswers implements PanacheRepositoryBase<SatisfactionAnswer, UUID> {

  Optional<SatisfactionAnswer> findByEnding(UUID caseId, int ending) {
    return find("caseId = ?1 and ending = ?2", caseId, ending).firstResultOptional();
  }

  List<SatisfactionAnswer> findByCase(UUID caseId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("caseId = ?1 and id > ?2 order by id", caseId, after.get())
            : find("caseId = ?1 order by id", caseId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }

  /**
   * Counts the answers by month of the answer, in UTC, and score.
   *
   * @param from inclusive
   * @param until exclusive
   */
  List<ScoreCount> count(@Nullable String lenderId, Instant from, Instant until) {
    @SuppressWarnings("unchecked") // one array for each row
    List<Object[]> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select to_char(answered_at at time zone 'UTC', 'YYYY-MM') as month, score, count(*)
                from satisfaction_answer
                where answered_at >= :from and answered_at < :until
                    and (:lenderId = '' or lender_id = :lenderId)
                group by month, score order by month, score""")
            .setParameter("from", from)
            .setParameter("until", until)
            .setParameter("lenderId", lenderId == null ? "" : lenderId)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new ScoreCount(
                    YearMonth.parse((String) row[0]),
                    ((Number) row[1]).intValue(),
                    ((Number) row[2]).longValue()))
        .toList();
  }

  /** The number of answers with one score in a month. */
  record ScoreCount(YearMonth month, int score, long answers) {}
}
