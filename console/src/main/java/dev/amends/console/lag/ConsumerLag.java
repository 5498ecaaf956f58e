package dev.amends.console.lag;

import dev.amends.console.PlatformService;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Measures how far the consumer groups of the services are behind. */
@ApplicationScoped
class ConsumerLag {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final List<String> GROUPS =
      Arrays.stream(PlatformService.values()).map(PlatformService::serviceName).toList();

  private final Admin kafka;

  ConsumerLag(@Identifier("default-kafka-broker") Map<String, Object> configuration) {
    Map<String, Object> all = new HashMap<>(configuration);
    all.put("default.api.timeout.ms", TIMEOUT_MILLIS);
    all.put("request.timeout.ms", TIMEOUT_MILLIS);
    this.kafka = Admin.create(all);
  }

  /**
   * The lag of each group and topic.
   *
   * @throws ExecutionException if the broker does not answer
   */
  List<GroupLag> measure() throws ExecutionException, InterruptedException {
    Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
        kafka
            .listConsumerGroupOffsets(
                GROUPS.stream()
                    .collect(
                        Collectors.toMap(
                            Function.identity(), group -> new ListConsumerGroupOffsetsSpec())))
            .all()
            .get();
    Map<String, Set<TopicPartition>> read = partitions(committed);
    Set<TopicPartition> all = new HashSet<>();
    read.values().forEach(all::addAll);
    Map<TopicPartition, Long> ends = offsets(all, OffsetSpec.latest());
    Map<TopicPartition, Long> starts = offsets(all, OffsetSpec.earliest());
    List<GroupLag> lags = new ArrayList<>();
    read.forEach(
        (group, partitions) ->
            lags.addAll(
                new PartitionOffsets(committed.getOrDefault(group, Map.of()), starts, ends)
                    .byTopic(group, partitions)));
    return lags;
  }

  /** The partitions of each group: those with a commit, and those that a member reads. */
  private Map<String, Set<TopicPartition>> partitions(
      Map<String, Map<TopicPartition, OffsetAndMetadata>> committed)
      throws ExecutionException, InterruptedException {
    Map<String, Set<TopicPartition>> read = new TreeMap<>();
    for (String group : GROUPS) {
      Set<TopicPartition> partitions = new HashSet<>(assigned(group));
      committed.getOrDefault(group, Map.of()).entrySet().stream()
          .filter(entry -> entry.getValue() != null)
          .forEach(entry -> partitions.add(entry.getKey()));
      read.put(group, partitions);
    }
    return read;
  }

  /** The partitions that the members of a group read now, even those without a commit yet. */
  private Set<TopicPartition> assigned(String group)
      throws ExecutionException, InterruptedException {
    try {
      return kafka.describeConsumerGroups(List.of(group)).all().get().values().stream()
          .flatMap(described -> described.members().stream())
          .flatMap(member -> member.assignment().topicPartitions().stream())
          .collect(Collectors.toSet());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return Set.of();
      }
      throw e;
    }
  }

  private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec spec)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> specs =
        partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry :
        kafka.listOffsets(specs).all().get().entrySet()) {
      offsets.put(entry.getKey(), entry.getValue().offset());
    }
    return offsets;
  }

  @PreDestroy
  void close() {
    kafka.close();
  }
}
