package dev.amends.plan.approval;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.conventions.work.WorkCount;
import dev.amends.conventions.work.WorkCounts;
import dev.amends.conventions.work.WorkItem;
import dev.amends.conventions.work.WorkKind;
import dev.amends.conventions.work.WorkSearch;
import dev.amends.conventions.work.WorkSource;
import dev.amends.conventions.work.WorkStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;

/** Lists the terms that were returned to be changed as work of those who proposed them. */
@ApplicationScoped
class RevisionWorkSource implements WorkSource {
  private final EntityManager entities;
  private final WorkCounts counts;

  RevisionWorkSource(EntityManager entities, WorkCounts counts) {
    this.entities = entities;
    this.counts = counts;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.REVISE_PLAN;
  }

  @Override
  public List<WorkItem> find(WorkSearch search, PageRequest page, Instant now) {
    if (!search.includesDeadlines()) {
      return List.of();
    }
    QueryConditions conditions = search.ofDeadlines(page, now);
    TypedQuery<ReturnedTerms> query =
        entities
            .createQuery(
                "from ReturnedTerms where " + conditions.where() + " order by dueAt, id",
                ReturnedTerms.class)
            .setMaxResults(page.rowsToRead());
    conditions.parameters().forEach(query::setParameter);
    return query.getResultList().stream().map(returned -> item(returned, now)).toList();
  }

  @Override
  public List<WorkCount> count(WorkSearch search, Instant now) {
    return counts.ofDeadlines(kind(), ReturnedTerms.class, "1 = 1", search, now);
  }

  private WorkItem item(ReturnedTerms returned, Instant now) {
    return new WorkItem(
        returned.id,
        kind(),
        returned.caseId,
        returned.lenderId,
        returned.accountKey.accountId(),
        returned.dueAt,
        null,
        returned.assignee,
        kind().role(),
        "RETURNED",
        WorkStatus.ofDeadline(returned.dueAt, now),
        returned.revision,
        "/plans/" + returned.id);
  }
}
