package dev.amends.contact.intake;

import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFileBatch;
import dev.amends.contact.task.TaskBatch;
import dev.amends.events.AccountKey;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The case files, open callbacks and open tasks that a batch of case events touches.
 *
 * @param stoppedAccounts the accounts whose permits must be reviewed, because contact stops
 * @param openedCases the cases that the batch opens or continues, with the id of that event
 */
record CaseBatch(
    CaseFileBatch files,
    CallbackBatch callbacks,
    TaskBatch tasks,
    Set<AccountKey> stoppedAccounts,
    Map<CaseFile, String> openedCases) {
  CaseBatch(CaseFileBatch files, CallbackBatch callbacks, TaskBatch tasks) {
    this(files, callbacks, tasks, new HashSet<>(), new LinkedHashMap<>());
  }
}
