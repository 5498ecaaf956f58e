package dev.amends.assessment.profile;

import dev.amends.conventions.Caller;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records and reads the profile of a case. */
@Path("/cases/{caseId}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "profiles")
class ProfileResource {
  private final ProfileCommands commands;
  private final Caller caller;

  ProfileResource(ProfileCommands commands, Caller caller) {
    this.commands = commands;
    this.caller = caller;
  }

  /** Replaces the profile of a case. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "recordProfile",
      summary = "Record facts about the borrower's family and business",
      description =
          """
          Replaces the whole profile. It is context for agents and is never used in a score, an \
          event, a call guide or a letter. Lenders enable it with \
          amends.assessment.profile.lenders. With If-Match, the profile is replaced only if it \
          still has the version that was read.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The recorded profile.",
      content = @Content(schema = @Schema(implementation = ProfileView.class)))
  @APIResponse(responseCode = "400", description = "The profile has no factor, or a wrong one.")
  @APIResponse(responseCode = "404", description = "The case is unknown.")
  @APIResponse(responseCode = "409", description = "Profiles are not enabled for the lender.")
  @APIResponse(responseCode = "412", description = "The profile has changed since it was read.")
  public Response record(
      @PathParam("caseId") UUID caseId,
      @BeanParam Precondition precondition,
      @NotNull @Valid ProfileFactors factors) {
    if (factors.isEmpty()) {
      throw Problems.invalid("family", "must have a factor if business has none");
    }
    return respond(commands.record(caseId, precondition::requireVersion, factors));
  }

  /** Reads the profile of a case. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(
      operationId = "getProfile",
      summary = "Show the profile of a case",
      description = "Callers whose only role is ops see who recorded it and when, but no factors.")
  @APIResponse(
      responseCode = "200",
      description = "The profile.",
      content = @Content(schema = @Schema(implementation = ProfileView.class)))
  @APIResponse(responseCode = "404", description = "The case is unknown or has no profile.")
  @APIResponse(responseCode = "409", description = "Profiles are not enabled for the lender.")
  public Response get(@PathParam("caseId") UUID caseId) {
    return respond(commands.find(caseId));
  }

  private Response respond(Profile profile) {
    return Response.ok(ProfileView.of(profile, caller.mayReadPersonalData()))
        .tag(EntityTags.of(profile.version))
        .build();
  }
}
