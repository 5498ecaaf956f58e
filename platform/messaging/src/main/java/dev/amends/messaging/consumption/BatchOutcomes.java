package dev.amends.messaging.consumption;

import dev.amends.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records the outcomes of a batch: parks what cannot be applied, keeps the reason of each message
 * without effect for the inbox, and counts.
 */
final class BatchOutcomes {
  private final ParkedMessages parkedMessages;
  private final ParkedHeads heads;
  private final List<Inbox.StatusChange> withoutEffect = new ArrayList<>();
  private int applied;
  private int ignored;
  private int skipped;
  private int parked;

  BatchOutcomes(ParkedMessages parkedMessages, Map<String, UUID> heads) {
    this.parkedMessages = parkedMessages;
    this.heads = new ParkedHeads(heads);
  }

  /** Returns the parked message behind which a message must be parked, if there is one. */
  Optional<UUID> headBefore(Message message) {
    return heads.find(message.key());
  }

  void parkBehind(Message message, UUID head) {
    park(message, null, "an earlier message of the account is parked", head);
  }

  <E extends Event> void record(EventBatch.Entry<E> entry, EventOutcome outcome) {
    Message message = entry.message();
    switch (outcome) {
      case EventOutcome.Applied ignoredOutcome -> applied++;
      case EventOutcome.Ignored none -> {
        if (entry.result() instanceof ReadResult.UnknownType<E>) {
          skipped++;
          withoutEffect.add(Inbox.StatusChange.of(message, Inbox.Status.SKIPPED, none.reason()));
        } else {
          ignored++;
          withoutEffect.add(Inbox.StatusChange.of(message, Inbox.Status.IGNORED, none.reason()));
        }
      }
      case EventOutcome.Rejected rejected ->
          heads.add(message.key(), park(message, rejected.field(), rejected.reason(), null));
    }
  }

  private UUID park(Message message, @Nullable String field, String reason, @Nullable UUID behind) {
    parked++;
    withoutEffect.add(Inbox.StatusChange.of(message, Inbox.Status.PARKED, reason));
    return parkedMessages.park(message, field, reason, behind);
  }

  List<Inbox.StatusChange> statusChanges() {
    return withoutEffect;
  }

  BatchCounts counts(int duplicate) {
    int received = duplicate + applied + ignored + skipped + parked;
    return new BatchCounts(received, duplicate, applied, ignored, skipped, parked);
  }
}
