package dev.amends.launcher.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Topic;
import dev.amends.launcher.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The records on the topic after a file is replayed. */
class LenderProducerTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-14T10:00:00Z"));

  @Test
  void publishesCloudEventsByAccountAndAWatermarkInEveryPartition(@TempDir Path directory)
      throws IOException {
    // Given
    Path file =
        Files.writeString(
            directory.resolve("rows.csv"),
            """
            event,lenderId,accountId,businessDate,sequence
            AccountCured,UCI,7,2005-04-30,1
            BusinessDayClosed,UCI,,2005-04-30,
            AccountCured,UCI,7,2005-05-31,2
            """);

    try (EmbeddedBroker broker = EmbeddedBroker.startProcess(directory.resolve("kafka"), 0)) {
      // When
      replay(file, broker);
      List<ConsumerRecord<String, String>> once = records(broker);
      replay(file, broker);
      List<ConsumerRecord<String, String>> twice = records(broker);

      // Then
      assertThat(once).hasSize(2 + EmbeddedBroker.PARTITIONS);
      assertThat(ids(once)).doesNotHaveDuplicates();
      assertThat(twice).hasSize(2 * once.size());
      assertThat(ids(twice)).hasSameElementsAs(ids(once));
      List<ConsumerRecord<String, String>> account =
          once.stream().filter(record -> record.partition() == partitionOf("UCI:7", once)).toList();
      assertThat(account)
          .extracting(record -> headers(record).get("ce_type"))
          .containsExactly(
              "dev.amends.AccountCured.v1",
              "dev.amends.BusinessDayClosed.v1",
              "dev.amends.AccountCured.v1");
      assertThat(account.getFirst().value())
          .isEqualTo(
              "{\"lenderId\":\"UCI\",\"accountId\":\"7\",\"businessDate\":\"2005-04-30\",\"sequence\":1}");
      assertThat(headers(account.getFirst()))
          .containsEntry("ce_specversion", "1.0")
          .containsEntry("ce_source", "urn:amends:replay:UCI")
          .containsEntry("ce_subject", "UCI:7")
          .containsEntry("ce_time", "2026-02-14T10:00:00Z")
          .containsEntry("content-type", "application/json");
    }
  }

  private static void replay(Path file, EmbeddedBroker broker) throws IOException {
    try (LenderFile rows = LenderFile.open(file, UTF_8);
        PublishedIds ids = new PublishedIds();
        LenderProducer topic =
            new LenderProducer(BrokerAddress.of(broker.bootstrapServers()), null, CLOCK, ids)) {
      rows.forEachRemaining(topic::publish);
      topic.flush();
    }
  }

  private static int partitionOf(String key, List<ConsumerRecord<String, String>> records) {
    return records.stream()
        .filter(record -> record.key().equals(key))
        .findFirst()
        .orElseThrow()
        .partition();
  }

  private static List<String> ids(List<ConsumerRecord<String, String>> records) {
    return records.stream().map(record -> headers(record).getOrDefault("ce_id", "")).toList();
  }

  private static Map<String, String> headers(ConsumerRecord<String, String> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }

  private static List<ConsumerRecord<String, String>> records(EmbeddedBroker broker) {
    Map<String, Object> configuration = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.LENDER_ACCOUNTS.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      while (records.size() < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
      return records;
    }
  }
}
