package dev.amends.cases.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Reviews the cases whose erasure was requested, each in a transaction of its own, so that a case
 * that cannot be reviewed holds up no other. Instances share the work by account locks.
 */
@ApplicationScoped
class ErasureJob {
  private static final Logger LOG = Logger.getLogger(ErasureJob.class);

  private final ErasureCommands commands;
  private final ErasureConfig config;

  ErasureJob(ErasureCommands commands, ErasureConfig config) {
    this.commands = commands;
    this.config = config;
  }

  @Scheduled(
      every = "${amends.cases.erasure.pause:PT1M}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void review() {
    boolean more;
    do {
      List<UUID> due = QuarkusTransaction.requiringNew().call(commands::findDue);
      long decided = due.stream().filter(this::review).count();
      more = decided == config.batch();
    } while (more);
  }

  /** Reviews a case; returns false if it stays due because another instance has its account. */
  private boolean review(UUID erasureCaseId) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> commands.review(erasureCaseId));
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "erasure is reviewed again later, erasureCaseId=%s", erasureCaseId);
      QuarkusTransaction.requiringNew().run(() -> commands.postpone(erasureCaseId));
      return true;
    }
  }
}
