package dev.amends.contact.contactlog;

import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackView;
import dev.amends.conventions.Caller;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Completes callbacks. It is part of this package because a contact may complete a callback. */
@Path("/callbacks/{id}/completion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class CallbackCompletionResource {
  private final CallbackCompletionCommands commands;
  private final Caller caller;

  CallbackCompletionResource(CallbackCompletionCommands commands, Caller caller) {
    this.commands = commands;
    this.caller = caller;
  }

  /**
   * How a callback was completed: by a contact, or without one for a reason.
   *
   * @param contactId a logged contact of the same case
   * @param reason why there is no contact; if nobody called, the callback moves to the next slot
   * @param note never leaves this service
   */
  @Schema(examples = "{\"reason\": \"SETTLED_IN_WRITING\", \"note\": \"Agreed by letter.\"}")
  record CompletionRequest(
      @Nullable UUID contactId,
      @Schema(examples = "SETTLED_IN_WRITING") @Nullable NoContactReason reason,
      @Size(max = 2000) @Schema(examples = "Agreed by letter.") @Nullable String note) {

    static final CompletionRequest EMPTY = new CompletionRequest(null, null, null);
  }

  /** Completes the caller's own callback, or postpones it if nobody could call. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "completeCallback",
      summary = "Complete a callback",
      description =
          "Requires a contact, or a reason why there was none. NO_TIME, NOT_PERMITTED and"
              + " TECHNICAL leave the callback outstanding. Only the assignee or a supervisor"
              + " can complete a callback.")
  @APIResponse(
      responseCode = "200",
      description = "The callback was completed, or rescheduled if it is still outstanding.")
  public Response complete(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @Valid @Nullable CompletionRequest request) {
    CompletionRequest completion = request == null ? CompletionRequest.EMPTY : request;
    Callback callback =
        commands.complete(
            id, precondition::requireVersion, completion, caller.origin("completed the callback"));
    return Response.ok(CallbackView.of(callback)).tag(EntityTags.of(callback.version())).build();
  }
}
