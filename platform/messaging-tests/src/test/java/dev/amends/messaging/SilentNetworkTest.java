package dev.amends.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.SilentProxy;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * A network that is cut silently blocks no client for longer than a minute.
 *
 * <p>The configured time-outs are asserted, and one connection is cut with a shorter one.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SilentNetworkTest {
  private static final int MINUTE_SECONDS = 60;

  @Inject AgroalDataSource database;
  @Inject KafkaClientService kafka;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Test
  void thePoolGivesUpSilentConnections() throws SQLException {
    AgroalConnectionPoolConfiguration pool =
        database.getConfiguration().connectionPoolConfiguration();
    AgroalConnectionFactoryConfiguration factory = pool.connectionFactoryConfiguration();
    Properties jdbc = factory.jdbcProperties();

    assertThat(pool.acquisitionTimeout()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    assertThat(factory.loginTimeout()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    assertThat(pool.idleValidationTimeout())
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    assertThat(seconds(jdbc, "connectTimeout")).isBetween(1, 10);
    assertThat(jdbc).containsEntry("tcpKeepAlive", "true");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      int statementSeconds = number(statement, "statement_timeout");
      int transactionSeconds = number(statement, "transaction_timeout");
      // In this order each limit can say what it ended, and the driver gives up last.
      assertThat(statementSeconds).isBetween(1, transactionSeconds - 1);
      assertThat(seconds(jdbc, "socketTimeout"))
          .isBetween(transactionSeconds + 1, MINUTE_SECONDS - 1);
    }
  }

  @Test
  void theConsumersGiveUpSilentBrokers() {
    Map<String, ?> consumer = kafka.getConsumer("lender-accounts").configuration();

    assertThat(Integer.parseInt(consumer.get("request.timeout.ms").toString()))
        .isLessThanOrEqualTo(15_000);
    assertThat(Integer.parseInt(consumer.get("default.api.timeout.ms").toString()))
        .isLessThanOrEqualTo(30_000);
    // A request to join the group waits for as long as this and five seconds.
    assertThat(Integer.parseInt(consumer.get("max.poll.interval.ms").toString()))
        .isLessThanOrEqualTo(50_000);
    assertThat(Integer.parseInt(consumer.get("socket.connection.setup.timeout.max.ms").toString()))
        .isLessThanOrEqualTo(10_000);
  }

  @Test
  void aStatementOnASilentConnectionEnds() throws SQLException, IOException {
    // Given
    URI server = URI.create(url.substring("jdbc:".length()));
    Properties jdbc = new Properties();
    jdbc.putAll(
        database
            .getConfiguration()
            .connectionPoolConfiguration()
            .connectionFactoryConfiguration()
            .jdbcProperties());
    jdbc.setProperty("socketTimeout", "2");
    jdbc.setProperty("user", user);
    jdbc.setProperty("password", password);
    try (SilentProxy proxy = new SilentProxy(server.getHost(), server.getPort());
        Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d%s".formatted(proxy.port(), server.getPath()),
                jdbc);
        Statement statement = connection.createStatement()) {
      statement.execute("select 1");

      // When
      proxy.goSilent();
      long began = System.nanoTime();

      // Then
      assertThatThrownBy(() -> statement.execute("select 2")).isInstanceOf(SQLException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }
  }

  private static int seconds(Properties jdbc, String name) {
    return Integer.parseInt(jdbc.getProperty(name));
  }

  private static int number(Statement statement, String setting) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select setting::int / 1000 from pg_settings where name = '" + setting + "'")) {
      row.next();
      return row.getInt(1);
    }
  }
}
