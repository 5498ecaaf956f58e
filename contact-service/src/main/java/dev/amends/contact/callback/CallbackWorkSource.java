package dev.amends.contact.callback;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Lists the calls to be made as work. */
@ApplicationScoped
class CallbackWorkSource implements WorkSource {
  private final Callbacks callbacks;
  private final WorkCounts counts;
  private final CallbackQueueCommands commands;

  CallbackWorkSource(Callbacks callbacks, WorkCounts counts, CallbackQueueCommands commands) {
    this.callbacks = callbacks;
    this.counts = counts;
    this.commands = commands;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.CALLBACK;
  }

  /** The statuses are literals, because the indexes contain outstanding callbacks only. */
  @Override
  public List<WorkItem> find(WorkSearch search, PageRequest page, Instant now) {
    QueryConditions conditions = search.ofAppointments(page, now);
    return callbacks
        .find(
            "status in (SCHEDULED, DUE, IN_PROGRESS) and "
                + conditions.where()
                + " order by dueAt, id",
            conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list()
        .stream()
        .map(callback -> item(callback, now))
        .toList();
  }

  @Override
  public List<WorkCount> count(WorkSearch search, Instant now) {
    return counts.ofAppointments(
        kind(), Callback.class, "status in (SCHEDULED, DUE, IN_PROGRESS)", search, now);
  }

  @Override
  public Optional<WorkAssigner> assigner() {
    return Optional.of(new WorkAssigner(Set.of(Roles.SUPERVISOR), this::assign));
  }

  private void assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    Callback callback = callbacks.lock(id);
    precondition.accept(callback.version);
    commands.assign(callback, assignee);
  }

  private WorkItem item(Callback callback, Instant now) {
    return new WorkItem(
        callback.id,
        kind(),
        callback.caseId,
        callback.lenderId,
        callback.accountId,
        callback.dueAt,
        callback.slaUntil,
        callback.assignee,
        kind().role(),
        callback.reason.name(),
        WorkStatus.ofAppointment(callback.dueAt, callback.slaUntil, now),
        callback.version,
        "/callbacks/" + callback.id);
  }
}
