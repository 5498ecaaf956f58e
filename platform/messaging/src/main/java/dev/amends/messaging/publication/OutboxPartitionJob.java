package dev.amends.messaging.publication;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Creates the outbox partitions of the coming days and drops old ones that are fully published. */
@ApplicationScoped
class OutboxPartitionJob {
  private final DataSource database;
  private final PublicationConfig config;

  OutboxPartitionJob(DataSource database, PublicationConfig config) {
    this.database = database;
    this.config = config;
  }

  @Scheduled(
      identity = "outbox-partitions",
      every = "1h",
      delayed = "1h",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select ensure_outbox_partitions()");
      statement.execute("select drop_published_outbox_partitions(" + config.keepDays() + ")");
    }
  }
}
