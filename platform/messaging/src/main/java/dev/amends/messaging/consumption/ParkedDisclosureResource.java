package dev.amends.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Discloses the payload of a parked message to compliance, and records the disclosure. */
@Path("/parked-messages/{id}/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMPLIANCE)
@Tag(name = "operations")
public class ParkedDisclosureResource {
  private final ParkedMessages parked;
  private final ParkedDisclosures disclosures;
  private final Caller caller;

  ParkedDisclosureResource(ParkedMessages parked, ParkedDisclosures disclosures, Caller caller) {
    this.parked = parked;
    this.disclosures = disclosures;
    this.caller = caller;
  }

  /** Why the caller must read the payload. */
  public record DisclosureRequest(
      @NotBlank @Size(max = 500) @Schema(examples = "The lender disputes the amount.")
          String reason) {}

  /**
   * The payload of a parked message. Identity numbers are overwritten, because they are not stored.
   */
  public record DisclosedPayload(UUID id, Map<String, String> headers, String payload) {}

  @POST
  @Transactional
  @Operation(
      operationId = "discloseParkedMessage",
      summary = "Read the payload of a parked message",
      description = "Records who read it, when and why; see listDisclosures.")
  @APIResponse(
      responseCode = "200",
      description = "The payload; it must not be cached.",
      content = @Content(schema = @Schema(implementation = DisclosedPayload.class)))
  @APIResponse(responseCode = "404", description = "The message is unknown.")
  @APIResponse(responseCode = "409", description = "The payload has been purged.")
  public Response disclose(@PathParam("id") UUID id, @NotNull @Valid DisclosureRequest request) {
    ParkedMessage message =
        parked.find(id).orElseThrow(() -> Problems.notFound("parked message", id));
    if (message.purged()) {
      throw Problems.conflict(
          "payload-purged", "The payload was deleted after the message was decided.");
    }
    disclosures.add(message, caller.name(), caller.subject(), request.reason());
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.ok(
            new DisclosedPayload(
                id, message.message().headers(), new String(message.message().payload(), UTF_8)))
        .cacheControl(never)
        .build();
  }
}
