package dev.amends.messaging.consumption;

import dev.amends.conventions.Problem;
import dev.amends.messaging.consumption.ParkedMessageCommands.Decision;
import dev.amends.messaging.consumption.ParkedSelection.Head;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Releases or discards many parked messages, each exactly as the operation for a single one does:
 * under the lock of its account, in the order of its key, in a separate transaction.
 */
@ApplicationScoped
class ParkedBulkCommands {
  /** A call ends after this time, before a proxy gives up on it. */
  private static final Duration TIME_MAX = Duration.ofSeconds(20);

  private final ParkedSelection selection;
  private final ParkedMessageCommands commands;
  private final InstantSource clock;

  ParkedBulkCommands(
      ParkedSelection selection, ParkedMessageCommands commands, InstantSource clock) {
    this.selection = selection;
    this.commands = commands;
    this.clock = clock;
  }

  /** What happened to a message of a bulk operation. */
  enum BulkOutcome {
    /** A preview: nothing happened. */
    SELECTED,
    /** The message was released or discarded. */
    DECIDED,
    /** The message was rejected again and stays parked. */
    STILL_PARKED,
    /** Someone else decided the message or one before it in the meantime. */
    CHANGED,
    /** Applying the message, or one behind it, failed; the one that failed stays parked. */
    FAILED
  }

  /**
   * A message of a bulk operation.
   *
   * @param message the message, and how many waited behind it
   * @param applied how many messages were applied: the released one and those behind it
   * @param stillParked the message that now comes first for the key, if one was rejected
   * @param detail why a message was not decided or the next one was rejected
   */
  record BulkItem(
      Head message,
      BulkOutcome outcome,
      int applied,
      @Nullable UUID stillParked,
      @Nullable String detail) {}

  /**
   * The result of a bulk operation.
   *
   * @param matched the number of messages that matched at the beginning; messages that waited
   *     behind others do not count
   */
  record BulkResult(long matched, List<BulkItem> items) {
    long count(BulkOutcome outcome) {
      return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    int applied() {
      return items.stream().mapToInt(BulkItem::applied).sum();
    }
  }

  BulkResult preview(ParkedFilter filter, int limit) {
    ParkedSelection.Selected selected = selection.find(filter, limit);
    return new BulkResult(
        selected.matched(),
        selected.heads().stream()
            .map(head -> new BulkItem(head, BulkOutcome.SELECTED, 0, null, null))
            .toList());
  }

  BulkResult release(ParkedFilter filter, int limit, String by) {
    return decide(filter, limit, id -> commands.release(id, by));
  }

  BulkResult discard(ParkedFilter filter, int limit, String by, DiscardReason reason) {
    return decide(filter, limit, id -> commands.discard(id, by, reason));
  }

  private BulkResult decide(ParkedFilter filter, int limit, Function<UUID, Decision> command) {
    Instant end = clock.instant().plus(TIME_MAX);
    ParkedSelection.Selected selected = selection.find(filter, limit);
    List<BulkItem> items = new ArrayList<>();
    for (Head head : selected.heads()) {
      if (clock.instant().isAfter(end)) {
        break;
      }
      items.add(decide(head, command));
    }
    return new BulkResult(selected.matched(), items);
  }

  private static BulkItem decide(Head head, Function<UUID, Decision> command) {
    try {
      Decision decision = command.apply(head.id());
      return new BulkItem(
          head, BulkOutcome.DECIDED, decision.applied(), decision.stillParked(), decision.reason());
    } catch (Problem problem) {
      BulkOutcome outcome =
          problem.type().endsWith(ParkedMessageCommands.REJECTED_AGAIN)
              ? BulkOutcome.STILL_PARKED
              : BulkOutcome.CHANGED;
      return new BulkItem(head, outcome, 0, null, problem.getMessage());
    } catch (RuntimeException failure) {
      if (!Failure.isPermanent(failure)) {
        throw failure; // the database is unavailable: repeating the call continues
      }
      return new BulkItem(head, BulkOutcome.FAILED, 0, null, Failure.reason(failure));
    }
  }
}
