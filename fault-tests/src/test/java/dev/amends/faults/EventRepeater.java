package dev.amends.faults;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes the services' events again, as a relay does that dies before it records its position.
 */
final class EventRepeater implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Publisher publisher;
  private final String lenderId;
  private final Random random;
  private final Set<String> repeated = new HashSet<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Future<?> running = CompletableFuture.completedFuture(null);
  private volatile boolean stopping;

  EventRepeater(String bootstrapServers, String lenderId, Random random) {
    this.lenderId = lenderId;
    this.random = random;
    this.publisher = new Publisher(bootstrapServers);
    this.consumer = Topics.consumer(bootstrapServers);
    Topics.readAll(consumer, Topics.SERVICE_TOPICS);
  }

  /** Starts repeating a share of the events as they arrive. */
  void start(double share) {
    running = threads.submit(() -> run(share));
  }

  private void run(double share) {
    while (!stopping) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        repeat(record, share);
      }
    }
  }

  /** Stops repeating and returns the number of repeated events. */
  int stop() throws ExecutionException, InterruptedException {
    stopping = true;
    running.get();
    publisher.flush();
    return repeated.size();
  }

  /** Repeats all events that are on the topics now. */
  void repeatAll() throws ExecutionException, InterruptedException {
    for (ConsumerRecord<String, byte[]> record : Topics.readToEnd(consumer)) {
      repeat(record, 1);
    }
    publisher.flush();
  }

  private void repeat(ConsumerRecord<String, byte[]> record, double share) {
    boolean ours = record.key() != null && record.key().startsWith(lenderId + ":");
    if (ours && random.nextDouble() < share && repeated.add(Topics.id(record))) {
      publisher.publish(
          new ProducerRecord<>(
              record.topic(), record.partition(), record.key(), record.value(), record.headers()));
    }
  }

  @Override
  public void close() {
    stopping = true;
    threads.close();
    consumer.close();
    publisher.close();
  }
}
