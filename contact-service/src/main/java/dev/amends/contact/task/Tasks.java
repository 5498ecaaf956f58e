package dev.amends.contact.task;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.Persons;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.events.ContactEvent.TaskKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Repository of the tasks. Ids grow in the order of creation. */
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, UUID> {
  private static final Set<TaskStatus> OPEN = EnumSet.of(TaskStatus.OPEN, TaskStatus.PAUSED);

  private final Persons persons;

  Tasks(Persons persons) {
    this.persons = persons;
  }

  /** A locked task and its case. */
  record LockedTask(CaseFile file, Task task) {}

  /**
   * Locks all accounts of the borrower, because a completed task may change facts of the person,
   * then loads the task.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such task
   */
  LockedTask lock(UUID id) {
    CaseFile file = persons.lock(findCaseId(id));
    return new LockedTask(file, get(id));
  }

  /**
   * Loads a task.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such task
   */
  Task get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> Problems.notFound("task", id));
  }

  private UUID findCaseId(UUID id) {
    return getEntityManager()
        .createQuery("select caseId from Task where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("task", id));
  }

  /** The open tasks of cases, with one query. */
  List<Task> findOpen(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? List.of()
        : list("caseId in ?1 and status in ?2 order by dueAt, id", caseIds, OPEN);
  }

  /** The open tasks to send a letter. */
  List<Task> findOpenByNotice(UUID noticeId) {
    return list("noticeId = ?1 and status in ?2", noticeId, OPEN);
  }

  List<Task> findByCase(UUID caseId, @Nullable TaskKind kind, PageRequest page) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("caseId = :caseId", caseId);
    conditions.add("kind = :kind", kind);
    Optional<UUID> after = page.after(UUID::fromString);
    conditions.add("id > :after", after.orElse(null));
    return find(conditions.where() + " order by id", conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
