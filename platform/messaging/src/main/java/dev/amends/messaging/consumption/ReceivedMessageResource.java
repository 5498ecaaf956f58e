package dev.amends.messaging.consumption;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.messaging.consumption.ReceivedMessages.ReceivedMessage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows whether an event was received and how it was handled. */
@Path("/received-messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPS)
@Tag(name = "operations")
public class ReceivedMessageResource {
  private static final int MESSAGES_MAX = 500;

  private final ReceivedMessages messages;

  ReceivedMessageResource(ReceivedMessages messages) {
    this.messages = messages;
  }

  /** The newest messages of a record key, at most 500. */
  record ReceivedMessageList(List<ReceivedMessage> items) {}

  @GET
  @Operation(
      operationId = "listReceivedMessages",
      summary = "List the messages received for an account",
      description = "Returns the newest 500, oldest first, each with its outcome.")
  public ReceivedMessageList list(
      @QueryParam("key")
          @Parameter(
              description = "The record key, <lenderId>:<accountId>.",
              example = "CU-DEMO:LN-1003")
          @Nullable String key)
      throws SQLException {
    if (key == null || key.isBlank()) {
      throw Problems.invalid("key", "is required: <lenderId>:<accountId>");
    }
    return new ReceivedMessageList(messages.newest(key, MESSAGES_MAX));
  }
}
