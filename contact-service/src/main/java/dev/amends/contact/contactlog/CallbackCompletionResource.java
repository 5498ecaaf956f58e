package dev.amends.contact.contactlog;

import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.CallbackView;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A callback is done, with a contact or without, or put off; it stands here because contacts are
 * known here.
 */
@Path("/callbacks/{id}/completion")
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class CallbackCompletionResource {
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;
  private final Contacts contacts;
  private final CaseFiles files;
  private final Caller caller;
  private final InstantSource clock;

  CallbackCompletionResource(
      Callbacks callbacks,
      CallbackCommands callbackCommands,
      Contacts contacts,
      CaseFiles files,
      Caller caller,
      InstantSource clock) {
    this.callbacks = callbacks;
    this.callbackCommands = callbackCommands;
    this.contacts = contacts;
    this.files = files;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * How it was done, or why it was not.
   *
   * @param contactId a logged contact of the same case, where there is one
   * @param reason why there is none; where the call was not made it is owed at the next slot
   * @param note stays in this service
   */
  @Schema(examples = "{\"reason\": \"SETTLED_IN_WRITING\", \"note\": \"he wrote that he pays\"}")
  record CompletionRequest(
      @Nullable UUID contactId,
      @Schema(examples = "SETTLED_IN_WRITING") @Nullable NoContactReason reason,
      @Size(max = 2000) @Schema(examples = "he wrote that he pays") @Nullable String note) {

    static final CompletionRequest EMPTY = new CompletionRequest(null, null, null);
  }

  /** Ends a callback of one's own, or puts it off where it could not be made. */
  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "completeCallback",
      summary = "Complete a callback",
      description =
          "By a contact, or by a reason why there is none; NO_TIME, NOT_PERMITTED and TECHNICAL leave"
              + " it owed. Only for the agent who is down for it, and for a supervisor.")
  @APIResponse(responseCode = "200", description = "completed, or SCHEDULED anew where it is owed")
  public Response complete(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @Nullable CompletionRequest request) {
    CompletionRequest asked = request == null ? CompletionRequest.EMPTY : request;
    CaseFile file = files.lock(callbacks.caseOf(id));
    Callback callback = callbacks.byId(id);
    EntityTags.requireMatch(ifMatch, callback.version());
    if (!callback.isOpen()) {
      throw Problems.conflict("callback-ended", "The callback is " + callback.status());
    }
    demandOwn(callback);
    demandDone(file, id, asked);
    if (asked.note() != null) {
      callback.remark(asked.note());
    }
    end(file, callback, asked);
    callbacks.flush();
    return Response.ok(CallbackView.of(callback)).tag(EntityTags.of(callback.version())).build();
  }

  private void demandOwn(Callback callback) {
    boolean own = callback.assignee().filter(caller.name()::equals).isPresent();
    if (!own && !caller.has(Roles.SUPERVISOR)) {
      throw Problems.forbidden(
          "callback-of-another",
          "Only the agent who is down for the callback completes it, or a supervisor");
    }
  }

  private void end(CaseFile file, Callback callback, CompletionRequest asked) {
    CallbackBatch open = callbacks.open(List.of(file.caseId()));
    NoContactReason reason = asked.reason();
    if (reason == null) {
      callbackCommands.complete(
          open, file, callback, asked.contactId(), caller.origin("completed the callback"));
    } else if (reason.leavesItOwed()) {
      callbackCommands.putOff(
          open, file, callback, clock.instant(), caller.origin("put the callback off: " + reason));
    } else {
      callbackCommands.complete(
          open, file, callback, null, caller.origin("completed the callback: " + reason));
    }
  }

  /** A call is done by a contact, which was logged by the rules, or there is a reason why not. */
  private void demandDone(CaseFile file, UUID callbackId, CompletionRequest asked) {
    UUID contactId = asked.contactId();
    if ((contactId == null) == (asked.reason() == null)) {
      throw Problems.refused(
          contactId == null ? "contact-or-reason" : "reason-not-expected",
          "reason",
          contactId == null
              ? "is required, one of %s, or else a contact"
                  .formatted(Arrays.toString(NoContactReason.values()))
              : "does not go with a contact");
    }
    if (contactId == null) {
      return;
    }
    Contact contact = contacts.findById(contactId);
    if (contact == null || !contact.caseId.equals(file.caseId())) {
      throw Problems.refused(
          "contact-of-another-case", "contactId", "must be a contact of the case");
    }
    if (!contact.answersACall()) {
      throw Problems.refused(
          "contact-answers-no-call",
          "contactId",
          "must be a call that we made, or a talk with the borrower himself");
    }
    if (contact.callbackId != null && !contact.callbackId.equals(callbackId)) {
      throw Problems.refused(
          "contact-of-another-callback",
          "contactId",
          "has answered callback " + contact.callbackId + " already");
    }
  }
}
