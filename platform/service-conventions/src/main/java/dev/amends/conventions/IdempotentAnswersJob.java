package dev.amends.conventions;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;

/** Deletes the answers to repeatable commands once nobody repeats them any more. */
@ApplicationScoped
class IdempotentAnswersJob {
  private static final Duration KEPT = Duration.ofDays(30);

  private final IdempotentAnswers answers;

  IdempotentAnswersJob(IdempotentAnswers answers) {
    this.answers = answers;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void purge() throws SQLException {
    answers.deleteOlderThan(KEPT);
  }
}
