package dev.amends.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.events.Topic;
import dev.amends.launcher.process.PortInUse;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker keeps acknowledged records, however its process ends. */
class EmbeddedBrokerTest {

  private static final String TOPIC = Topic.LENDER_ACCOUNTS.topicName();

  @Test
  void keepsAcknowledgedRecordsAcrossAStopAndAKill(@TempDir Path directory) throws Exception {
    // Given
    try (EmbeddedBroker broker = EmbeddedBroker.startProcess(directory.resolve("kafka"), 0)) {
      publish(broker, "before the stop");
      broker.restart();
      publish(broker, "before the kill");

      // When
      broker.kill();
      assertThat(broker.isAlive()).isFalse();
      broker.restart();

      // Then
      publish(broker, "after the kill");
      assertThat(records(broker))
          .containsExactly("before the stop", "before the kill", "after the kill");
    }
  }

  @Test
  void keepsRecordsForAtMostAMonthAfterTheirArrival(@TempDir Path directory) throws Exception {
    // Given
    try (EmbeddedBroker broker = EmbeddedBroker.startProcess(directory.resolve("kafka"), 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);

      // When
      Config config =
          Objects.requireNonNull(admin.describeConfigs(List.of(topic)).all().get().get(topic));

      // Then
      assertThat(config.get("retention.ms").value()).isEqualTo("" + Duration.ofDays(30).toMillis());
      assertThat(config.get("segment.ms").value()).isEqualTo("" + Duration.ofDays(1).toMillis());
      assertThat(config.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
    }
  }

  @Test
  void rejectsATakenPortAndNamesTheOptionForIt(@TempDir Path directory) throws Exception {
    // Given
    try (var taken = new ServerSocket(0)) {
      // When // Then
      assertThatThrownBy(
              () -> EmbeddedBroker.startProcess(directory.resolve("kafka"), taken.getLocalPort()))
          .isInstanceOf(PortInUse.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()))
          .hasMessageContaining("--kafka-port");
    }
  }

  private static void publish(EmbeddedBroker broker, String value)
      throws ExecutionException, InterruptedException {
    Map<String, Object> configuration =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, 0, "key", value)).get();
    }
  }

  private static List<String> records(EmbeddedBroker broker) {
    Map<String, Object> configuration = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      assertThat(consumer.partitionsFor(TOPIC)).hasSize(EmbeddedBroker.PARTITIONS);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      List<String> values = new ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }
}
