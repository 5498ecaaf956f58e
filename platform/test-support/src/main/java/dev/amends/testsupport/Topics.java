package dev.amends.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.amends.conventions.JsonSetup;
import dev.amends.events.Event;
import dev.amends.events.ServiceEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The platform's topics as a lender or another service uses them: with a plain Kafka client. */
public final class Topics implements AutoCloseable {
  private final Map<String, Object> connection;
  private final KafkaProducer<String, byte[]> producer;
  private final Map<String, TopicReader> readers = new ConcurrentHashMap<>();
  private final EventRecords events = new EventRecords(json());

  /**
   * Connects to a broker.
   *
   * @param bootstrapServers such as localhost:9092
   */
  public Topics(String bootstrapServers) {
    this(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /**
   * Connects to a broker.
   *
   * @param connection the address of the broker and the properties for authentication
   */
  public Topics(Map<String, Object> connection) {
    this.connection = Map.copyOf(connection);
    Map<String, Object> config = new HashMap<>(connection);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
    // A test waits for each record, so waiting for others to send with it would only take time.
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  /** Connects to the broker of the service under test. */
  public static Topics ofTheServiceUnderTest() {
    return new Topics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
  }

  /** The JSON of topics and REST. */
  public static ObjectMapper json() {
    ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    new JsonSetup().customize(json);
    return json;
  }

  /**
   * A record as it was read from a topic.
   *
   * @param type the CloudEvents type
   * @param id the CloudEvents id
   */
  public record PublishedEvent(
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      String type,
      String id,
      Map<String, String> headers,
      JsonNode data) {

    /** The event's name without prefix and version, such as CaseOpened. */
    public String name() {
      return type.replaceFirst("^dev\\.amends\\.", "").replaceFirst("\\.v\\d+$", "");
    }
  }

  /** Publishes an event as its owner would, and returns its id. */
  public String publish(Event event) {
    return publish(event, UUID.randomUUID().toString());
  }

  /** Publishes an event with a given id; a watermark goes to every partition. */
  public String publish(Event event, String id) {
    List<Future<RecordMetadata>> sent =
        events.of(event, id, topic -> producer.partitionsFor(topic).size()).stream()
            .map(producer::send)
            .toList();
    sent.forEach(Topics::await);
    return id;
  }

  /** Publishes an event that happened at a given time, and returns its id. */
  public String publish(ServiceEvent event, Instant at) {
    String id = UUID.randomUUID().toString();
    ProducerRecord<String, byte[]> record = events.of(event, id, topic -> 0).getFirst();
    record.headers().add("ce_time", at.toString().getBytes(UTF_8));
    publish(record);
    return id;
  }

  /** Publishes any text under any key and type, valid or not. */
  public String publish(String topic, @Nullable String key, String type, String data) {
    String id = UUID.randomUUID().toString();
    publish(EventRecords.of(topic, null, key, type, id, data));
    return id;
  }

  /** Publishes a record unchanged, with any headers, valid or not. */
  public void publish(ProducerRecord<String, byte[]> record) {
    await(producer.send(record));
  }

  private static void await(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker rejected a record of the test", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * All records that are on a topic now, those of a partition in their order. Each record is
   * fetched once, however often a test asks.
   */
  public List<PublishedEvent> read(String topic) {
    return readers
        .computeIfAbsent(topic, name -> new TopicReader(connection, name, events::read))
        .read();
  }

  /** The records of an account on a topic, in their order. */
  public List<PublishedEvent> read(String topic, String recordKey) {
    return read(topic).stream().filter(event -> recordKey.equals(event.key())).toList();
  }

  @Override
  public void close() {
    producer.close();
    readers.values().forEach(TopicReader::close);
  }
}
