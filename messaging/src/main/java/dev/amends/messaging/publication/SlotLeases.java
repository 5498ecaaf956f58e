package dev.amends.messaging.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Which slots this instance publishes. The database's clock alone decides about leases; the epoch
 * grows with each new owner, and the cursor moves only for the epoch that holds the slot.
 */
final class SlotLeases {
  private final String owner;
  private final Duration lease;

  SlotLeases(String owner, Duration lease) {
    this.owner = owner;
    this.lease = lease;
  }

  /** A slot that is ours, and how far it was published. */
  record Slot(int number, long epoch, long published) {}

  /** Takes slots that nobody holds any more and prolongs those that we hold. */
  List<Slot> take(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update outbox_relay set
                epoch = case when owner = ? then epoch else epoch + 1 end,
                owner = ?,
                lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where owner = ? or lease_until < clock_timestamp()
            returning slot, epoch, published_sequence""")) {
      update.setString(1, owner);
      update.setString(2, owner);
      update.setLong(3, lease.toMillis());
      update.setString(4, owner);
      List<Slot> slots = new ArrayList<>();
      try (ResultSet rows = update.executeQuery()) {
        while (rows.next()) {
          slots.add(new Slot(rows.getInt(1), rows.getLong(2), rows.getLong(3)));
        }
      }
      return slots;
    }
  }

  /** Moves the cursor, where the slot is still ours. */
  boolean published(Connection connection, Slot slot, long sequence) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update outbox_relay set published_sequence = ?
            where slot = ? and owner = ? and epoch = ? and published_sequence <= ?""")) {
      update.setLong(1, sequence);
      update.setInt(2, slot.number());
      update.setString(3, owner);
      update.setLong(4, slot.epoch());
      update.setLong(5, sequence);
      return update.executeUpdate() == 1;
    }
  }

  /** Gives the slots up at once, so that the next owner need not wait. */
  void giveUp(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox_relay set lease_until = '-infinity' where owner = ?")) {
      update.setString(1, owner);
      update.executeUpdate();
    }
  }
}
