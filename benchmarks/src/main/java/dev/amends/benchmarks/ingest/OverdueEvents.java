package dev.amends.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.benchmarks.testbed.CloudEvents;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes AccountOverdue events for new accounts of a lender.
 *
 * <p>They are published in one Kafka transaction, so that a consumer of committed records sees all
 * of them at the commit.
 */
final class OverdueEvents implements AutoCloseable {
  private static final String TOPIC = Topic.LENDER_ACCOUNTS.topicName();
  private static final String TYPE = Event.type(AccountOverdue.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private static final String DATA =
      """
      {"lenderId":"%1$s","accountId":"LN-%2$07d","borrowerId":"B-%2$07d",\
      "productType":"PERSONAL_LOAN","businessDate":"2026-01-31","delinquentSince":"2026-01-15",\
      "daysPastDue":16,"overdue":{"total":{"amount":"%3$d.50","currency":"CNY"},\
      "principal":{"amount":"%3$d.00","currency":"CNY"},\
      "interest":{"amount":"0.50","currency":"CNY"}},\
      "outstandingTotal":{"amount":"20450.00","currency":"CNY"},"sequence":1,\
      "borrower":{"name":"Borrower %2$d","language":"zh-CN","timezone":"Asia/Shanghai",\
      "region":"CN","contactPoints":[{"kind":"PHONE","value":"+8610%2$08d","preferred":true}]}}\
      """;

  private final KafkaProducer<String, byte[]> producer;

  OverdueEvents(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "bench-lender",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4"),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  /** Publishes one event per account; consumers see them after {@link #commit}. */
  void publish(String lenderId, int accounts) {
    producer.beginTransaction();
    for (int account = 1; account <= accounts; account++) {
      // The commit fails if a record is not acknowledged.
      Future<RecordMetadata> unused = producer.send(event(lenderId, account));
    }
    producer.flush();
  }

  /** Makes the published events visible. */
  void commit() {
    producer.commitTransaction();
  }

  private static ProducerRecord<String, byte[]> event(String lenderId, int account) {
    String key = "%s:LN-%07d".formatted(lenderId, account);
    String data = DATA.formatted(lenderId, account, 100 + account % 5_000);
    ProducerRecord<String, byte[]> event = new ProducerRecord<>(TOPIC, key, data.getBytes(UTF_8));
    CloudEvents.addHeaders(
        event, UUID.nameUUIDFromBytes(key.getBytes(UTF_8)), lenderId, TYPE, "2026-01-31T23:00:00Z");
    return event;
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }
}
