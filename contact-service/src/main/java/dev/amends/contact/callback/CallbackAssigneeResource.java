package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is down for a call that is owed. */
@Path("/callbacks/{id}/assignee")
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class CallbackAssigneeResource {
  private final Callbacks callbacks;
  private final CaseFiles files;
  private final Caller caller;

  CallbackAssigneeResource(Callbacks callbacks, CaseFiles files, Caller caller) {
    this.callbacks = callbacks;
    this.files = files;
    this.caller = caller;
  }

  /**
   * The agent.
   *
   * @param assignee the name of his token; nobody where absent
   */
  @Schema(examples = "{\"assignee\": \"li.na\"}")
  record AssigneeRequest(
      @Size(min = 1, max = 200) @Schema(examples = "li.na") @Nullable String assignee) {}

  /** Puts an agent down for a call, or nobody; a call in progress goes back into the queue. */
  @PUT
  @Transactional
  @Idempotent
  @Operation(operationId = "assignCallback", summary = "Assign a callback, take it or give it back")
  @APIResponse(
      responseCode = "200",
      description = "assigned; the agent's next claim gives it first")
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AssigneeRequest request) {
    files.lock(callbacks.caseOf(id));
    Callback callback = callbacks.byId(id);
    EntityTags.requireMatch(ifMatch, callback.version);
    callback.demandOpen();
    boolean supervises = caller.has(Roles.SUPERVISOR);
    if (!CallbackPolicy.mayAssign(
        caller.name(), supervises, callback.assignee, request.assignee())) {
      throw Problems.forbidden(
          "callback-of-another",
          "An agent may take a call that nobody has and give back his own; a supervisor assigns");
    }
    callback.assign(request.assignee());
    callbacks.flush();
    return CallbackResource.shown(Response.ok(), callback);
  }
}
