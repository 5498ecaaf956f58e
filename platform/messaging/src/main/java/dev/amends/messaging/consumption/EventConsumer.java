package dev.amends.messaging.consumption;

import dev.amends.events.Event;
import dev.amends.events.Topic;

/**
 * Applies the events of one topic. The consumer's channel method passes Kafka's records to {@link
 * BatchConsumption#consume}; a parked message that an operator releases arrives as a batch of one.
 *
 * <p>All three steps run in the one transaction of the batch, which holds the locks of all its
 * accounts. They may run again with a part of the same batch after a rollback, so an implementation
 * keeps nothing outside the database and the working set.
 *
 * @param <E> the sealed interface of the topic's events
 * @param <B> the working set: the aggregates that one batch touches
 */
public interface EventConsumer<E extends Event, B> {

  /** The topic. */
  Topic topic();

  /** The sealed interface of the topic's events. */
  Class<E> contract();

  /**
   * Whether records of types that the contract does not contain are skipped without a trace. By
   * default they are recorded as received and ignored. For a consumer that needs a few rare types
   * of a busy topic, which other services record.
   */
  default boolean skipsOtherTypes() {
    return false;
  }

  /** Loads the aggregates that the events touch: one query per table, however many there are. */
  B load(EventBatch<E> events);

  /** Applies one event; called in the order of each account. */
  EventOutcome apply(B batch, Received<E> event);

  /** Writes the changes of the batch that Hibernate does not flush itself. */
  default void store(B batch) {}

  /**
   * Does the work of a watermark in steps, before {@link #apply} records it. Closing the day of a
   * big lender in one transaction would exceed the transaction timeout. After a crash it is called
   * again and does the rest, so each step must leave a mark of what it did.
   */
  default void prepare(Received<E> watermark, Steps steps) {}
}
