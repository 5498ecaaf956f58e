package dev.amends.cases.disclosure;

import dev.amends.conventions.Caller;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Discloses the full identity number of a case's borrower. */
@Path("/cases/{id}/identity-disclosure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
class DisclosureResource {
  private final DisclosureCommands commands;
  private final Caller caller;

  DisclosureResource(DisclosureCommands commands, Caller caller) {
    this.commands = commands;
    this.caller = caller;
  }

  /**
   * A request to read an identity number.
   *
   * @param reason why it is needed; stays on the timeline
   */
  @Schema(
      name = "IdentityDisclosureRequest",
      examples = "{\"reason\":\"The court requires it on the claim.\"}")
  public record DisclosureRequest(
      @NotBlank @Size(max = 500) @Schema(examples = "The court requires it on the claim.")
          String reason) {}

  /** The identity number as the lender reported it. */
  public record DisclosedIdentity(String identityNumber) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "discloseIdentity",
      summary = "Read the full identity number of the borrower",
      description =
          "The disclosure and its reason are recorded on the timeline. An agent can read it only for"
              + " a case that is assigned to them.")
  @APIResponse(
      responseCode = "200",
      description = "The identity number; it must not be cached.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DisclosedIdentity.class)))
  @APIResponse(
      responseCode = "404",
      description = "The case is unknown, or the lender has reported no identity number.")
  @APIResponse(
      responseCode = "429",
      description = "The caller has read the allowed number of identity numbers within an hour.")
  public Response disclose(@PathParam("id") UUID id, @NotNull @Valid DisclosureRequest disclosure) {
    String number =
        commands.disclose(id, disclosure.reason(), caller.origin("disclosed the identity number"));
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.ok(new DisclosedIdentity(number)).cacheControl(never).build();
  }
}
