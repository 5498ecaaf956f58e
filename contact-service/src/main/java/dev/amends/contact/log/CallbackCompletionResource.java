package dev.amends.contact.log;

import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackDiary;
import dev.amends.contact.callback.CallbackView;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.callback.OpenCallbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.rest.Caller;
import dev.amends.rest.EntityTags;
import dev.amends.rest.Idempotent;
import dev.amends.rest.Problems;
import dev.amends.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A callback is done, with a contact or without; it stands here because contacts are known here.
 */
@Path("/callbacks/{id}/completion")
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class CallbackCompletionResource {
  private final Callbacks callbacks;
  private final CallbackDiary diary;
  private final Contacts contacts;
  private final CaseFiles files;
  private final Caller caller;

  CallbackCompletionResource(
      Callbacks callbacks, CallbackDiary diary, Contacts contacts, CaseFiles files, Caller caller) {
    this.callbacks = callbacks;
    this.diary = diary;
    this.contacts = contacts;
    this.files = files;
    this.caller = caller;
  }

  /**
   * How it was done.
   *
   * @param contactId a logged contact of the same case, where there is one
   * @param note stays in this service; required where there is no contact
   */
  record CompletionRequest(
      @Nullable UUID contactId,
      @Size(max = 2000) @Schema(examples = "done by letter") @Nullable String note) {}

  /** Completes a callback that is still owed. */
  @POST
  @Transactional
  @Idempotent
  @Operation(summary = "Complete a callback")
  @APIResponse(responseCode = "200", description = "completed")
  public Response complete(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @Nullable CompletionRequest request) {
    CaseFile file = files.lock(callbacks.caseOf(id));
    Callback callback = callbacks.byId(id);
    EntityTags.requireMatch(ifMatch, callback.version());
    if (!callback.isOpen()) {
      throw Problems.conflict("callback-ended", "The callback is " + callback.status());
    }
    UUID contactId = request == null ? null : request.contactId();
    demandDone(file, id, contactId, request == null ? null : request.note());
    if (request != null && request.note() != null) {
      callback.remark(request.note());
    }
    OpenCallbacks open = callbacks.open(List.of(file.caseId()));
    diary.complete(open, file, callback, contactId, caller.origin("completed the callback"));
    callbacks.flush();
    return Response.ok(CallbackView.of(callback)).tag(EntityTags.of(callback.version())).build();
  }

  /** A call is done by a contact, which was logged by the rules, or there is a word why not. */
  private void demandDone(
      CaseFile file, UUID callbackId, @Nullable UUID contactId, @Nullable String note) {
    if (contactId == null) {
      if (note == null || note.isBlank()) {
        throw Problems.refused(
            "contact-or-note",
            "contactId",
            "is required, or else a note that says why there is none");
      }
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
