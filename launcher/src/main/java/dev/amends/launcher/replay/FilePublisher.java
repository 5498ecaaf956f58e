package dev.amends.launcher.replay;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Publishes a lender file; waits, and says so, while the broker does not answer. */
public final class FilePublisher implements AutoCloseable {

  private static final Duration FIRST_ANSWER_TIMEOUT = Duration.ofMinutes(5);

  /** Silence of the broker that is worth a message. */
  private static final Duration SILENCE_NOTICED = Duration.ofSeconds(5);

  private final BrokerAddress broker;
  private final @Nullable String source;
  private final ProgressDisplay progress;
  private final PublishedIds ids = new PublishedIds();
  private final Set<String> topics = new TreeSet<>();
  private final Set<String> lenders = new TreeSet<>();
  private final Set<String> sources = new TreeSet<>();

  /**
   * Prepares to publish.
   *
   * @param source the CloudEvents source; null for one per lender
   */
  public FilePublisher(BrokerAddress broker, @Nullable String source, ProgressDisplay progress)
      throws IOException {
    this.broker = broker;
    this.source = source;
    this.progress = progress;
  }

  /**
   * Publishes a file and returns the number of its rows. A watermark counts once.
   *
   * @throws InvalidRow if a row is not a valid event; the rows before it have been published
   * @throws org.apache.kafka.common.KafkaException if Kafka rejected an event
   */
  public long publish(Path file, Charset encoding) throws IOException {
    return publish(file, encoding, UnaryOperator.identity());
  }

  /**
   * Publishes a file whose rows are changed first, and returns the number of its rows.
   *
   * @param change changes the cells of a row that are not empty, by column
   * @throws InvalidRow if a row is not a valid event; the rows before it have been published
   * @throws org.apache.kafka.common.KafkaException if Kafka rejected an event
   */
  public long publish(Path file, Charset encoding, UnaryOperator<Map<String, String>> change)
      throws IOException {
    try (LenderFile rows = open(file, encoding, change)) {
      try (LenderProducer topic = new LenderProducer(broker, source, InstantSource.system(), ids)) {
        return publish(rows, topic);
      }
    }
  }

  private static LenderFile open(
      Path file, Charset encoding, UnaryOperator<Map<String, String>> change) throws IOException {
    try {
      return LenderFile.open(file, encoding, change);
    } catch (InvalidRow e) {
      throw e.after(0);
    }
  }

  private long publish(LenderFile rows, LenderProducer topic) {
    try (ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("silence").factory())) {
      ScheduledFuture<?> silence =
          timer.scheduleAtFixedRate(() -> showSilence(topic), 1, 1, TimeUnit.SECONDS);
      try {
        publishAll(rows, topic);
      } finally {
        silence.cancel(false);
        sources.addAll(topic.sources());
      }
      return topic.publishedCount();
    }
  }

  private void publishAll(LenderFile rows, LenderProducer topic) {
    try {
      while (rows.hasNext()) {
        LenderRow row = rows.next();
        lenders.add(row.lenderId());
        String name = broker.topicFor(row.lenderId());
        if (topics.add(name)) {
          BrokerConnection.await(broker, name, FIRST_ANSWER_TIMEOUT, progress);
        }
        topic.publish(row);
        progress.show(
            rows.progress(), String.format(Locale.ROOT, "%,d events", topic.publishedCount()));
      }
      topic.flush();
    } catch (InvalidRow e) {
      topic.flush();
      throw e.after(topic.publishedCount());
    }
  }

  private void showSilence(LenderProducer topic) {
    Duration silence = topic.silence();
    if (silence.compareTo(SILENCE_NOTICED) > 0) {
      progress.show(BrokerConnection.waiting(silence));
    }
  }

  /** The lenders whose events were published. */
  public Set<String> lenders() {
    return Set.copyOf(lenders);
  }

  /**
   * Counts the events of the file that are parked, by service and without zeros. An event that was
   * already parked when the file was replayed before counts as well.
   */
  public Map<String, Long> parked(Collection<CatchUpMonitor.Consumer> consumers)
      throws IOException, SQLException {
    Map<String, Long> parked = new TreeMap<>();
    for (CatchUpMonitor.Consumer consumer : consumers) {
      int count = ids.among(ParkedEvents.readIds(consumer, sources)).size();
      if (count > 0) {
        parked.put(consumer.name(), (long) count);
      }
    }
    return parked;
  }

  @Override
  public void close() throws IOException {
    ids.close();
  }
}
