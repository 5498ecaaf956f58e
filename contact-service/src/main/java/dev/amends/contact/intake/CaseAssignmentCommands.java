package dev.amends.contact.intake;

import dev.amends.contact.callback.CallbackAssignmentCommands;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.task.TaskCommands;
import dev.amends.events.CaseEvent.CaseAssigned;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;

/** Moves the work of a reassigned case to its new assignee. */
@ApplicationScoped
class CaseAssignmentCommands {
  private final CallbackAssignmentCommands callbacks;
  private final TaskCommands tasks;

  CaseAssignmentCommands(CallbackAssignmentCommands callbacks, TaskCommands tasks) {
    this.callbacks = callbacks;
    this.tasks = tasks;
  }

  void apply(CaseBatch batch, CaseFile file, CaseAssigned assigned, String eventId) {
    callbacks.reassign(batch.callbacks(), file, assigned.assignee(), assigned.previousAssignee());
    tasks.reassign(
        batch.tasks(),
        file,
        assigned.assignee(),
        assigned.previousAssignee(),
        Origin.event("case-assigned: the work moves with the case", eventId));
  }
}
