package dev.amends.messaging.consumption;

import dev.amends.conventions.Problems;
import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.AccountKey;
import dev.amends.events.InvalidEvent;
import dev.amends.events.Topic;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Releases or discards a parked message on behalf of an operator. The messages parked behind it are
 * then applied in order, each in a separate transaction, until one is rejected.
 */
@ApplicationScoped
class ParkedMessageCommands {
  static final String REJECTED_AGAIN = "still-refused";

  private final ParkedMessages parked;
  private final BatchTransaction transaction;
  private final AccountInput input;
  private final Inbox inbox;
  private final AccountLocks locks;
  private final Instance<EventConsumer<?, ?>> consumers;

  ParkedMessageCommands(
      ParkedMessages parked,
      BatchTransaction transaction,
      AccountInput input,
      Inbox inbox,
      AccountLocks locks,
      @Any Instance<EventConsumer<?, ?>> consumers) {
    this.parked = parked;
    this.transaction = transaction;
    this.input = input;
    this.inbox = inbox;
    this.locks = locks;
    this.consumers = consumers;
  }

  /**
   * The result of a decision.
   *
   * @param applied how many messages were applied: the released one and those behind it
   * @param stillParked the message that was rejected and stopped the others, if one was
   * @param reason why that message was rejected
   */
  record Decision(
      int applied, @Nullable UUID stillParked, @OperationalText @Nullable String reason) {}

  Decision release(UUID id, String by) {
    Optional<String> rejection = applyAgain(id, by);
    if (rejection.isPresent()) {
      throw Problems.conflict(
          REJECTED_AGAIN, "The message was rejected again: " + rejection.get(), Map.of("id", id));
    }
    return applyFollowing(find(id).message().key(), by, 1);
  }

  Decision discard(UUID id, String by, @Nullable DiscardReason reason) {
    ParkedMessage discarded = inTransaction(() -> discardHead(id, by, reason));
    return applyFollowing(discarded.message().key(), by, 0);
  }

  private ParkedMessage discardHead(UUID id, String by, @Nullable DiscardReason reason)
      throws SQLException {
    ParkedMessage head = lockedHead(id);
    parked.discard(id, by, reason);
    update(
        head.message(),
        Inbox.Status.DISCARDED,
        "discarded by " + by + (reason == null ? "" : ": " + reason));
    publishResumed(head.message(), by);
    return head;
  }

  private Decision applyFollowing(@Nullable String key, String by, int appliedBefore) {
    int applied = appliedBefore;
    while (key != null) {
      Optional<ParkedMessage> next = parked.head(key);
      if (next.isEmpty()) {
        break;
      }
      UUID id = next.get().id();
      Optional<String> rejection = applyAgain(id, by);
      if (rejection.isPresent()) {
        return new Decision(applied, id, rejection.get());
      }
      applied++;
    }
    return new Decision(applied, null, null);
  }

  /** Applies a parked message; if it is rejected again, records the reason and returns it. */
  private Optional<String> applyAgain(UUID id, String by) {
    Optional<String> rejection = inTransaction(() -> applyHead(lockedHead(id), by));
    rejection.ifPresent(
        reason -> QuarkusTransaction.requiringNew().run(() -> parked.recordRejection(id, reason)));
    return rejection;
  }

  private Optional<String> applyHead(ParkedMessage head, String by) throws SQLException {
    Message message = head.message();
    Optional<EventConsumer<?, ?>> consumer = consumerOf(message.topic());
    if (consumer.isEmpty()) {
      return Optional.of("this service has no consumer of the topic " + message.topic());
    }
    // Decided first, so that the account of the last parked message no longer awaits input.
    parked.release(head.id(), by);
    BatchTransaction.Released released = transaction.applyReleased(message, consumer.get());
    switch (released.outcome()) {
      case EventOutcome.Applied ignored -> update(message, Inbox.Status.APPLIED, released.note());
      case EventOutcome.Ignored none -> update(message, Inbox.Status.IGNORED, none.reason());
      case EventOutcome.Rejected rejected -> {
        parked.reopen(head.id());
        return Optional.of(rejected.reason());
      }
    }
    publishResumed(message, by);
    return Optional.empty();
  }

  private void publishResumed(Message decided, String by) {
    if (decided.key() != null && parked.head(decided.key()).isEmpty()) {
      input.publishResumed(decided, by);
    }
  }

  private Optional<EventConsumer<?, ?>> consumerOf(String topic) {
    for (EventConsumer<?, ?> consumer : consumers) {
      if (Topic.find(topic).equals(Optional.of(consumer.topic()))) {
        return Optional.of(consumer);
      }
    }
    return Optional.empty();
  }

  private void update(Message message, Inbox.Status status, String reason) throws SQLException {
    inbox.update(List.of(Inbox.StatusChange.of(message, status, reason)));
  }

  /**
   * Locks the account and returns the message, which must be undecided and the first of its key.
   */
  private ParkedMessage lockedHead(UUID id) {
    String key = find(id).message().key();
    if (key != null) {
      lock(key);
    }
    ParkedMessage message = find(id);
    if (!message.state().equals("PARKED")) {
      throw Problems.conflict("already-decided", "The message is already " + message.state() + ".");
    }
    UUID first = key == null ? id : parked.head(key).map(ParkedMessage::id).orElse(id);
    if (!first.equals(id)) {
      throw Problems.conflict(
          "waits-behind",
          "An earlier message of the account is parked. Release or discard that one first.",
          Map.of("first", first));
    }
    return message;
  }

  private void lock(String key) {
    AccountKey account;
    try {
      account = AccountKey.parse(key);
    } catch (InvalidEvent e) {
      return; // The key of a watermark or of a foreign record: there is no account to lock.
    }
    locks.acquire(account);
  }

  private ParkedMessage find(UUID id) {
    return parked.find(id).orElseThrow(() -> Problems.notFound("parked message", id));
  }

  private static <T> T inTransaction(Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }
}
