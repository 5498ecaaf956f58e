package dev.amends.messaging.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** One round over the slots of this instance: read, publish, wait, move the cursor. */
final class SlotRound {
  private final Connection connection;
  private final EventProducer producer;
  private final SlotLeases leases;
  private final long settled;
  private final int batch;
  private boolean busy;

  SlotRound(
      Connection connection, EventProducer producer, SlotLeases leases, long settled, int batch) {
    this.connection = connection;
    this.producer = producer;
    this.leases = leases;
    this.settled = settled;
    this.batch = batch;
  }

  /** Publishes what is settled and returns the slots that are still ours, with their cursors. */
  List<SlotLeases.Slot> publish(List<SlotLeases.Slot> slots)
      throws SQLException, ExecutionException, InterruptedException {
    List<SlotLeases.Slot> ours = new ArrayList<>();
    List<OutboxRows.OutboxRow> rows = new ArrayList<>();
    List<SlotLeases.Slot> moved = new ArrayList<>();
    for (SlotLeases.Slot slot : slots) {
      if (slot.published() >= settled) {
        ours.add(slot);
        continue;
      }
      List<OutboxRows.OutboxRow> found =
          OutboxRows.read(connection, slot.number(), slot.published(), settled, batch);
      boolean all = found.size() < batch;
      long upTo = all ? settled : found.getLast().sequence();
      rows.addAll(found);
      moved.add(new SlotLeases.Slot(slot.number(), slot.epoch(), upTo));
    }
    if (!rows.isEmpty()) {
      busy = true;
      producer.publish(rows);
    }
    if (!moved.isEmpty()) {
      ours.addAll(leases.published(connection, moved));
    }
    return ours;
  }

  /** Whether anything was published. */
  boolean isBusy() {
    return busy;
  }
}
