package dev.amends.contact.intake;

import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.casefile.CaseFileBatch;
import dev.amends.contact.task.TaskBatch;
import dev.amends.events.AccountKey;
import java.util.HashSet;
import java.util.Set;

/**
 * The case files, open callbacks and open tasks that a batch of case events touches.
 *
 * @param stoppedAccounts the accounts whose permits must be reviewed, because contact stops
 */
record CaseBatch(
    CaseFileBatch files,
    CallbackBatch callbacks,
    TaskBatch tasks,
    Set<AccountKey> stoppedAccounts) {
  CaseBatch(CaseFileBatch files, CallbackBatch callbacks, TaskBatch tasks) {
    this(files, callbacks, tasks, new HashSet<>());
  }
}
