package dev.amends.cases.classification;

import dev.amends.cases.lifecycle.CollectionCases;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * All scales that were ever configured, so that an answer as known at any time can be reproduced.
 * They are read once, because callers who work for some lenders only do not see the table.
 */
@ApplicationScoped
class ScaleVersions implements PanacheRepositoryBase<ScaleVersion, Instant> {
  private static final Logger LOG = Logger.getLogger(ScaleVersions.class);

  private final Scale configured;
  private final CollectionCases cases;
  private final InstantSource clock;
  private volatile List<ScaleVersion> versions = List.of();

  ScaleVersions(Scale configured, CollectionCases cases, InstantSource clock) {
    this.configured = configured;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * Records the configured scale if it is new. The classes of open cases are then due at the next
   * close of a business day, because another scale may classify them otherwise.
   */
  void record(@Observes StartupEvent ignored) {
    versions = QuarkusTransaction.requiringNew().call(this::recordIfNew);
  }

  private List<ScaleVersion> recordIfNew() {
    List<ScaleVersion> known = list("order by inForceFrom");
    if (!known.isEmpty() && known.getLast().scale().equals(configured)) {
      return known;
    }
    persist(new ScaleVersion(clock.instant(), configured));
    if (!known.isEmpty()) {
      LOG.info("the scale of the class has changed; open cases are classified at the next close");
      cases.scheduleClassReviews();
    }
    return list("order by inForceFrom");
  }

  /** The scale that was in force at a time; before the first one, that one. */
  ScaleVersion at(Instant time) {
    return at(versions, time);
  }

  static ScaleVersion at(List<ScaleVersion> versions, Instant time) {
    ScaleVersion found = versions.getFirst();
    for (ScaleVersion version : versions) {
      if (!version.inForceFrom().isAfter(time)) {
        found = version;
      }
    }
    return found;
  }

  /** The scale in force. */
  ScaleVersion latest() {
    return versions.getLast();
  }
}
