package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes the time of a callback. */
@Path("/callbacks/{id}/time")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
class CallbackTimeResource {
  private final Callbacks callbacks;
  private final CallbackBookingCommands commands;
  private final CaseFiles files;

  CallbackTimeResource(Callbacks callbacks, CallbackBookingCommands commands, CaseFiles files) {
    this.callbacks = callbacks;
    this.commands = commands;
    this.files = files;
  }

  /**
   * The new time.
   *
   * @param dueLocal on the borrower's wall clock; either this or {@code dueAt}
   */
  @Schema(examples = "{\"dueLocal\": \"2027-01-15T10:30:00\"}")
  record TimeRequest(@Nullable LocalDateTime dueLocal, @Nullable Instant dueAt) {}

  /** Reschedules a callback to a permitted time; an agreed callback stays within its consent. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(operationId = "rescheduleCallback", summary = "Reschedule a callback")
  @APIResponse(
      responseCode = "200",
      description = "The callback was rescheduled; it is due only at the new time.")
  public Response reschedule(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid TimeRequest request) {
    Callback callback = callbacks.lock(id);
    precondition.requireVersion(callback.version);
    commands.reschedule(
        files.get(callback.caseId),
        callback,
        new RequestedTime(request.dueLocal(), request.dueAt()));
    return CallbackView.respond(Response.ok(), callback);
  }
}
