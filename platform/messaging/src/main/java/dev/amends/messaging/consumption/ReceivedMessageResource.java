package dev.amends.messaging.consumption;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was taken in of an account and what became of it: answers "did my event arrive?". */
@Path("/received-messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPS)
@Tag(name = "operations")
public class ReceivedMessageResource {
  private static final int SHOWN_MAX = 500;

  private final DataSource database;

  ReceivedMessageResource(DataSource database) {
    this.database = database;
  }

  /**
   * A message that was taken in.
   *
   * @param outcome APPLIED, IGNORED, SKIPPED, PARKED or DISCARDED
   * @param reason why it had no effect, where it had none
   */
  public record ReceivedMessage(
      String source,
      String id,
      String type,
      String topic,
      int partition,
      long offset,
      String outcome,
      @Nullable String reason,
      Instant receivedAt) {}

  /** The newest messages of an account, at most 500. */
  public record ReceivedMessages(List<ReceivedMessage> items) {}

  @GET
  @Operation(
      operationId = "listReceivedMessages",
      summary = "Messages received of an account",
      description = "The oldest first, the newest 500, each with what became of it.")
  public ReceivedMessages list(
      @QueryParam("key")
          @Parameter(
              description = "the record key, <lenderId>:<accountId>",
              example = "CU-DEMO:LN-1003")
          @Nullable String key)
      throws SQLException {
    if (key == null || key.isBlank()) {
      throw Problems.invalid("key", "is required: <lenderId>:<accountId>");
    }
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select * from (
                    select source, id, type, topic, partition, "offset", outcome, reason, received_at
                    from inbox where record_key = ? order by received_at desc limit ?) newest
                order by received_at, "offset\"""")) {
      select.setString(1, key);
      select.setInt(2, SHOWN_MAX);
      List<ReceivedMessage> items = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          items.add(message(row));
        }
      }
      return new ReceivedMessages(items);
    }
  }

  private static ReceivedMessage message(ResultSet row) throws SQLException {
    return new ReceivedMessage(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getLong(6),
        row.getString(7),
        row.getString(8),
        row.getTimestamp(9).toInstant());
  }
}
