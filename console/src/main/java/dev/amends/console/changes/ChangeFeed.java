package dev.amends.console.changes;

import dev.amends.events.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics of the services, with one consumer for all browsers. It starts at the end of
 * each topic: what happened before is in the services, where the pages read it.
 */
@ApplicationScoped
class ChangeFeed {
  private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration NEW_PARTITIONS_AFTER = Duration.ofMinutes(1);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  private final Map<String, Object> kafka;
  private final ChangeStreams streams;
  private volatile boolean stopping;
  private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
  private @Nullable Thread thread;

  ChangeFeed(@Identifier("default-kafka-broker") Map<String, Object> kafka, ChangeStreams streams) {
    this.kafka = kafka;
    this.streams = streams;
  }

  void start(@Observes StartupEvent started) {
    thread = Thread.ofPlatform().name("changes").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    KafkaConsumer<String, byte[]> current = consumer;
    if (current != null) {
      current.wakeup();
    }
    if (thread != null) {
      thread.join(STOP_TIMEOUT);
    }
  }

  private void run() {
    while (!stopping) {
      try (KafkaConsumer<String, byte[]> opened = new KafkaConsumer<>(configuration())) {
        consumer = opened;
        follow(opened);
      } catch (WakeupException closing) {
        return;
      } catch (KafkaException e) {
        LOG.warn("Changes cannot be read; trying again", e);
        streams.reportGap();
        LockSupport.parkNanos(RETRY_AFTER.toNanos());
      }
    }
  }

  private Map<String, Object> configuration() {
    Map<String, Object> all = new HashMap<>(kafka);
    all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    all.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return all;
  }

  private void follow(KafkaConsumer<String, byte[]> reader) {
    Set<TopicPartition> known = Set.of();
    long lookedAt = 0;
    while (!stopping) {
      if (known.isEmpty() || System.nanoTime() - lookedAt > NEW_PARTITIONS_AFTER.toNanos()) {
        known = assign(reader, known);
        lookedAt = System.nanoTime();
      }
      if (known.isEmpty()) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      } else {
        publish(reader.poll(POLL));
      }
    }
  }

  private static Set<TopicPartition> assign(
      KafkaConsumer<String, byte[]> reader, Set<TopicPartition> known) {
    Set<TopicPartition> current =
        Arrays.stream(Topic.values())
            .filter(topic -> topic.publisher().isPresent())
            .flatMap(topic -> reader.partitionsFor(topic.topicName()).stream())
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .collect(Collectors.toSet());
    if (!current.equals(known)) {
      List<TopicPartition> added = current.stream().filter(p -> !known.contains(p)).toList();
      reader.assign(current);
      reader.seekToEnd(added);
      // Seeks now, so that a record that is written from here on is not missed.
      added.forEach(reader::position);
    }
    return current;
  }

  private void publish(ConsumerRecords<String, byte[]> records) {
    if (records.isEmpty() || streams.isEmpty()) {
      return;
    }
    Set<Change> changes = new LinkedHashSet<>();
    for (ConsumerRecord<String, byte[]> message : records) {
      Optional<Change> change = ChangeReader.read(message);
      change.ifPresent(changes::add);
    }
    streams.publish(changes);
  }
}
