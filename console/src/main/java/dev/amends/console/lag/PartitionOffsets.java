package dev.amends.console.lag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The offsets of partitions, from which the lag follows.
 *
 * @param committed what a group has acknowledged; without an entry, it begins at the start
 */
record PartitionOffsets(
    Map<TopicPartition, OffsetAndMetadata> committed,
    Map<TopicPartition, Long> starts,
    Map<TopicPartition, Long> ends) {

  /** The lag of a group that reads some partitions, by topic. */
  List<GroupLag> byTopic(String group, Set<TopicPartition> partitions) {
    Map<String, List<TopicPartition>> topics =
        partitions.stream()
            .collect(
                Collectors.groupingBy(TopicPartition::topic, TreeMap::new, Collectors.toList()));
    return topics.entrySet().stream()
        .map(
            topic ->
                new GroupLag(
                    group,
                    topic.getKey(),
                    topic.getValue().size(),
                    topic.getValue().stream().mapToLong(this::lag).sum()))
        .toList();
  }

  private long lag(TopicPartition partition) {
    OffsetAndMetadata offset = committed.get(partition);
    long end = ends.getOrDefault(partition, 0L);
    long start = starts.getOrDefault(partition, 0L);
    // Records before the start were deleted, so nobody can read them any more.
    return Math.max(0, end - (offset == null ? start : Math.max(offset.offset(), start)));
  }
}
