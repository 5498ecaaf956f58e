package dev.amends.launcher.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.events.LenderEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event that was read from a row.
 *
 * @param event the type of the event
 * @param lenderId the lender
 * @param accountId the account; null for an event about the whole lender
 * @param data the data of the event
 * @param content the cells of the row in canonical order
 */
record LenderRow(
    Class<? extends LenderEvent> event,
    String lenderId,
    @Nullable String accountId,
    ObjectNode data,
    String content) {

  /** Whether the event is a watermark, which is published to every partition. */
  boolean isWatermark() {
    return LenderEvent.BusinessDayEvent.class.isAssignableFrom(event);
  }

  /** The Kafka record key. */
  String key() {
    return accountId == null ? lenderId : lenderId + ":" + accountId;
  }
}
