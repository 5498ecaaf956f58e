package dev.amends.messaging.publication;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountInputEvent;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent;
import dev.amends.events.ServiceEvent;
import dev.amends.events.Topic;
import dev.amends.messaging.codec.EventCodec;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Records the events that a service publishes. They are written in the transaction of the facts
 * that they report and relayed to Kafka after its commit.
 */
@ApplicationScoped
public class Outbox {
  private static final Object WRITER = new Object();
  private static final Object TRACE = new Object();

  private final DataSource database;
  private final EventCodec codec;
  private final AccountLocks locks;
  private final LenderTopics topics;
  private final TransactionSynchronizationRegistry transaction;
  private final CurrentVertxRequest request;
  private final RelaySignal signal;

  Outbox(
      DataSource database,
      EventCodec codec,
      AccountLocks locks,
      LenderTopics topics,
      TransactionSynchronizationRegistry transaction,
      CurrentVertxRequest request,
      RelaySignal signal) {
    this.database = database;
    this.codec = codec;
    this.locks = locks;
    this.topics = topics;
    this.transaction = transaction;
    this.request = request;
    this.signal = signal;
  }

  /**
   * Appends an event, which is published when the current transaction commits.
   *
   * @param occurredAt when the fact happened, the CloudEvents time
   * @return the CloudEvents id
   * @throws IllegalStateException if the lock of the event's account is not held, because the order
   *     of an account's events is the order of its locks
   */
  public UUID append(ServiceEvent event, Instant occurredAt) {
    return append(event, codec.encode(event), occurredAt);
  }

  /**
   * Appends an event that the caller has already encoded, for example because it stores the JSON
   * itself: encoding is among the most expensive steps of a batch.
   *
   * @param json the event as encoded by {@link EventCodec#encode}
   * @param occurredAt when the fact happened, the CloudEvents time
   * @return the CloudEvents id
   * @throws IllegalStateException if the lock of the event's account is not held
   */
  public UUID append(ServiceEvent event, String json, Instant occurredAt) {
    return append(event.account(), event.type(), json, event.topic(), occurredAt);
  }

  /**
   * Appends a report on the parked messages of an account.
   *
   * @param topic the topic of this service
   * @param occurredAt when the message was parked or decided, the CloudEvents time
   * @return the CloudEvents id
   * @throws IllegalStateException if the lock of the event's account is not held
   */
  public UUID append(AccountInputEvent event, Topic topic, Instant occurredAt) {
    return append(event.account(), event.type(), codec.encode(event), topic, occurredAt);
  }

  private UUID append(
      AccountKey account, String type, String json, Topic topic, Instant occurredAt) {
    if (!locks.isHeld(account)) {
      throw new IllegalStateException(
          "the lock of account " + account + " is not held for " + type);
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    writer()
        .add(
            new OutboxWriter.Row(
                id,
                type,
                json,
                topic.topicName(),
                account.recordKey(),
                false,
                occurredAt,
                trace()));
    return id;
  }

  /**
   * Appends a lender's watermark for every partition of the lender's topic, on behalf of a lender
   * that can write to only one. The id is derived from the event and the corrections before it, so
   * that a repetition is recognized as a duplicate, but a day that was closed by mistake can be
   * closed again.
   *
   * @param corrections the number of corrections of the lender's business days so far, counted
   *     under the lock of the lender
   * @param occurredAt when the lender reported the end of the day, the CloudEvents time
   * @return the CloudEvents id, to which the relay appends the partition
   */
  public UUID appendToEveryPartition(
      LenderEvent.BusinessDayEvent day, long corrections, Instant occurredAt) {
    locks.acquireLender(day.lenderId());
    String json = codec.encode(day);
    UUID id = UuidCreator.getNameBasedSha1(day.type() + corrections + json);
    writer()
        .add(
            new OutboxWriter.Row(
                id,
                day.type(),
                json,
                topics.topicFor(day.lenderId()),
                day.lenderId(),
                true,
                occurredAt,
                trace()));
    return id;
  }

  /** Sets the W3C trace context of the events that this transaction appends from now on. */
  public void continueTrace(@Nullable String traceparent) {
    transaction.putResource(TRACE, traceparent);
  }

  private @Nullable String trace() {
    if (transaction.getResource(TRACE) instanceof String traceparent) {
      return traceparent;
    }
    boolean inRequest = Arc.container().requestContext().isActive();
    return inRequest && request.getCurrent() != null
        ? request.getCurrent().request().getHeader("traceparent")
        : null;
  }

  private OutboxWriter writer() {
    if (transaction.getResource(WRITER) instanceof OutboxWriter writer) {
      return writer;
    }
    OutboxWriter created = new OutboxWriter(database, signal);
    transaction.putResource(WRITER, created);
    transaction.registerInterposedSynchronization(created);
    return created;
  }
}
