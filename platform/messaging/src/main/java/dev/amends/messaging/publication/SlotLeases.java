package dev.amends.messaging.publication;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Leases the slots that this instance publishes. Only the database's clock decides about leases;
 * the epoch grows with each new owner, and only the current epoch can move the cursor.
 */
final class SlotLeases {
  private final String owner;
  private final Duration lease;

  SlotLeases(String owner, Duration lease) {
    this.owner = owner;
    this.lease = lease;
  }

  /** A slot that this instance holds, and the last sequence published from it. */
  record Slot(int number, long epoch, long published) {}

  /** Renews the leases that this instance holds and acquires those that have expired. */
  List<Slot> acquire(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update outbox_relay set
                epoch = case when owner = ? then epoch else epoch + 1 end,
                owner = ?,
                lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where owner = ? or lease_until < clock_timestamp()
            returning slot, epoch, published_sequence\
            """)) {
      update.setString(1, owner);
      update.setString(2, owner);
      update.setLong(3, lease.toMillis());
      update.setString(4, owner);
      return slots(update);
    }
  }

  /** Moves the cursors of the slots that this instance still holds and returns those slots. */
  List<Slot> moveCursors(Connection connection, List<Slot> published) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update outbox_relay r set published_sequence = m.sequence
            from unnest(?, ?, ?) m(slot, epoch, sequence)
            where r.slot = m.slot and r.owner = ? and r.epoch = m.epoch
                and r.published_sequence <= m.sequence
            returning r.slot, r.epoch, r.published_sequence\
            """)) {
      update.setArray(1, array(connection, "int4", published, slot -> (long) slot.number()));
      update.setArray(2, array(connection, "int8", published, Slot::epoch));
      update.setArray(3, array(connection, "int8", published, Slot::published));
      update.setString(4, owner);
      return slots(update);
    }
  }

  private static Array array(
      Connection connection, String type, List<Slot> slots, Function<Slot, Long> column)
      throws SQLException {
    return connection.createArrayOf(type, slots.stream().map(column).toArray());
  }

  private static List<Slot> slots(PreparedStatement update) throws SQLException {
    List<Slot> slots = new ArrayList<>();
    try (ResultSet rows = update.executeQuery()) {
      while (rows.next()) {
        slots.add(new Slot(rows.getInt(1), rows.getLong(2), rows.getLong(3)));
      }
    }
    return slots;
  }

  /** Releases all leases, so that the next owner does not have to wait for them to expire. */
  void release(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox_relay set lease_until = '-infinity' where owner = ?")) {
      update.setString(1, owner);
      update.executeUpdate();
    }
  }
}
