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

  /** The id of a watermark is followed by its partition. */
  private static final String PARKED =
      """
      select split_part(event_id, '/', 1) from parked_message
      where state = 'PARKED' and source = any (?)
      """;

  private ParkedEvents() {}

  static Set<UUID> of(CatchUpMonitor.Consumer consumer, Set<String> sources) throws SQLException {
    try (Connection connection = consumer.connect();
        PreparedStatement query = connection.prepareStatement(PARKED)) {
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

  /** Another producer may use the same source with ids that are not UUIDs. */
  private static void addIfReplayed(Set<UUID> ids, String id) {
    try {
      ids.add(UUID.fromString(id));
    } catch (IllegalArgumentException ofAnotherProducer) {
      // Not published by a replay.
    }
  }
}
