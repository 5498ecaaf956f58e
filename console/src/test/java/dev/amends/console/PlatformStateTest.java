package dev.amends.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ConsoleTestResource.class)
class PlatformStateTest {
  private static final TopicPartition PARTITION = new TopicPartition("lender.accounts", 3);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void measuresHowFarAGroupIsBehind() throws Exception {
    // Given
    publish(5);
    acknowledge("plan-service", 3);

    // When
    String lag = Browser.signedInAs("chen.hao").get("/platform/lag").body();

    // Then
    assertThat(lag)
        .contains(
            "{\"group\":\"plan-service\",\"topic\":\"lender.accounts\",\"partitions\":1,\"lag\":2}",
            "\"asOf\":\"20");
  }

  @Test
  void showsTheLagToOperatorsOnly() {
    var response = Browser.signedInAs("li.na").get("/platform/lag");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("urn:amends:problem:forbidden");
  }

  @Test
  void showsWhichServicesAreReady() {
    String health = Browser.signedInAs("li.na").get("/platform/health").body();

    assertThat(health)
        .contains(
            "{\"name\":\"case-service\",\"ready\":true}",
            "{\"name\":\"plan-service\",\"ready\":false}");
  }

  private void publish(int records) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
      for (int n = 0; n < records; n++) {
        producer
            .send(new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), "LAG:1", "{}"))
            .get();
      }
    }
  }

  private void acknowledge(String group, long offset) {
    Properties configuration = new Properties();
    configuration.put("bootstrap.servers", broker);
    configuration.put("group.id", group);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(offset)), Duration.ofSeconds(10));
    }
  }
}
