package dev.amends.contact.contactlog;

import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackStatus;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.contact.permission.PermitPurposes;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.ContactEvent.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the callback that a contact answers. */
@ApplicationScoped
class AnsweredCallbacks {
  private final Callbacks callbacks;
  private final PermitPurposes permits;
  private final Ownership ownership;

  AnsweredCallbacks(Callbacks callbacks, PermitPurposes permits, Ownership ownership) {
    this.callbacks = callbacks;
    this.permits = permits;
    this.ownership = ownership;
  }

  /**
   * Finds the callback that the agent named, else the one that {@link AnsweredCallbackPolicy}
   * chooses from those that are due. A named callback that has been missed in the meantime is
   * ignored.
   *
   * @throws dev.amends.conventions.Problem 422 if the named callback belongs to another case, 403
   *     if it belongs to another agent, 409 if it has ended
   */
  Optional<Callback> find(
      CallbackBatch batch, CaseFile file, Contact contact, @Nullable UUID callbackId, Instant now) {
    Optional<Callback> named = getNamed(file, callbackId);
    if (!contact.canCompleteCallback()) {
      return Optional.empty();
    }
    return named.or(() -> choose(batch, file, contact, now));
  }

  private Optional<Callback> getNamed(CaseFile file, @Nullable UUID callbackId) {
    if (callbackId == null) {
      return Optional.empty();
    }
    Callback named = callbacks.findById(callbackId);
    if (named == null || !named.caseId().equals(file.caseId())) {
      throw Problems.rejected(
          "callback-of-another-case", "callbackId", "must be a callback of the same case");
    }
    if (!named.isOpen() && named.status() != CallbackStatus.MISSED) {
      throw Problems.conflict("callback-ended", "The callback is already " + named.status() + ".");
    }
    if (!named.isOpen()) {
      return Optional.empty();
    }
    ownership.require(OwnedOperation.ANSWER_CALLBACK, named.assignee().orElse(null));
    return Optional.of(named);
  }

  private Optional<Callback> choose(
      CallbackBatch batch, CaseFile file, Contact contact, Instant now) {
    List<Callback> due =
        batch.outstanding(file.caseId()).stream().filter(Callback::isWaiting).toList();
    return AnsweredCallbackPolicy.choose(
            due.stream().map(AnsweredCallbacks::facts).toList(),
            contact.agent,
            contact.rightParty,
            purpose(file, contact, now))
        .flatMap(id -> due.stream().filter(callback -> callback.id().equals(id)).findFirst());
  }

  private @Nullable Purpose purpose(CaseFile file, Contact contact, Instant now) {
    return contact.permitId == null
        ? null
        : permits
            .find(file, contact.permitId, now)
            .map(PermitPurposes.PermitPurpose::purpose)
            .orElse(null);
  }

  private static AnsweredCallbackPolicy.DueCallback facts(Callback callback) {
    return new AnsweredCallbackPolicy.DueCallback(
        callback.id(), callback.reason(), callback.assignee().orElse(null));
  }
}
