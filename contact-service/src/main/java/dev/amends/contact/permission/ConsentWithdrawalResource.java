package dev.amends.contact.permission;

import dev.amends.contact.ending.EndReason;
import dev.amends.contact.ending.Ending;
import dev.amends.conventions.Caller;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Withdraws consents. */
@Path("/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
class ConsentWithdrawalResource {
  private final ConsentCommands commands;
  private final Caller caller;
  private final InstantSource clock;

  ConsentWithdrawalResource(ConsentCommands commands, Caller caller, InstantSource clock) {
    this.commands = commands;
    this.caller = caller;
    this.clock = clock;
  }

  /** Withdraws a consent; attempts that were made under it stay on record. */
  @DELETE
  @Path("/{id}")
  @Transactional
  @Idempotent
  @Operation(operationId = "withdrawConsent", summary = "Withdraw a consent")
  @APIResponse(responseCode = "200", description = "The consent was withdrawn.")
  @APIResponse(responseCode = "409", description = "The consent was already withdrawn.")
  public Response withdraw(
      @PathParam("id") UUID id,
      @QueryParam("reason") @Parameter(required = true, example = "BORROWER_REQUEST")
          @Nullable EndReason reason) {
    return end(id, Ending.of(reason));
  }

  /** Withdraws a consent and explains why; attempts that were made under it stay on record. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{id}/withdrawal")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "withdrawConsentWithNote",
      summary = "Withdraw a consent and explain why",
      description = "The note never leaves the service.")
  @APIResponse(responseCode = "200", description = "The consent was withdrawn.")
  @APIResponse(responseCode = "409", description = "The consent was already withdrawn.")
  public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid Ending ending) {
    return end(id, ending);
  }

  private Response end(UUID id, Ending ending) {
    Instant now = clock.instant();
    Consent consent =
        commands.withdraw(id, ending, caller.origin("consent-withdrawn: " + ending.reason()), now);
    return Response.ok(ConsentView.of(consent, now)).build();
  }
}
