package dev.amends.messaging.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Relays the outbox with one producer and one set of leases, until the first failure. The next
 * session then continues from the persisted cursors, as another owner.
 */
final class RelaySession {
  private final SettledWatermark watermark = new SettledWatermark();
  private final SlotPublisher publisher;
  private final SlotLeases leases;
  private final Duration lease;
  private List<SlotLeases.Slot> slots = List.of();
  private long leasedAtNanos;

  RelaySession(SlotPublisher publisher, SlotLeases leases, Duration lease) {
    this.publisher = publisher;
    this.leases = leases;
    this.lease = lease;
  }

  /**
   * Publishes what is settled in the slots of this instance.
   *
   * @return whether anything was published
   */
  boolean poll(Connection connection)
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    long now = System.nanoTime();
    if (slots.isEmpty() || now - leasedAtNanos > lease.toNanos() / 3) {
      slots = leases.acquire(connection);
      leasedAtNanos = now;
    }
    long settled = watermark.poll(connection);
    SlotPublisher.Result result = publisher.publish(connection, slots, settled);
    slots = result.held();
    return result.published();
  }

  /** Returns how far the slowest slot is behind, counted in sequences. */
  long backlog() {
    return slots.stream()
        .mapToLong(slot -> watermark.lastDrawn() - slot.published())
        .max()
        .orElse(0);
  }
}
