package dev.amends.cases.nextstep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Checks all open cases of a lender once after each closed business day. Instances share the work:
 * a batch claims the lender's row.
 */
@ApplicationScoped
class NextStepCheckJob {
  private static final int DELETED_AT_ONCE = 1000;

  private final NextStepCheckCommands commands;
  private final NextStepMetrics metrics;
  private final OpenWorkTable work;
  private final NextStepConfig config;
  private final InstantSource clock;

  NextStepCheckJob(
      NextStepCheckCommands commands,
      NextStepMetrics metrics,
      OpenWorkTable work,
      NextStepConfig config,
      InstantSource clock) {
    this.commands = commands;
    this.metrics = metrics;
    this.work = work;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "${amends.cases.next-step.check-pause}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void check() {
    boolean more;
    do {
      more =
          QuarkusTransaction.requiringNew()
              .call(() -> commands.checkSome(clock.instant().minus(config.settling())));
    } while (more);
    int deleted;
    do {
      deleted = QuarkusTransaction.requiringNew().call(this::deleteEnded);
    } while (deleted == DELETED_AT_ONCE);
    metrics.update();
  }

  private int deleteEnded() {
    return work.deleteEnded(clock.instant().minus(config.endedKept()), DELETED_AT_ONCE);
  }
}
