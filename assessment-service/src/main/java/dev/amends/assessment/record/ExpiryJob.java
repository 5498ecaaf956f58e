package dev.amends.assessment.record;

import dev.amends.assessment.casefile.CaseFileBatch;
import dev.amends.assessment.casefile.CaseFiles;
import dev.amends.assessment.request.AssessmentRequests;
import dev.amends.assessment.request.RequestBatch;
import dev.amends.assessment.request.RequestCommands;
import dev.amends.events.AccountKey;
import dev.amends.events.AssessmentEvent.AssessmentExpired;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.messaging.publication.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Expires assessments whose validity has ended and requests new ones for the cases that are open.
 * Status, request and events are written in one transaction under the lock of the account, so that
 * each expiry is published once even if several instances run. An account whose lock is taken is
 * left to the next run.
 */
@ApplicationScoped
class ExpiryJob {
  private final Assessments assessments;
  private final CaseFiles caseFiles;
  private final AssessmentRequests requests;
  private final RequestCommands requestCommands;
  private final AccountLocks locks;
  private final Outbox outbox;
  private final InstantSource clock;
  private final AssessmentConfig config;

  ExpiryJob(
      Assessments assessments,
      CaseFiles caseFiles,
      AssessmentRequests requests,
      RequestCommands requestCommands,
      AccountLocks locks,
      Outbox outbox,
      InstantSource clock,
      AssessmentConfig config) {
    this.assessments = assessments;
    this.caseFiles = caseFiles;
    this.requests = requests;
    this.requestCommands = requestCommands;
    this.locks = locks;
    this.outbox = outbox;
    this.clock = clock;
    this.config = config;
  }

  /** Expires all assessments that are due, one batch per transaction. */
  @Scheduled(
      every = "${amends.assessment.record.expiry-pause}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void expireDue() {
    boolean more;
    do {
      more = QuarkusTransaction.requiringNew().call(this::expireBatch);
    } while (more);
  }

  /** Returns whether there may be more; the rest of a batch with a taken lock waits, too. */
  private boolean expireBatch() {
    Instant now = clock.instant();
    List<AccountKey> due = assessments.findAccountsToExpire(now, config.expiryBatch());
    if (due.isEmpty()) {
      return false;
    }
    Set<AccountKey> locked = locks.acquireFree(due);
    expire(assessments.findExpired(locked, now), now);
    return locked.size() == config.expiryBatch();
  }

  private void expire(List<Assessment> expired, Instant now) {
    List<UUID> cases = expired.stream().map(assessment -> assessment.caseId).toList();
    CaseFileBatch files = caseFiles.batch(cases);
    RequestBatch waiting = requests.batch(cases);
    for (Assessment assessment : expired) {
      AssessmentExpired event = assessment.expire();
      UUID eventId = outbox.append(event, now);
      requestCommands.requestAfterExpiry(
          waiting, files.fileOf(event), assessment.expiresAt, eventId, now);
    }
  }
}
