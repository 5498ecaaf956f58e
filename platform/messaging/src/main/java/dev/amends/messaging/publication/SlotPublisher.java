package dev.amends.messaging.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Publishes the settled rows of slots: reads, sends, awaits the acknowledgements, moves cursors.
 */
final class SlotPublisher {
  private final EventProducer producer;
  private final SlotLeases leases;
  private final int batchSize;

  SlotPublisher(EventProducer producer, SlotLeases leases, int batchSize) {
    this.producer = producer;
    this.leases = leases;
    this.batchSize = batchSize;
  }

  /**
   * The result of one pass over the slots.
   *
   * @param held the slots that this instance still holds, with their advanced cursors
   * @param published whether any row was published
   */
  record Result(List<SlotLeases.Slot> held, boolean published) {}

  /** Publishes at most one batch of each slot, up to the settled sequence. */
  Result publish(Connection connection, List<SlotLeases.Slot> slots, long settled)
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    List<SlotLeases.Slot> held = new ArrayList<>();
    List<SlotLeases.Slot> advanced = new ArrayList<>();
    List<OutboxRows.OutboxRow> rows = new ArrayList<>();
    for (SlotLeases.Slot slot : slots) {
      if (slot.published() >= settled) {
        held.add(slot);
        continue;
      }
      List<OutboxRows.OutboxRow> found =
          OutboxRows.read(connection, slot.number(), slot.published(), settled, batchSize);
      boolean complete = found.size() < batchSize;
      long upTo = complete ? settled : found.getLast().sequence();
      rows.addAll(found);
      advanced.add(new SlotLeases.Slot(slot.number(), slot.epoch(), upTo));
    }
    if (!rows.isEmpty()) {
      producer.publish(rows);
    }
    if (!advanced.isEmpty()) {
      held.addAll(leases.moveCursors(connection, advanced));
    }
    return new Result(held, !rows.isEmpty());
  }
}
