package dev.amends.messaging.consumption;

import dev.amends.events.Event;
import dev.amends.messaging.codec.DroppedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records the outcomes of a batch: parks what cannot be applied, collects for the inbox why
 * messages were not applied unchanged, and counts.
 */
final class BatchOutcomes {
  private static final Logger LOG = Logger.getLogger(BatchOutcomes.class);

  private final ParkedMessages parkedMessages;
  private final ParkedHeads heads;
  private final List<Inbox.StatusChange> changes = new ArrayList<>();
  private final List<DroppedField> dropped = new ArrayList<>();
  private final List<Message> newHeads = new ArrayList<>();
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
      case EventOutcome.Applied ignoredOutcome -> {
        applied++;
        recordDropped(message, entry.dropped());
      }
      case EventOutcome.Ignored none -> {
        if (entry.result() instanceof ReadResult.UnknownType<E>) {
          skipped++;
          changes.add(Inbox.StatusChange.of(message, Inbox.Status.SKIPPED, none.reason()));
        } else {
          ignored++;
          changes.add(Inbox.StatusChange.of(message, Inbox.Status.IGNORED, none.reason()));
        }
      }
      case EventOutcome.Rejected rejected -> {
        heads.add(message.key(), park(message, rejected.field(), rejected.reason(), null));
        newHeads.add(message);
      }
    }
  }

  /** Notes the dropped fields at the message and in the log, without their values. */
  private void recordDropped(Message message, List<DroppedField> fields) {
    if (!fields.isEmpty()) {
      String note = noteOf(fields);
      dropped.addAll(fields);
      changes.add(Inbox.StatusChange.of(message, Inbox.Status.APPLIED, note));
      LOG.warnf("invalid optional fields are dropped, at=%s note=%s", message, note);
    }
  }

  static String noteOf(List<DroppedField> fields) {
    return fields.stream()
        .map(DroppedField::toString)
        .collect(Collectors.joining(", ", "applied without ", ""));
  }

  private UUID park(Message message, @Nullable String field, String reason, @Nullable UUID behind) {
    parked++;
    changes.add(Inbox.StatusChange.of(message, Inbox.Status.PARKED, reason));
    return parkedMessages.park(message, field, reason, behind);
  }

  /** Returns the messages that were parked as the first of their account. */
  List<Message> newHeads() {
    return newHeads;
  }

  List<Inbox.StatusChange> statusChanges() {
    return changes;
  }

  BatchCounts counts(int duplicate) {
    int received = duplicate + applied + ignored + skipped + parked;
    return new BatchCounts(received, duplicate, applied, ignored, skipped, parked, dropped);
  }
}
