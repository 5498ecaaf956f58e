package dev.amends.messaging.consumption;

import static dev.amends.messaging.consumption.OverdueAccounts.overdue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RepeatedCommitTest {
  private static final String GROUP = "messaging-test";
  private static final String TOPIC = "lender.accounts";

  @Inject DataSource database;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final Topics topics = Topics.ofTheServiceUnderTest();
  private Admin admin;

  @BeforeEach
  void connect() {
    admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  @AfterEach
  void disconnect() {
    admin.close();
    topics.close();
  }

  @Test
  void recordsConsumedDuringARebalanceAreCommittedThoughNoMoreArrive() throws Exception {
    // Given
    String account = "A-" + UUID.randomUUID();
    topics.publish(overdue(account, 1, "LOAN"));
    await().atMost(Duration.ofMinutes(1)).until(() -> effects(account) == 1 && lag() == 0);

    // When
    try (Connection blocking = database.getConnection()) {
      blocking.setAutoCommit(false);
      lock(blocking, account);
      topics.publish(overdue(account, 2, "LOAN"));
      await().atMost(Duration.ofMinutes(1)).until(this::isWaitingForTheLock);
      admin
          .removeMembersFromConsumerGroup(GROUP, new RemoveMembersFromConsumerGroupOptions())
          .all()
          .get();
      blocking.rollback();
    }

    // Then
    await().atMost(Duration.ofMinutes(1)).until(() -> effects(account) == 2);
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(lag()).isZero());
  }

  private static void lock(Connection connection, String account) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from account_lock where record_key like '%:' || ? for update")) {
      select.setString(1, account);
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
      }
    }
  }

  private boolean isWaitingForTheLock() throws SQLException {
    return count(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?",
            "%account_lock%")
        > 0;
  }

  private long effects(String account) throws SQLException {
    return count("select count(*) from effect where record_key like ?", "%:" + account);
  }

  private long count(String query, String parameter) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, parameter);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Returns how many records of the topic the group has not committed. */
  private long lag() throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    Objects.requireNonNull(admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC))
        .partitions()
        .forEach(
            info -> latest.put(new TopicPartition(TOPIC, info.partition()), OffsetSpec.latest()));
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
    long lag = 0;
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
        admin.listOffsets(latest).all().get().entrySet()) {
      OffsetAndMetadata at = committed.get(end.getKey());
      lag += end.getValue().offset() - (at == null ? 0 : at.offset());
    }
    return lag;
  }
}
