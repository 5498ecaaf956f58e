package dev.amends.contact.letter;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.Persons;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tries denied notices again when the reason for the denial has passed, each in a separate
 * transaction.
 */
@ApplicationScoped
class NoticeRetryJob {
  private static final Logger LOG = Logger.getLogger(NoticeRetryJob.class);
  private static final int BATCH = 100;

  private final PendingNotices pending;
  private final CaseFiles files;
  private final Persons persons;
  private final NoticeCommands notices;
  private final InstantSource clock;

  NoticeRetryJob(
      PendingNotices pending,
      CaseFiles files,
      Persons persons,
      NoticeCommands notices,
      InstantSource clock) {
    this.pending = pending;
    this.files = files;
    this.persons = persons;
    this.notices = notices;
    this.clock = clock;
  }

  @Scheduled(
      every = "${amends.contact.letters.retry-pause}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void retryDue() {
    UUID last = null;
    List<PendingNotice> due = find(last);
    while (!due.isEmpty()) {
      for (PendingNotice notice : due) {
        tryRetry(notice);
        last = notice.id;
      }
      due = find(last);
    }
  }

  /** A notice that fails stays pending and does not hold up the others. */
  private void tryRetry(PendingNotice notice) {
    try {
      QuarkusTransaction.requiringNew().run(() -> retry(notice.id, notice.caseId));
    } catch (RuntimeException e) {
      LOG.warnf(e, "the second attempt of the pending notice %s failed", notice.id);
    }
  }

  private List<PendingNotice> find(@Nullable UUID after) {
    return QuarkusTransaction.requiringNew()
        .call(() -> pending.toRetry(clock.instant(), after, BATCH));
  }

  /** The notice may have been tried or deleted before the account was locked. */
  private void retry(UUID id, UUID caseId) {
    CaseFile file = files.lock(caseId);
    Instant now = clock.instant();
    PendingNotice notice = pending.findById(id);
    if (notice != null && !persons.isAwaitingInput(file.account())) {
      notices.retry(notice, file, now);
    }
  }
}
