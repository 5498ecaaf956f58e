package dev.amends.cases.complaints;

import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * Reports complaints whose deadline is near or has passed. Mark and event are written in one
 * transaction under the lock of the account, so that each is reported once even if several
 * instances run. An account whose lock is taken is left to the next run.
 */
@ApplicationScoped
class ComplaintDeadlineJob {
  private final Complaints complaints;
  private final CollectionCases cases;
  private final CaseJournal journal;
  private final AccountLocks locks;
  private final ComplaintDeadlines deadlines;
  private final InstantSource clock;
  private final int batchSize;

  ComplaintDeadlineJob(
      Complaints complaints,
      CollectionCases cases,
      CaseJournal journal,
      AccountLocks locks,
      ComplaintDeadlines deadlines,
      InstantSource clock,
      ComplaintConfig config) {
    this.complaints = complaints;
    this.cases = cases;
    this.journal = journal;
    this.locks = locks;
    this.deadlines = deadlines;
    this.clock = clock;
    this.batchSize = config.reminderBatch();
  }

  /** Reports all deadlines, one batch per transaction. */
  @Scheduled(
      every = "${amends.cases.complaints.reminder-pause}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void report() {
    boolean more;
    do {
      more = QuarkusTransaction.requiringNew().call(this::reportBatch);
    } while (more);
  }

  /** Returns whether there may be more. */
  private boolean reportBatch() {
    Instant now = clock.instant();
    Instant nearUntil = deadlines.nearUntil(now);
    List<AccountKey> accounts = complaints.accountsToRemind(now, nearUntil, batchSize);
    if (accounts.isEmpty()) {
      return false;
    }
    Set<AccountKey> locked = locks.acquireFree(accounts);
    for (Complaint complaint : complaints.toRemind(locked, now, nearUntil)) {
      report(complaint, now);
    }
    return locked.size() == batchSize;
  }

  private void report(Complaint complaint, Instant now) {
    CollectionCase collectionCase = cases.get(complaint.caseId);
    String reason =
        complaint.isOverdue(now)
            ? "complaints: the deadline has passed"
            : "complaints: the deadline is near";
    journal.publish(collectionCase, complaint.remind(now, Origin.system(reason)), null);
  }
}
