package dev.amends.console.lag;

/**
 * How far a consumer group is behind a topic.
 *
 * @param partitions the partitions that the group reads
 * @param lag the records that it has not acknowledged yet
 */
record GroupLag(String group, String topic, int partitions, long lag) {}
