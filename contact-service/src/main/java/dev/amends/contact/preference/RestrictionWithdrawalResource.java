package dev.amends.contact.preference;

import dev.amends.contact.ending.EndReason;
import dev.amends.contact.ending.Ending;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lifts restrictions. */
@Path("/restrictions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Restrictions")
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
class RestrictionWithdrawalResource {
  private final RestrictionCommands commands;

  RestrictionWithdrawalResource(RestrictionCommands commands) {
    this.commands = commands;
  }

  /** Lifts a restriction; it stays on file. */
  @DELETE
  @Path("/{id}")
  @Transactional
  @Idempotent
  @Operation(operationId = "liftRestriction", summary = "Lift a restriction")
  @APIResponse(responseCode = "200", description = "The restriction was lifted.")
  @APIResponse(responseCode = "409", description = "The restriction was already lifted.")
  public Response lift(
      @PathParam("id") UUID id,
      @QueryParam("reason") @Parameter(required = true, example = "BORROWER_REQUEST")
          @Nullable EndReason reason) {
    return end(id, Ending.of(reason));
  }

  /** Lifts a restriction and explains why; it stays on file. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{id}/withdrawal")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "liftRestrictionWithNote",
      summary = "Lift a restriction and explain why",
      description = "The note never leaves the service.")
  @APIResponse(responseCode = "200", description = "The restriction was lifted.")
  @APIResponse(responseCode = "409", description = "The restriction was already lifted.")
  public Response lift(@PathParam("id") UUID id, @NotNull @Valid Ending ending) {
    return end(id, ending);
  }

  private Response end(UUID id, Ending ending) {
    return Response.ok(RestrictionView.of(commands.lift(id, ending))).build();
  }
}
