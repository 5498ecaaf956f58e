package dev.amends.contact.callback;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The assignee of a callback. */
@Path("/callbacks/{id}/assignee")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
class CallbackAssigneeResource {
  private final Callbacks callbacks;
  private final CallbackQueueCommands commands;

  CallbackAssigneeResource(Callbacks callbacks, CallbackQueueCommands commands) {
    this.callbacks = callbacks;
    this.commands = commands;
  }

  /**
   * The new assignee.
   *
   * @param assignee the name in the agent's token; absent to unassign
   */
  @Schema(examples = "{\"assignee\": \"li.na\"}")
  record AssigneeRequest(
      @Size(min = 1, max = 200) @Schema(examples = "li.na") @Nullable String assignee) {}

  /** Assigns or unassigns a callback; one in progress with another agent returns to the queue. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "assignCallback",
      summary = "Assign a callback to an agent, or return it")
  @APIResponse(
      responseCode = "200",
      description = "The callback was assigned; the next claim by this agent returns it.")
  public Response assign(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid AssigneeRequest request) {
    Callback callback = callbacks.lock(id);
    precondition.requireVersion(callback.version);
    commands.assign(callback, request.assignee());
    return CallbackView.respond(Response.ok(), callback);
  }
}
