package dev.amends.contact.contactlog;

import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.contactlog.CallbackCompletionResource.CompletionRequest;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Completes callbacks by a contact, or without one for a reason. */
@ApplicationScoped
class CallbackCompletionCommands {
  private final CaseFiles files;
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;
  private final Contacts contacts;
  private final Ownership ownership;
  private final InstantSource clock;

  CallbackCompletionCommands(
      CaseFiles files,
      Callbacks callbacks,
      CallbackCommands callbackCommands,
      Contacts contacts,
      Ownership ownership,
      InstantSource clock) {
    this.files = files;
    this.callbacks = callbacks;
    this.callbackCommands = callbackCommands;
    this.contacts = contacts;
    this.ownership = ownership;
    this.clock = clock;
  }

  /**
   * Completes a callback, or postpones it if nobody called.
   *
   * @param precondition receives the version of the locked row; throws if the caller read another
   * @throws dev.amends.conventions.Problem 403 for another agent's callback, 409 if it has ended,
   *     412 for an old version, 422 if the contact or the reason does not fit
   */
  Callback complete(UUID id, LongConsumer precondition, CompletionRequest request, Origin origin) {
    Callback callback = callbacks.lock(id);
    CaseFile file = files.get(callback.caseId());
    precondition.accept(callback.version());
    if (!callback.isOpen()) {
      throw Problems.conflict(
          "callback-ended", "The callback is already " + callback.status() + ".");
    }
    ownership.require(OwnedOperation.COMPLETE_CALLBACK, callback.assignee().orElse(null));
    requireContactOrReason(file, id, request);
    if (request.note() != null) {
      callback.addNote(request.note());
    }
    end(file, callback, request, origin);
    callbacks.flush();
    return callback;
  }

  private void end(CaseFile file, Callback callback, CompletionRequest request, Origin origin) {
    CallbackBatch batch = callbacks.loadOpen(List.of(file.caseId()));
    NoContactReason reason = request.reason();
    if (reason == null) {
      callbackCommands.complete(batch, file, callback, request.contactId(), origin);
    } else if (reason.leavesCallbackOutstanding()) {
      callbackCommands.postpone(
          batch,
          file,
          callback,
          clock.instant(),
          withReason(origin, "postponed the callback: " + reason));
    } else {
      callbackCommands.complete(
          batch, file, callback, null, withReason(origin, "completed the callback: " + reason));
    }
  }

  private static Origin withReason(Origin origin, String reason) {
    return new Origin(origin.by(), origin.role(), reason, origin.causedBy());
  }

  private void requireContactOrReason(CaseFile file, UUID callbackId, CompletionRequest request) {
    UUID contactId = request.contactId();
    if (contactId == null && request.reason() == null) {
      throw Problems.rejected(
          "contact-or-reason",
          "reason",
          "is required without a contactId; must be one of "
              + Arrays.toString(NoContactReason.values()));
    }
    if (contactId != null && request.reason() != null) {
      throw Problems.rejected("reason-not-expected", "reason", "must be absent with a contactId");
    }
    if (contactId != null) {
      requireAnsweringContact(file, callbackId, contactId);
    }
  }

  private void requireAnsweringContact(CaseFile file, UUID callbackId, UUID contactId) {
    Contact contact = contacts.findById(contactId);
    if (contact == null || !contact.caseId.equals(file.caseId())) {
      throw Problems.rejected(
          "contact-of-another-case", "contactId", "must be a contact of the same case");
    }
    if (!contact.canCompleteCallback()) {
      throw Problems.rejected(
          "contact-answers-no-call",
          "contactId",
          "must be an outbound call or a conversation with the borrower");
    }
    if (contact.callbackId != null && !contact.callbackId.equals(callbackId)) {
      throw Problems.rejected(
          "contact-of-another-callback",
          "contactId",
          "must not have completed another callback (completed " + contact.callbackId + ")");
    }
  }
}
