package dev.amends.messaging.parking;

import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.InvalidEvent;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Where an operator decides about a parked message. What waits behind it follows in order, each in
 * a transaction of its own, until one is refused.
 */
@ApplicationScoped
class ReleaseDesk {
  private final ParkedMessages parked;
  private final Reapplication reapplication;
  private final AccountLocks locks;

  ReleaseDesk(ParkedMessages parked, Reapplication reapplication, AccountLocks locks) {
    this.parked = parked;
    this.reapplication = reapplication;
    this.locks = locks;
  }

  /**
   * What a decision led to.
   *
   * @param applied how many messages were applied, the released one and those behind it
   * @param stillParked the message at which it stopped, where one was refused
   * @param reason why that one was refused
   */
  record Decision(int applied, @Nullable UUID stillParked, @Nullable String reason) {}

  Decision release(UUID id, String by) {
    Optional<String> refusal = inTransaction(() -> tryAgain(head(id), by));
    if (refusal.isPresent()) {
      inTransaction(
          () -> {
            parked.refusedAgain(id, refusal.get());
            return id;
          });
      throw Problems.conflict(
          "still-refused", "The message is refused again: " + refusal.get(), Map.of("id", id));
    }
    return follow(find(id).message().key(), by, 1);
  }

  Decision discard(UUID id, String by) {
    ParkedMessage discarded =
        inTransaction(
            () -> {
              ParkedMessage head = head(id);
              parked.decide(id, "DISCARDED", by);
              reapplication.noteDiscarded(head.message(), "discarded by " + by);
              return head;
            });
    return follow(discarded.message().key(), by, 0);
  }

  private Decision follow(@Nullable String key, String by, int before) {
    int applied = before;
    while (key != null) {
      Optional<ParkedMessage> next = parked.head(key);
      if (next.isEmpty()) {
        break;
      }
      Optional<String> refusal = inTransaction(() -> tryAgain(head(next.get().id()), by));
      if (refusal.isPresent()) {
        UUID stuck = next.get().id();
        inTransaction(
            () -> {
              parked.refusedAgain(stuck, refusal.get());
              return stuck;
            });
        return new Decision(applied, stuck, refusal.get());
      }
      applied++;
    }
    return new Decision(applied, null, null);
  }

  private Optional<String> tryAgain(ParkedMessage head, String by) throws SQLException {
    Optional<String> refusal = reapplication.apply(head.message());
    if (refusal.isEmpty()) {
      parked.decide(head.id(), "RELEASED", by);
    }
    return refusal;
  }

  /** Locks the account, then looks: the message must be open and the first of its account. */
  private ParkedMessage head(UUID id) {
    lock(find(id).message().key());
    ParkedMessage message = find(id);
    if (!message.state().equals("PARKED")) {
      throw Problems.conflict("already-decided", "The message is " + message.state());
    }
    String key = message.message().key();
    UUID first = key == null ? id : parked.head(key).map(ParkedMessage::id).orElse(id);
    if (!first.equals(id)) {
      throw Problems.conflict(
          "waits-behind", "An earlier message of the account is parked", Map.of("first", first));
    }
    return message;
  }

  private void lock(@Nullable String key) {
    if (key == null) {
      return;
    }
    AccountKey account;
    try {
      account = AccountKey.parse(key);
    } catch (InvalidEvent e) {
      return; // The key of a watermark, or none of ours: there is no account to lock.
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
