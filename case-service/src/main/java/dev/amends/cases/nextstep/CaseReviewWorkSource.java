package dev.amends.cases.nextstep;

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

/** Lists open cases without a next step as work; any other work about the case ends it. */
@ApplicationScoped
class CaseReviewWorkSource implements WorkSource {
  private final EntityManager entities;
  private final WorkCounts counts;

  CaseReviewWorkSource(EntityManager entities, WorkCounts counts) {
    this.entities = entities;
    this.counts = counts;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.REVIEW_CASE;
  }

  @Override
  public List<WorkItem> find(WorkSearch search, PageRequest page, Instant now) {
    QueryConditions conditions = search.ofAppointments(page, now);
    TypedQuery<ListedStalledCase> query =
        entities
            .createQuery(
                "from ListedStalledCase where " + conditions.where() + " order by dueAt, id",
                ListedStalledCase.class)
            .setMaxResults(page.rowsToRead());
    conditions.parameters().forEach(query::setParameter);
    return query.getResultList().stream().map(stalled -> item(stalled, now)).toList();
  }

  @Override
  public List<WorkCount> count(WorkSearch search, Instant now) {
    return counts.ofAppointments(kind(), ListedStalledCase.class, "1 = 1", search, now);
  }

  private WorkItem item(ListedStalledCase stalled, Instant now) {
    return new WorkItem(
        stalled.id,
        kind(),
        stalled.id,
        stalled.lenderId,
        stalled.accountId,
        stalled.dueAt,
        stalled.slaUntil,
        stalled.assignee,
        kind().role(),
        "NO_NEXT_STEP",
        WorkStatus.ofAppointment(stalled.dueAt, stalled.slaUntil, now),
        stalled.version,
        "/cases/" + stalled.id);
  }
}
