package dev.amends.messaging.consumption;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes the payloads of parked messages some days after the decision; the rows stay. */
@ApplicationScoped
class ParkedPayloadsJob {
  private static final int ROWS = 1_000;

  private final ParkedPayloads payloads;
  private final ParkedMessageConfig config;

  ParkedPayloadsJob(ParkedPayloads payloads, ParkedMessageConfig config) {
    this.payloads = payloads;
    this.config = config;
  }

  @Scheduled(
      identity = "parked-payloads",
      every = "1h",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void purge() {
    int purged;
    do {
      purged =
          QuarkusTransaction.requiringNew().call(() -> payloads.purge(config.keepDays(), ROWS));
    } while (purged == ROWS);
  }
}
