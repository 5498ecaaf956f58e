package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Moves callbacks with their case. The caller holds the lock of the case's account. */
@ApplicationScoped
public class CallbackAssignmentCommands {

  /**
   * Gives the open callbacks of a reassigned case to its new assignee, except those in progress and
   * those of a third person.
   *
   * @param assignee null if the case is left unassigned
   * @param previous the assignee of the case before; null if there was none
   */
  public void reassign(
      CallbackBatch batch, CaseFile file, @Nullable String assignee, @Nullable String previous) {
    batch.outstanding(file.caseId()).stream()
        .filter(callback -> callback.status != CallbackStatus.IN_PROGRESS)
        .filter(callback -> callback.assignee == null || callback.assignee.equals(previous))
        .forEach(callback -> callback.assign(assignee));
  }
}
