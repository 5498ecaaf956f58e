package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.ending.Ending;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cancellation of a callback. */
@Path("/callbacks/{id}/cancellation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
class CallbackCancellationResource {
  private final Callbacks callbacks;
  private final CallbackQueueCommands commands;
  private final CaseFiles files;

  CallbackCancellationResource(
      Callbacks callbacks, CallbackQueueCommands commands, CaseFiles files) {
    this.callbacks = callbacks;
    this.commands = commands;
    this.files = files;
  }

  /** Cancels a callback for a coded reason and explains it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "cancelCallbackWithNote",
      summary = "Cancel a callback and explain why",
      description = "The note is added to the notes of the callback and never leaves the service.")
  @APIResponse(responseCode = "200", description = "The callback was cancelled.")
  public Response cancel(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Ending ending) {
    Callback callback = callbacks.lock(id);
    precondition.requireVersion(callback.version);
    commands.cancel(files.get(callback.caseId), callback, ending);
    return CallbackView.respond(Response.ok(), callback);
  }
}
