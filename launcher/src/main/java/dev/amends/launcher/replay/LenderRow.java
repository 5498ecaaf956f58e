package dev.amends.launcher.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.events.LenderEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event read from one row.
 *
 * @param event what happened
 * @param lenderId in whose book
 * @param accountId to which account; absent for an event about the whole book
 * @param data the event's data
 * @param content all that the row says, in one form whatever the order of its columns
 */
record LenderRow(
    Class<? extends LenderEvent> event,
    String lenderId,
    @Nullable String accountId,
    ObjectNode data,
    String content) {

  /** Whether it is a watermark that stands in every partition. */
  boolean isWatermark() {
    return event == LenderEvent.BusinessDayClosed.class;
  }

  /** The Kafka record key. */
  String key() {
    return accountId == null ? lenderId : lenderId + ":" + accountId;
  }
}
