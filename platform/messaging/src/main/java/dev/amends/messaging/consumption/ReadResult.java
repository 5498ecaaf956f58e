package dev.amends.messaging.consumption;

import dev.amends.events.AccountInputEvent;
import dev.amends.events.Event;
import org.jspecify.annotations.Nullable;

/** The result of reading a message as an event of its topic. */
sealed interface ReadResult<E extends Event> {

  /** The message holds an event of the topic. */
  record Valid<E extends Event>(Received<E> received) implements ReadResult<E> {}

  /** The service that publishes the topic reports whether it has parked messages of an account. */
  record InputReport<E extends Event>(Received<AccountInputEvent> received)
      implements ReadResult<E> {}

  /** The message breaks the contract. */
  record Invalid<E extends Event>(@Nullable String field, String reason) implements ReadResult<E> {}

  /** This version of the service does not know the event's type; it is counted and skipped. */
  record UnknownType<E extends Event>(String reason) implements ReadResult<E> {}
}
