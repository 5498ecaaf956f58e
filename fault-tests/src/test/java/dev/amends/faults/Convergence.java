package dev.amends.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.services.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits until the platform has processed everything, and judges the result. */
final class Convergence {
  private static final Duration RECOVERY_MAX = Duration.ofMinutes(1);
  private static final Duration BACKLOG_MAX = Duration.ofMinutes(4);
  private static final Duration JUDGEMENT_MAX = Duration.ofMinutes(1);

  /** Reading all offsets, or the whole state, takes CPU time that the recovering services need. */
  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

  private final Platform platform;
  private final long seed;

  /**
   * @param seed the seed of the test, for the message of a failure
   */
  Convergence(Platform platform, long seed) {
    this.platform = platform;
    this.seed = seed;
  }

  /** Waits until nothing is left to do and every guarantee holds. */
  void awaitEveryGuarantee(Acknowledgements acknowledgements) {
    awaitNoBacklog();
    StateReader reader = new StateReader(platform, acknowledgements.lenderId());
    // A timer may publish an event while the state is being read; then it is read again.
    await(JUDGEMENT_MAX)
        .untilAsserted(
            () -> {
              Judgement judgement = Judge.judge(acknowledgements, reader.read());
              assertThat(judgement.holdsEveryGuarantee()).as(() -> message(judgement)).isTrue();
            });
  }

  /** Waits until every service has consumed and published everything. */
  void awaitNoBacklog() {
    Backlog backlog = new Backlog(platform);
    await(BACKLOG_MAX).untilAsserted(() -> assertThat(backlog.count()).as("behind").isEmpty());
  }

  /** Waits, for at most a minute, until a service that is behind applies an event again. */
  void awaitRecovery(Service service) throws SQLException {
    long before = received(service);
    await(RECOVERY_MAX).until(() -> received(service) > before);
  }

  private static ConditionFactory await(Duration max) {
    return Awaitility.await().pollInterval(POLL_INTERVAL).atMost(max);
  }

  private long received(Service service) throws SQLException {
    try (Connection connection = platform.database().connect(service.database());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select count(*) from inbox")) {
      result.next();
      return result.getLong(1);
    }
  }

  private String message(Judgement judgement) {
    return "seed %d, logs in %s%n%s"
        .formatted(seed, platform.config().data().resolve("logs"), judgement);
  }
}
