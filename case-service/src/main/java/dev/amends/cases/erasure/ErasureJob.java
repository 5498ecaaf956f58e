package dev.amends.cases.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Reviews the cases whose erasure was requested; instances share the work by account locks. */
@ApplicationScoped
class ErasureJob {
  private final ErasureCommands commands;

  ErasureJob(ErasureCommands commands) {
    this.commands = commands;
  }

  @Scheduled(
      every = "${amends.cases.erasure.pause:PT1M}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void review() {
    boolean more;
    do {
      more = QuarkusTransaction.requiringNew().call(commands::reviewSome);
    } while (more);
  }
}
