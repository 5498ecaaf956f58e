package dev.amends.messaging.consumption;

import dev.amends.events.AccountKey;
import dev.amends.events.Event;
import dev.amends.events.InvalidEvent;
import dev.amends.messaging.codec.EventTypes;
import dev.amends.messaging.codec.Message;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.messaging.parking.ParkedMessages;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a batch within its transaction: lock, inbox, effects, parking. */
@ApplicationScoped
class BatchTransaction {
  private final AccountLocks locks;
  private final Inbox inbox;
  private final ParkedMessages parked;
  private final MessageReader reader;
  private final Outbox outbox;

  BatchTransaction(
      AccountLocks locks, Inbox inbox, ParkedMessages parked, MessageReader reader, Outbox outbox) {
    this.locks = locks;
    this.inbox = inbox;
    this.parked = parked;
    this.reader = reader;
    this.outbox = outbox;
  }

  /** How many messages came to which end. */
  record Result(int received, int duplicate, int applied, int ignored, int skipped, int parked) {}

  /** The event of a message that is going to be applied: a good one, new, behind none parked. */
  <E extends Event> Optional<Received<E>> ahead(Message message, EventTypes<E> types)
      throws SQLException {
    return reader.read(message, types) instanceof Reading.Good<E> good
            && !inbox.knows(message)
            && parked.heads(Set.of(good.received().event().lenderId())).isEmpty()
        ? Optional.of(good.received())
        : Optional.empty();
  }

  <E extends Event> Result apply(
      List<Message> messages, EventTypes<E> types, EventConsumer<E, ?> consumer)
      throws SQLException {
    locks.acquire(accounts(messages));
    List<Message> fresh = inbox.takeIn(messages);
    List<EventBatch.Entry<E>> entries =
        fresh.stream()
            .map(message -> new EventBatch.Entry<>(message, reader.read(message, types)))
            .toList();
    Ledger<E> ledger = new Ledger<>(entries);
    apply(new EventBatch<>(entries, ledger.blocked, ledger), consumer);
    ledger.write();
    return ledger.result(messages.size() - fresh.size());
  }

  /** Parks a message whose effect failed for good. */
  Result park(Message message, String reason) throws SQLException {
    locks.acquire(accounts(List.of(message)));
    if (inbox.takeIn(List.of(message)).isEmpty()) {
      return new Result(1, 1, 0, 0, 0, 0);
    }
    parked.park(message, null, reason, null);
    inbox.note(List.of(new Inbox.WithoutEffect(Inbox.Identity.of(message), "PARKED", reason)));
    return new Result(1, 0, 0, 0, 0, 1);
  }

  /** Applies a parked message again, alone; what it comes to is for the operator to see. */
  <E extends Event> EventOutcome again(Message message, EventConsumer<E, ?> consumer)
      throws SQLException {
    EventTypes<E> types = EventTypes.of(consumer.contract());
    Alone<E> alone = new Alone<>();
    apply(
        new EventBatch<>(
            List.of(new EventBatch.Entry<>(message, reader.read(message, types))),
            new Blocked(Map.of()),
            alone),
        consumer);
    return alone.outcome;
  }

  private static <E extends Event, B> void apply(
      EventBatch<E> events, EventConsumer<E, B> consumer) {
    B batch = consumer.load(events);
    events.forEach(event -> consumer.apply(batch, event));
    consumer.store(batch);
  }

  /** A key that is none of an account's has no order to keep, and needs no lock. */
  private static Set<AccountKey> accounts(List<Message> messages) {
    Set<AccountKey> accounts = new TreeSet<>();
    for (Message message : messages) {
      String key = message.key();
      if (key != null && !message.isWatermark()) {
        parse(key).ifPresent(accounts::add);
      }
    }
    return accounts;
  }

  private static Optional<AccountKey> parse(String key) {
    try {
      return Optional.of(AccountKey.parse(key));
    } catch (InvalidEvent noAccount) {
      return Optional.empty();
    }
  }

  /** Writes down what the events of a batch come to. */
  private final class Ledger<E extends Event> implements EventBatch.Decisions<E> {
    private final Blocked blocked;
    private final IdentityHashMap<Message, Reading<E>> readings = new IdentityHashMap<>();
    private final List<Inbox.WithoutEffect> withoutEffect = new ArrayList<>();
    private int applied;
    private int ignored;
    private int skipped;
    private int parkedNow;

    Ledger(List<EventBatch.Entry<E>> entries) throws SQLException {
      Set<String> keys = new TreeSet<>();
      for (EventBatch.Entry<E> entry : entries) {
        readings.put(entry.message(), entry.reading());
        if (entry.message().key() != null) {
          keys.add(entry.message().key());
        }
      }
      Map<String, Blocked.Head> heads = new HashMap<>();
      parked.heads(keys).forEach((key, id) -> heads.put(key, new Blocked.Head(id)));
      this.blocked = new Blocked(heads);
    }

    @Override
    public void begins(Received<E> event) {
      outbox.continueTrace(event.traceparent());
    }

    @Override
    public void decided(Message message, EventOutcome outcome) {
      switch (outcome) {
        case EventOutcome.Applied ignoredOutcome -> applied++;
        case EventOutcome.Ignored no -> {
          boolean foreign = readings.get(message) instanceof Reading.Foreign<E>;
          note(message, foreign ? "SKIPPED" : "IGNORED", no.reason());
          if (foreign) {
            skipped++;
          } else {
            ignored++;
          }
        }
        case EventOutcome.Rejected no -> {
          UUID id = park(message, no.field(), no.reason(), null);
          blocked.block(message.key(), new Blocked.Head(id));
        }
      }
    }

    @Override
    public void waits(Message message, Blocked.Head head) {
      park(message, null, "an earlier message of the account is parked", head.id());
    }

    private UUID park(
        Message message, @Nullable String field, String reason, @Nullable UUID behind) {
      note(message, "PARKED", reason);
      parkedNow++;
      return parked.park(message, field, reason, behind);
    }

    private void note(Message message, String outcome, String reason) {
      withoutEffect.add(new Inbox.WithoutEffect(Inbox.Identity.of(message), outcome, reason));
    }

    void write() throws SQLException {
      inbox.note(withoutEffect);
    }

    Result result(int duplicate) {
      return new Result(
          readings.size() + duplicate, duplicate, applied, ignored, skipped, parkedNow);
    }
  }

  private final class Alone<E extends Event> implements EventBatch.Decisions<E> {
    private EventOutcome outcome = EventOutcome.applied();

    @Override
    public void begins(Received<E> event) {
      outbox.continueTrace(event.traceparent());
    }

    @Override
    public void decided(Message message, EventOutcome decided) {
      outcome = decided;
    }

    @Override
    public void waits(Message message, Blocked.Head head) {
      throw new IllegalStateException("nothing is before " + message);
    }
  }
}
