package dev.amends.messaging.consumption;

import dev.amends.events.AccountKey;
import dev.amends.events.Event;
import dev.amends.events.InvalidEvent;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Applies a batch within the caller's transaction: locks, inbox, effects, parking. */
@ApplicationScoped
class BatchTransaction {
  private final AccountLocks locks;
  private final Inbox inbox;
  private final ParkedMessages parked;
  private final AccountInput input;
  private final MessageReader reader;
  private final Outbox outbox;

  BatchTransaction(
      AccountLocks locks,
      Inbox inbox,
      ParkedMessages parked,
      AccountInput input,
      MessageReader reader,
      Outbox outbox) {
    this.locks = locks;
    this.inbox = inbox;
    this.parked = parked;
    this.input = input;
    this.reader = reader;
    this.outbox = outbox;
  }

  /**
   * Returns the watermark of a message if it is going to be applied: the message is valid, was not
   * received before, and no message of the lender's watermarks is parked.
   */
  <E extends Event> Optional<Received<E>> watermarkOf(Message message, EventTypes<E> types)
      throws SQLException {
    return reader.read(message, types) instanceof ReadResult.Valid<E> valid
            && !inbox.contains(message)
            && parked.heads(Set.of(valid.received().event().lenderId())).isEmpty()
        ? Optional.of(valid.received())
        : Optional.empty();
  }

  /** Applies the messages that were not received before, in order, and parks conflicting ones. */
  <E extends Event> BatchCounts apply(
      List<Message> messages, EventTypes<E> types, EventConsumer<E, ?> consumer)
      throws SQLException {
    locks.acquire(accounts(messages));
    List<Message> added = inbox.add(messages);
    EventBatch<E> batch = batch(added, types);
    BatchOutcomes outcomes = new BatchOutcomes(parked, parked.heads(keys(added)));
    apply(batch, consumer, outcomes);
    inbox.update(outcomes.statusChanges());
    input.publishParked(outcomes.newHeads());
    return outcomes.counts(messages.size() - added.size());
  }

  private <E extends Event, B> void apply(
      EventBatch<E> events, EventConsumer<E, B> consumer, BatchOutcomes outcomes) {
    B batch = consumer.load(events);
    for (EventBatch.Entry<E> entry : events.entries()) {
      Optional<UUID> head = outcomes.headBefore(entry.message());
      if (head.isPresent()) {
        outcomes.parkBehind(entry.message(), head.get());
      } else {
        outcomes.record(entry, apply(entry.result(), consumer, batch));
      }
    }
    consumer.store(batch);
  }

  /**
   * The outcome of a message that was released.
   *
   * @param note what was applied, for the inbox
   */
  record Released(EventOutcome outcome, String note) {}

  /** Applies a parked message again, in a separate batch. */
  <E extends Event, B> Released applyReleased(Message message, EventConsumer<E, B> consumer) {
    EventBatch<E> events = batch(List.of(message), EventTypes.of(consumer.contract()));
    B batch = consumer.load(events);
    EventBatch.Entry<E> entry = events.entries().getFirst();
    EventOutcome outcome = apply(entry.result(), consumer, batch);
    consumer.store(batch);
    return new Released(
        outcome,
        entry.dropped().isEmpty()
            ? "released"
            : "released, " + BatchOutcomes.noteOf(entry.dropped()));
  }

  private <E extends Event, B> EventOutcome apply(
      ReadResult<E> result, EventConsumer<E, B> consumer, B batch) {
    return switch (result) {
      case ReadResult.Valid<E> valid -> {
        outbox.continueTrace(valid.received().traceparent());
        yield consumer.apply(batch, valid.received());
      }
      case ReadResult.InputReport<E> report -> input.apply(report.received());
      case ReadResult.Invalid<E> invalid ->
          new EventOutcome.Rejected(invalid.field(), invalid.reason());
      case ReadResult.UnknownType<E> unknown -> EventOutcome.ignored(unknown.reason());
    };
  }

  /** Parks a message that failed permanently while it was applied. */
  BatchCounts park(Message message, String reason) throws SQLException {
    locks.acquire(accounts(List.of(message)));
    List<Message> added = inbox.add(List.of(message));
    if (added.isEmpty()) {
      return new BatchCounts(1, 1, 0, 0, 0, 0, List.of());
    }
    boolean first = parked.heads(keys(added)).isEmpty();
    parked.park(added.getFirst(), null, reason, null);
    inbox.update(List.of(Inbox.StatusChange.of(added.getFirst(), Inbox.Status.PARKED, reason)));
    if (first) {
      input.publishParked(added);
    }
    return new BatchCounts(1, 0, 0, 0, 0, 1, List.of());
  }

  private <E extends Event> EventBatch<E> batch(List<Message> messages, EventTypes<E> types) {
    return new EventBatch<>(
        messages.stream()
            .map(message -> new EventBatch.Entry<>(message, reader.read(message, types)))
            .toList());
  }

  private static Set<String> keys(List<Message> messages) {
    return messages.stream()
        .map(Message::key)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A key that does not name an account has no order to preserve and needs no lock. */
  static Set<AccountKey> accounts(List<Message> messages) {
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
    } catch (InvalidEvent notAnAccount) {
      return Optional.empty();
    }
  }
}
