package dev.amends.assessment.request;

import dev.amends.events.AccountKey;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.messaging.publication.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * Reports requests that were not fulfilled in time. Mark and event are written in one transaction
 * under the lock of the account, so that each request is reported once even if several instances
 * run. An account whose lock is taken is left to the next run.
 */
@ApplicationScoped
class OverdueRequestJob {
  private final AssessmentRequests requests;
  private final AccountLocks locks;
  private final Outbox outbox;
  private final InstantSource clock;
  private final RequestConfig config;

  OverdueRequestJob(
      AssessmentRequests requests,
      AccountLocks locks,
      Outbox outbox,
      InstantSource clock,
      RequestConfig config) {
    this.requests = requests;
    this.locks = locks;
    this.outbox = outbox;
    this.clock = clock;
    this.config = config;
  }

  /** Reports all requests that became overdue, one batch per transaction. */
  @Scheduled(
      every = "${amends.assessment.request.overdue-pause}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void reportOverdue() {
    boolean more;
    do {
      more = QuarkusTransaction.requiringNew().call(this::reportBatch);
    } while (more);
  }

  /** Returns whether there may be more; the rest of a batch with a taken lock waits, too. */
  private boolean reportBatch() {
    Instant now = clock.instant();
    List<AccountKey> overdue = requests.findAccountsToReport(now, config.overdueBatch());
    if (overdue.isEmpty()) {
      return false;
    }
    Set<AccountKey> locked = locks.acquireFree(overdue);
    requests
        .findToReport(locked, now)
        .forEach(request -> outbox.append(request.reportOverdue(now), now));
    return locked.size() == config.overdueBatch();
  }
}
