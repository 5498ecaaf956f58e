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
  private final int batch;

  SlotPublisher(EventProducer producer, SlotLeases leases, int batch) {
    this.producer = producer;
    this.leases = leases;
    this.batch = batch;
  }

  /**
   * The result of one pass over the slots.
   *
   * @param held the slots that this instance still holds, with their moved cursors
   * @param published whether any row was published
   */
  record Result(List<SlotLeases.Slot> held, boolean published) {}

  /** Publishes at most one batch of each slot, up to the settled sequence. */
  Result publish(Connection connection, List<SlotLeases.Slot> slots, long settled)
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    List<SlotLeases.Slot> held = new ArrayList<>();
    List<SlotLeases.Slot> moved = new ArrayList<>();
    List<OutboxRows.OutboxRow> rows = new ArrayList<>();
    for (SlotLeases.Slot slot : slots) {
      if (slot.published() >= settled) {
        held.add(slot);
        continue;
      }
      List<OutboxRows.OutboxRow> found =
          OutboxRows.read(connection, slot.number(), slot.published(), settled, batch);
      boolean complete = found.size() < batch;
      long upTo = complete ? settled : found.getLast().sequence();
      rows.addAll(found);
      moved.add(new SlotLeases.Slot(slot.number(), slot.epoch(), upTo));
    }
    if (!rows.isEmpty()) {
      producer.publish(rows);
    }
    if (!moved.isEmpty()) {
      held.addAll(leases.moveCursors(connection, moved));
    }
    return new Result(held, !rows.isEmpty());
  }
}
