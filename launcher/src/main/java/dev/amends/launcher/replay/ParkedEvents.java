package dev.amends.launcher.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Reads the ids of the lender events that a service has parked. */
final class ParkedEvents {

  /** The id of a watermark has the form {@code <uuid>/<partition>}. */
  private static final String PARKED_IDS_SQL =
      """
      select split_part(event_id, '/', 1) from parked_message
      where state = 'PARKED' and source = any (?)
      """;

  private ParkedEvents() {}

  static Set<UUID> readIds(CatchUpMonitor.Consumer consumer, Set<String> sources)
      throws SQLException {
    try (Connection connection = consumer.connect();
        PreparedStatement query = connection.prepareStatement(PARKED_IDS_SQL)) {
      query.setArray(1, connection.createArrayOf("text", sources.toArray()));
      Set<UUID> ids = new HashSet<>();
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          addIfReplayed(ids, result.getString(1));
        }
      }
      return ids;
    }
  }

  /** Adds the id; skips ids that are not UUIDs, which come from another producer. */
  private static void addIfReplayed(Set<UUID> ids, String id) {
    try {
      ids.add(UUID.fromString(id));
    } catch (IllegalArgumentException ignored) {
      // Not published by a replay.
    }
  }
}
