package dev.amends.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets operators list, release and discard parked messages. */
@Path("/parked-messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPS)
@Tag(name = "operations")
public class ParkedMessageResource {
  private static final List<String> STATES = List.of("PARKED", "RELEASED", "DISCARDED");

  private final ParkedMessages parked;
  private final ParkedMessageCommands commands;
  private final Caller caller;

  ParkedMessageResource(ParkedMessages parked, ParkedMessageCommands commands, Caller caller) {
    this.parked = parked;
    this.commands = commands;
    this.caller = caller;
  }

  /**
   * A parked message as an operator sees it.
   *
   * @param behind the parked message that this one waits for; absent if it is at fault itself
   * @param payload the payload as text, at most 4,096 bytes of it
   */
  public record ParkedMessageView(
      UUID id,
      String state,
      String reason,
      @Nullable String field,
      @Nullable UUID behind,
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      String type,
      String source,
      String eventId,
      Map<String, String> headers,
      String payload,
      int payloadBytes,
      int attempts,
      Instant parkedAt,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy) {

    private static final int SHOWN_CHARACTERS_MAX = 4096;

    static ParkedMessageView of(ParkedMessage parked) {
      byte[] payload = parked.message().payload();
      String text = new String(payload, 0, Math.min(payload.length, SHOWN_CHARACTERS_MAX), UTF_8);
      return new ParkedMessageView(
          parked.id(),
          parked.state(),
          parked.reason(),
          parked.field(),
          parked.behind(),
          parked.message().topic(),
          parked.message().partition(),
          parked.message().offset(),
          parked.message().key(),
          parked.message().type(),
          parked.message().source(),
          parked.message().identity(),
          parked.message().headers(),
          text,
          payload.length,
          parked.attempts(),
          parked.parkedAt(),
          parked.decidedAt(),
          parked.decidedBy());
    }
  }

  @GET
  @Operation(
      operationId = "listParkedMessages",
      summary = "List the messages that could not be applied",
      description = "Orders them by arrival, each with its reason.")
  public Page<ParkedMessageView> list(
      @QueryParam("state")
          @DefaultValue("PARKED")
          @Parameter(description = "The state: PARKED, RELEASED or DISCARDED.", example = "PARKED")
          String state,
      @BeanParam PageRequest page) {
    if (!STATES.contains(state)) {
      throw Problems.invalid("state", "must be one of " + STATES + " (was " + state + ")");
    }
    long after = page.after(Long::parseLong).orElse(0L);
    return Page.of(
        parked.list(state, after, page.rowsToRead()),
        page,
        message -> Long.toString(message.position()),
        ParkedMessageView::of);
  }

  @POST
  @Path("{id}/release")
  @Operation(
      operationId = "releaseParkedMessage",
      summary = "Apply a parked message again",
      description =
          "If the message is applied, the messages of the account that wait behind it are"
              + " applied, too, until one is rejected.")
  public ParkedMessageCommands.Decision release(@PathParam("id") UUID id) {
    return commands.release(id, caller.name());
  }

  @POST
  @Path("{id}/discard")
  @Operation(
      operationId = "discardParkedMessage",
      summary = "Discard a parked message",
      description =
          "The message is kept with the name of the caller; then the messages that wait"
              + " behind it are applied.")
  public ParkedMessageCommands.Decision discard(@PathParam("id") UUID id) {
    return commands.discard(id, caller.name());
  }
}
