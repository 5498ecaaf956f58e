package dev.amends.cases.nextstep;

import dev.amends.cases.lifecycle.CaseCommands;
import dev.amends.conventions.Caller;
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
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Lists open cases without a next step as work; any other work about the case ends it. */
@ApplicationScoped
class CaseReviewWorkSource implements WorkSource {
  private final EntityManager entities;
  private final WorkCounts counts;
  private final CaseCommands commands;
  private final Caller caller;

  CaseReviewWorkSource(
      EntityManager entities, WorkCounts counts, CaseCommands commands, Caller caller) {
    this.entities = entities;
    this.counts = counts;
    this.commands = commands;
    this.caller = caller;
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

  @Override
  public Optional<WorkAssigner> assigner() {
    return Optional.of(new WorkAssigner(Set.of(Roles.SUPERVISOR), this::assign));
  }

  private void assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    commands.assign(id, precondition, assignee, caller.origin("assigned several cases at once"));
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
