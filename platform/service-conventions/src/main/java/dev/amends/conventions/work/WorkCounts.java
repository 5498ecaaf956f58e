package dev.amends.conventions.work;

import dev.amends.conventions.persistence.QueryConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the open work of an entity by lender, assignee and status. */
@ApplicationScoped
public class WorkCounts {
  private static final String GROUPS =
      """
      select lenderId, assignee, count(*), sum(case when %s then 1 else 0 end),
          sum(case when %s then 1 else 0 end)
      from %s where %s and %s
      group by lenderId, assignee order by lenderId, assignee\
      """;

  private final EntityManager entities;

  WorkCounts(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Counts work that is done at a time, for an entity with the attributes id, lenderId, assignee,
   * dueAt and slaUntil.
   *
   * @param open the condition on open work, such as {@code status = DUE}
   */
  public List<WorkCount> ofAppointments(
      WorkKind kind, Class<?> entity, String open, WorkSearch search, Instant now) {
    return count(
        kind,
        GROUPS.formatted(
            "dueAt > :now",
            "dueAt <= :now and slaUntil <= :now",
            entity.getSimpleName(),
            open,
            "%s"),
        search.ofAppointments(now),
        now);
  }

  /**
   * Counts work that is done by a time, for an entity with the attributes id, lenderId, assignee
   * and dueAt.
   *
   * @param open the condition on open work, such as {@code status = OPEN}
   */
  public List<WorkCount> ofDeadlines(
      WorkKind kind, Class<?> entity, String open, WorkSearch search, Instant now) {
    return search.includesDeadlines()
        ? count(
            kind,
            GROUPS.formatted("1 = 0", "dueAt <= :now", entity.getSimpleName(), open, "%s"),
            search.ofDeadlines(now),
            now)
        : List.of();
  }

  private List<WorkCount> count(
      WorkKind kind, String query, QueryConditions conditions, Instant now) {
    TypedQuery<Tuple> groups =
        entities.createQuery(query.formatted(conditions.where()), Tuple.class);
    conditions.parameters().forEach(groups::setParameter);
    groups.setParameter("now", now);
    return groups.getResultList().stream().flatMap(group -> counts(kind, group)).toList();
  }

  private static Stream<WorkCount> counts(WorkKind kind, Tuple group) {
    long all = number(group, 2);
    long scheduled = number(group, 3);
    long late = number(group, 4);
    return Stream.of(
            count(kind, WorkStatus.LATE, group, late),
            count(kind, WorkStatus.DUE, group, all - scheduled - late),
            count(kind, WorkStatus.SCHEDULED, group, scheduled))
        .filter(counted -> counted.count() > 0);
  }

  private static WorkCount count(WorkKind kind, WorkStatus status, Tuple group, long count) {
    @Nullable String assignee = group.get(1, String.class);
    return new WorkCount(kind, status, group.get(0, String.class), assignee, count);
  }

  private static long number(Tuple group, int column) {
    return group.get(column, Number.class).longValue();
  }
}
