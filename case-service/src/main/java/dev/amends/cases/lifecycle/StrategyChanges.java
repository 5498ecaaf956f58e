package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.Strategies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Notices that the files of strategies have changed. Open cases are then due for review at the next
 * close of a business day, because another step may be due.
 */
@ApplicationScoped
class StrategyChanges {
  private static final Logger LOG = Logger.getLogger(StrategyChanges.class);

  private final Strategies strategies;
  private final CollectionCases cases;
  private final EntityManager database;
  private final InstantSource clock;

  StrategyChanges(
      Strategies strategies, CollectionCases cases, EntityManager database, InstantSource clock) {
    this.strategies = strategies;
    this.cases = cases;
    this.database = database;
    this.clock = clock;
  }

  void record(@Observes StartupEvent ignored) {
    QuarkusTransaction.requiringNew().run(this::recordIfNew);
  }

  private void recordIfNew() {
    List<?> known =
        database
            .createNativeQuery(
                "select fingerprint from strategy_set order by recorded_at desc limit 1",
                String.class)
            .getResultList();
    String latest = strategies.fingerprint();
    if (known.contains(latest)) {
      return;
    }
    database
        .createNativeQuery(
            "insert into strategy_set (recorded_at, fingerprint) values (:at, :fingerprint)")
        .setParameter("at", clock.instant())
        .setParameter("fingerprint", latest)
        .executeUpdate();
    if (!known.isEmpty()) {
      LOG.info("strategies have changed; open cases are reviewed at the next close");
      cases.scheduleStrategyReviews();
    }
  }
}
