package dev.amends.messaging.consumption;

import dev.amends.events.Event;
import dev.amends.messaging.codec.Message;
import dev.amends.messaging.parking.Reapplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Applies a message that an operator releases, with the consumer of its topic. */
@ApplicationScoped
class ReleasedMessages implements Reapplication {
  private final BatchTransaction transaction;
  private final Inbox inbox;
  private final Instance<EventConsumer<?, ?>> consumers;

  ReleasedMessages(
      BatchTransaction transaction, Inbox inbox, @Any Instance<EventConsumer<?, ?>> consumers) {
    this.transaction = transaction;
    this.inbox = inbox;
    this.consumers = consumers;
  }

  @Override
  public Optional<String> apply(Message message) throws SQLException {
    for (EventConsumer<?, ?> consumer : consumers) {
      if (consumer.topic().topicName().equals(message.topic())) {
        return apply(message, consumer);
      }
    }
    return Optional.of("no consumer of " + message.topic() + " here");
  }

  @Override
  public void noteDiscarded(Message message, String reason) throws SQLException {
    note(message, "DISCARDED", reason);
  }

  private <E extends Event> Optional<String> apply(Message message, EventConsumer<E, ?> consumer)
      throws SQLException {
    return switch (transaction.again(message, consumer)) {
      case EventOutcome.Applied ignored -> {
        note(message, "APPLIED", "released");
        yield Optional.empty();
      }
      case EventOutcome.Ignored no -> {
        note(message, "IGNORED", no.reason());
        yield Optional.empty();
      }
      case EventOutcome.Rejected no -> Optional.of(no.reason());
    };
  }

  private void note(Message message, String outcome, String reason) throws SQLException {
    inbox.note(List.of(new Inbox.WithoutEffect(Inbox.Identity.of(message), outcome, reason)));
  }
}
