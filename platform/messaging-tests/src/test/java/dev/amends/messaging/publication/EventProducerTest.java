package dev.amends.messaging.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.events.Topic;
import dev.amends.launcher.process.Ports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The order of an account survives a broker that is unavailable when the relay starts. */
class EventProducerTest {

  @Test
  void sendsNoRowAfterOneThatTheProducerDidNotAccept() {
    // Given
    List<OutboxRows.OutboxRow> rows =
        LongStream.rangeClosed(1, 5).mapToObj(EventProducerTest::row).toList();
    long began;
    try (EventProducer producer =
        new EventProducer(
            Map.of("bootstrap.servers", "localhost:" + Ports.free()),
            "urn:test",
            Duration.ofSeconds(30))) {

      // When
      began = System.nanoTime();
      assertThatThrownBy(() -> producer.publish(rows)).isInstanceOf(ExecutionException.class);
    }

    // Then: it waited for the broker once, for the first row only.
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
  }

  private static OutboxRows.OutboxRow row(long sequence) {
    return new OutboxRows.OutboxRow(
        sequence,
        UUID.randomUUID(),
        Topic.CASES.topicName(),
        "acme:A-1",
        "dev.amends.CaseOpened.v1",
        "{}",
        null,
        Instant.EPOCH,
        false);
  }
}
