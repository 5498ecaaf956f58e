package dev.amends.messaging.consumption;

import dev.amends.events.Event;
import dev.amends.events.Topic;

/**
 * What a service does with the events of one topic. Its channel method hands Kafka's records to
 * {@link BatchConsumption#consume}; a released message comes through {@link #apply} alone.
 */
public interface EventConsumer<E extends Event> {

  /** The topic. */
  Topic topic();

  /** The sealed interface of the topic's events. */
  Class<E> contract();

  /**
   * Applies a batch in its one transaction, in which the locks of all its accounts are held. May be
   * called again with a part of the same batch after a rollback, so it keeps nothing outside the
   * database.
   */
  void apply(EventBatch<E> batch);

  /**
   * Does what a watermark asks for in steps, before {@link #apply} takes it in: in one transaction
   * the end of a big lender's day would outlast what a transaction may take. After a crash it is
   * called again and does what is left, so that each step must leave a mark of what it did.
   */
  default void prepare(Received<E> watermark, Steps steps) {}
}
