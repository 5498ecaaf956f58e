package dev.amends.messaging.consumption;

import dev.amends.events.Event;
import org.jspecify.annotations.Nullable;

/** What a message turned out to be. */
sealed interface Reading<E extends Event> {

  /** A good event of this topic. */
  record Good<E extends Event>(Received<E> received) implements Reading<E> {}

  /** A message that breaks the contract. */
  record Bad<E extends Event>(@Nullable String field, String reason) implements Reading<E> {}

  /** An event that this version of the service does not know; counted and skipped. */
  record Foreign<E extends Event>(String reason) implements Reading<E> {}
}
