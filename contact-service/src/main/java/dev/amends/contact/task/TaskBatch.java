package dev.amends.contact.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The open tasks of one transaction's cases. */
public final class TaskBatch {
  private final Map<UUID, List<Task>> byCase = new HashMap<>();
  private final Function<UUID, List<Task>> loader;

  /** The tasks of cases that are not added are loaded when needed. */
  TaskBatch(Function<UUID, List<Task>> loader) {
    this.loader = loader;
  }

  void addAll(Collection<UUID> caseIds, List<Task> tasks) {
    caseIds.forEach(caseId -> byCase.put(caseId, new ArrayList<>()));
    tasks.forEach(this::add);
  }

  void add(Task task) {
    ofCase(task.caseId).add(task);
  }

  /**
   * Loads the tasks of a case again when they are next needed, because one may have been scheduled
   * outside this batch.
   */
  public void reload(UUID caseId) {
    byCase.remove(caseId);
  }

  /** The open tasks of a case, the earliest due first. */
  List<Task> open(UUID caseId) {
    return ofCase(caseId).stream().filter(task -> task.status.isOpen()).toList();
  }

  private List<Task> ofCase(UUID caseId) {
    List<Task> known = byCase.get(caseId);
    if (known == null) {
      known = new ArrayList<>(loader.apply(caseId));
      byCase.put(caseId, known);
    }
    return known;
  }
}
