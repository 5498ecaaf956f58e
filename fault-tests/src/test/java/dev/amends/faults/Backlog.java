package dev.amends.faults;

import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.services.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The records that services have not consumed yet, and the events they have not published yet. */
final class Backlog {
  private static final String UNPUBLISHED =
      """
      select count(*) from outbox join outbox_relay using (slot)
      where sequence > published_sequence\
      """;

  private final Platform platform;

  Backlog(Platform platform) {
    this.platform = platform;
  }

  /** The number of outstanding records and events by service and kind; without zeros. */
  Map<String, Long> count() throws SQLException, InterruptedException {
    Map<String, Long> backlog = new TreeMap<>();
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                platform.broker().bootstrapServers()))) {
      for (Service service : Service.values()) {
        add(backlog, service.serviceName() + " has to consume", lag(admin, service));
        add(backlog, service.serviceName() + " has to publish", unpublished(service));
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not read the committed offsets", e);
    }
    return backlog;
  }

  private static void add(Map<String, Long> backlog, String what, long count) {
    if (count != 0) {
      backlog.put(what, count);
    }
  }

  private static long lag(Admin admin, Service service)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(service.serviceName()).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (String topic : Subscriptions.topicsOf(service.serviceName())) {
      Objects.requireNonNull(admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic))
          .partitions()
          .forEach(
              partition ->
                  latest.put(
                      new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
    }
    long lag = 0;
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
        admin.listOffsets(latest).all().get().entrySet()) {
      OffsetAndMetadata at = committed.get(end.getKey());
      lag += end.getValue().offset() - (at == null ? 0 : at.offset());
    }
    return lag;
  }

  private long unpublished(Service service) throws SQLException {
    try (Connection connection = platform.database().connect(service.database());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(UNPUBLISHED)) {
      result.next();
      return result.getLong(1);
    }
  }
}
