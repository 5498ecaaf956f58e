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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the callbacks that a contact answers. */
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
   * Finds the callbacks that a contact answers in each case that it was about: those that the agent
   * named; else those that they have in progress; else the one that {@link AnsweredCallbackPolicy}
   * chooses from those that are due. A named callback that was missed or cancelled in the meantime,
   * for example because the agent proposed a plan during the call, is ignored.
   *
   * @return by case, the first being the one that the log entry names
   * @throws dev.amends.conventions.Problem 422 if a named callback belongs to another case, 403 if
   *     it belongs to another agent, 409 if it is completed
   */
  Map<UUID, List<Callback>> find(CallbackBatch batch, List<LogEntry> entries, Instant now) {
    Map<UUID, List<Callback>> named = getNamed(entries);
    Map<UUID, List<Callback>> answered = new HashMap<>();
    for (LogEntry entry : entries) {
      if (entry.contact().canCompleteCallback()) {
        List<Callback> ofCase = named.getOrDefault(entry.caseId(), List.of());
        answered.put(entry.caseId(), ofCase.isEmpty() ? choose(batch, entry, now) : ofCase);
      }
    }
    return answered;
  }

  private Map<UUID, List<Callback>> getNamed(List<LogEntry> entries) {
    Set<UUID> cases = entries.stream().map(LogEntry::caseId).collect(Collectors.toSet());
    ContactRequest request = entries.getFirst().request();
    Map<UUID, List<Callback>> named = new HashMap<>();
    if (request.callbackId() != null) {
      addNamed(named, request.callbackId(), cases, "callbackId");
    }
    for (UUID id : request.alsoCallbackIdsOrNone()) {
      addNamed(named, id, cases, "alsoCallbackIds");
    }
    return named;
  }

  private void addNamed(
      Map<UUID, List<Callback>> named, UUID callbackId, Set<UUID> cases, String field) {
    Callback callback = callbacks.findById(callbackId);
    if (callback == null || !cases.contains(callback.caseId())) {
      throw Problems.rejected(
          "callback-of-another-case",
          field,
          "must be a callback of a case that the contact was about");
    }
    if (callback.status() == CallbackStatus.COMPLETED) {
      throw Problems.conflict(
          "callback-ended", "The callback " + callbackId + " is already COMPLETED.");
    }
    if (callback.isOpen()) {
      ownership.require(OwnedOperation.ANSWER_CALLBACK, callback.assignee().orElse(null));
      List<Callback> ofCase =
          named.computeIfAbsent(callback.caseId(), ignored -> new ArrayList<>());
      if (!ofCase.contains(callback)) {
        ofCase.add(callback);
      }
    }
  }

  private List<Callback> choose(CallbackBatch batch, LogEntry entry, Instant now) {
    Contact contact = entry.contact();
    List<Callback> due =
        batch.outstanding(entry.caseId()).stream().filter(Callback::isWaiting).toList();
    List<Callback> inProgress =
        due.stream().filter(callback -> isInProgress(callback, contact.agent)).toList();
    if (!inProgress.isEmpty()) {
      return inProgress;
    }
    return AnsweredCallbackPolicy.choose(
            due.stream().map(AnsweredCallbacks::facts).toList(),
            contact.agent,
            contact.rightParty,
            purpose(entry.file(), contact, now))
        .map(id -> due.stream().filter(callback -> callback.id().equals(id)).toList())
        .orElse(List.of());
  }

  private static boolean isInProgress(Callback callback, String agent) {
    return callback.status() == CallbackStatus.IN_PROGRESS
        && callback.assignee().filter(agent::equals).isPresent();
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
