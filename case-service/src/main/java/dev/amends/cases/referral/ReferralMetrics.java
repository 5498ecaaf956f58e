package dev.amends.cases.referral;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Publishes the number of referrals that wait for a decision, the age of the oldest, and the number
 * of late outcomes, for alerts.
 */
@ApplicationScoped
class ReferralMetrics {
  private final MeterRegistry meters;
  private final DataSource database;
  private final InstantSource clock;

  ReferralMetrics(MeterRegistry meters, DataSource database, InstantSource clock) {
    this.meters = meters;
    this.database = database;
    this.clock = clock;
  }

  void register(@Observes StartupEvent ignored) {
    Gauge.builder("amends.case.referrals.waiting", this, all -> all.read().count())
        .register(meters);
    Gauge.builder("amends.case.referrals.oldest", this, all -> all.read().oldestSeconds())
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("amends.case.referrals.outcomes.late", this, ReferralMetrics::lateOutcomes)
        .register(meters);
  }

  /** The referrals that wait. */
  private record Waiting(long count, double oldestSeconds) {}

  private double lateOutcomes() {
    String sql = "select count(*) from referral where status = 'APPROVED' and due_at < ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("late outcomes of referrals cannot be counted", e);
    }
  }

  private Waiting read() {
    String sql = "select count(*), min(proposed_at) from referral where status = 'PROPOSED'";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
      Instant now = clock.instant();
      return new Waiting(
          row.getLong(1),
          oldest == null ? 0 : Duration.between(oldest.toInstant(), now).toSeconds());
    } catch (SQLException e) {
      throw new IllegalStateException("waiting referrals cannot be counted", e);
    }
  }
}
