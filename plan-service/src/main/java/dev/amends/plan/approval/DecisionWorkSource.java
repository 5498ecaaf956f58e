package dev.amends.plan.approval;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.conventions.work.WorkAssigner;
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
import java.util.Optional;
import java.util.Set;

/** Lists the decisions on proposed terms as work. */
@ApplicationScoped
class DecisionWorkSource implements WorkSource {
  private final EntityManager entities;
  private final WorkCounts counts;
  private final DecisionCommands commands;

  DecisionWorkSource(EntityManager entities, WorkCounts counts, DecisionCommands commands) {
    this.entities = entities;
    this.counts = counts;
    this.commands = commands;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.DECIDE_PLAN;
  }

  @Override
  public List<WorkItem> find(WorkSearch search, PageRequest page, Instant now) {
    if (!search.includesDeadlines()) {
      return List.of();
    }
    QueryConditions conditions = search.ofDeadlines(page, now);
    TypedQuery<PendingDecision> query =
        entities
            .createQuery(
                "from PendingDecision where " + conditions.where() + " order by dueAt, id",
                PendingDecision.class)
            .setMaxResults(page.rowsToRead());
    conditions.parameters().forEach(query::setParameter);
    return query.getResultList().stream().map(decision -> item(decision, now)).toList();
  }

  @Override
  public List<WorkCount> count(WorkSearch search, Instant now) {
    return counts.ofDeadlines(kind(), PendingDecision.class, "1 = 1", search, now);
  }

  @Override
  public Optional<WorkAssigner> assigner() {
    return Optional.of(new WorkAssigner(Set.of(Roles.SUPERVISOR), commands::assign));
  }

  private WorkItem item(PendingDecision decision, Instant now) {
    return new WorkItem(
        decision.id,
        kind(),
        decision.caseId,
        decision.lenderId,
        decision.accountKey.accountId(),
        decision.dueAt,
        null,
        decision.assignee,
        kind().role(),
        decision.reason,
        WorkStatus.ofDeadline(decision.dueAt, now),
        decision.revision,
        "/plans/" + decision.id);
  }
}
