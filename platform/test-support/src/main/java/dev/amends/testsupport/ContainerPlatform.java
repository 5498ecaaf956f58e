package dev.amends.testsupport;

import dev.amends.events.Topic;
import dev.amends.launcher.broker.EmbeddedBroker;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Runs the official images on machines with a container engine. */
record ContainerPlatform(KafkaContainer kafka, PostgreSQLContainer postgres)
    implements TestPlatform {

  static ContainerPlatform start(String database) {
    PostgreSQLContainer postgres =
        new PostgreSQLContainer("postgres:17")
            .withDatabaseName(database)
            .withUsername("postgres")
            .withPassword("postgres");
    KafkaContainer kafka =
        new KafkaContainer("apache/kafka:4.1.1")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", "" + EmbeddedBroker.MESSAGE_BYTES_MAX)
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    postgres.start();
    kafka.start();
    createOwner(postgres, database);
    createTopics(kafka);
    return new ContainerPlatform(kafka, postgres);
  }

  /** The service logs in as itself, as it does everywhere else. */
  private static void createOwner(PostgreSQLContainer postgres, String name) {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + name + " login password '" + name + "'");
      statement.execute("create role " + name + "_restricted nologin role " + name);
      statement.execute("create role " + name + "_retention nologin bypassrls");
      statement.execute("alter database " + name + " owner to " + name);
      statement.execute("alter schema public owner to " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("the service's role cannot be created", e);
    }
  }

  private static void createTopics(KafkaContainer kafka) {
    List<NewTopic> topics =
        Arrays.stream(Topic.values())
            .map(topic -> new NewTopic(topic.topicName(), EmbeddedBroker.PARTITIONS, (short) 1))
            .toList();
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers()))) {
      admin.createTopics(topics).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the topics cannot be created", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://"
        + postgres.getHost()
        + ":"
        + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
        + "/"
        + database;
  }

  @Override
  public String password(String database) {
    return database;
  }

  @Override
  public void stop() {
    kafka.stop();
    postgres.stop();
  }
}
