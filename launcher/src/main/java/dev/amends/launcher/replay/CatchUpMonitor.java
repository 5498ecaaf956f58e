package dev.amends.launcher.replay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Determines whether all services have consumed their topics and published their outboxes.
 *
 * <p>The services have caught up if two successive checks find no backlog and no event was
 * published in between, since an event of one service can cause events of others.
 */
public final class CatchUpMonitor implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final String UNPUBLISHED =
      """
      select count(*) from outbox
      join outbox_relay using (slot)
      where outbox.sequence > outbox_relay.published_sequence
      """;

  private static final Comparator<TopicPartition> PARTITION_ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

  private final Admin admin;
  private final List<Consumer> consumers;
  private @Nullable Backlog last;

  /**
   * A service to monitor.
   *
   * @param name its name, which is also its consumer group
   * @param jdbcUrl its database
   * @param user the database user
   */
  public record Consumer(String name, String jdbcUrl, String user, String password) {

    Connection connect() throws SQLException {
      return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** Hides the password. */
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * The work that is left.
   *
   * @param outstanding the number of unconsumed records and unpublished events by service, without
   *     zeros
   * @param published the number of records ever published on the topics
   * @param silent the parts that did not answer: Kafka, PostgreSQL, both or none
   */
  public record Backlog(Map<String, Long> outstanding, long published, Set<String> silent) {

    /** Whether no work is left. */
    public boolean isEmpty() {
      return outstanding.isEmpty();
    }

    @Override
    public String toString() {
      List<String> parts = new ArrayList<>();
      outstanding.forEach((name, count) -> parts.add("%s %,d".formatted(name, count)));
      return String.join(", ", parts);
    }
  }

  /** Connects to a broker. */
  public CatchUpMonitor(BrokerAddress broker, Collection<Consumer> consumers) {
    this.consumers = List.copyOf(consumers);
    this.admin =
        Admin.create(
            broker.configure(
                Map.of(
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS)));
  }

  /**
   * Checks once, and compares the result with that of the previous check.
   *
   * @return whether all services have caught up
   */
  public boolean hasCaughtUp() throws InterruptedException {
    Backlog now = backlog();
    boolean stable = now.isEmpty() && now.equals(last);
    last = now;
    return stable;
  }

  /** The result of the last check. */
  public Backlog lastBacklog() {
    return last == null ? new Backlog(Map.of(), 0, Set.of()) : last;
  }

  private Backlog backlog() throws InterruptedException {
    Map<String, Long> outstanding = new TreeMap<>();
    Set<String> silent = new TreeSet<>();
    long published = 0;
    for (Consumer consumer : consumers) {
      long waiting = 1;
      try {
        Map<TopicPartition, Long> ends = ends(consumer);
        published += ends.values().stream().mapToLong(Long::longValue).sum();
        waiting = ends.isEmpty() ? 1 : lag(consumer, ends) + count(consumer, UNPUBLISHED);
      } catch (ExecutionException brokerUnavailable) {
        silent.add("Kafka");
      } catch (SQLException databaseUnavailable) {
        silent.add("PostgreSQL");
      }
      if (waiting > 0) {
        outstanding.put(consumer.name(), waiting);
      }
    }
    return new Backlog(outstanding, published, silent);
  }

  /** The end offsets of the partitions that a service reads; empty while its group rebalances. */
  private Map<TopicPartition, Long> ends(Consumer consumer)
      throws ExecutionException, InterruptedException {
    ConsumerGroupDescription group =
        Objects.requireNonNull(
                admin
                    .describeConsumerGroups(List.of(consumer.name()))
                    .describedGroups()
                    .get(consumer.name()))
            .get();
    if (group.groupState() != GroupState.STABLE) {
      return Map.of();
    }
    Map<TopicPartition, OffsetSpec> latest = new TreeMap<>(PARTITION_ORDER);
    group.members().stream()
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new TreeMap<>(PARTITION_ORDER);
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
        admin.listOffsets(latest).all().get().entrySet()) {
      ends.put(end.getKey(), end.getValue().offset());
    }
    return ends;
  }

  private long lag(Consumer consumer, Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(consumer.name())
            .partitionsToOffsetAndMetadata(consumer.name())
            .get();
    long lag = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      OffsetAndMetadata offset = committed.get(end.getKey());
      lag += Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
    }
    return lag;
  }

  private static long count(Consumer consumer, String query) throws SQLException {
    try (Connection connection = consumer.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
