package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.ending.Ending;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.conventions.Caller;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.ContactEvent.CallbackDue;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moves callbacks through the agents' queue: due, assigned, cancelled, missed. */
@ApplicationScoped
class CallbackQueueCommands {
  private final CallbackClaims claims;
  private final Callbacks callbacks;
  private final CallbackCommands commands;
  private final CaseFiles files;
  private final CallbackConfig config;
  private final Outbox outbox;
  private final Ownership ownership;
  private final Caller caller;

  CallbackQueueCommands(
      CallbackClaims claims,
      Callbacks callbacks,
      CallbackCommands commands,
      CaseFiles files,
      CallbackConfig config,
      Outbox outbox,
      Ownership ownership,
      Caller caller) {
    this.claims = claims;
    this.callbacks = callbacks;
    this.commands = commands;
    this.files = files;
    this.config = config;
    this.outbox = outbox;
    this.ownership = ownership;
    this.caller = caller;
  }

  /**
   * Makes callbacks due once their time has come, in a separate transaction: a crash rolls it back,
   * so none fires twice, even with many instances.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<CallbackDue> makeDue(Instant now, int limit) {
    List<CallbackDue> due = claims.claimDue(now, limit);
    due.forEach(event -> outbox.append(event, now));
    return due;
  }

  /** Marks callbacks that were not completed in time as missed, and returns their number. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int miss(Instant now, int limit) {
    Set<UUID> overdue = claims.claimOverdue(now, now.minus(config.handling()), limit);
    if (overdue.isEmpty()) {
      return 0;
    }
    List<Callback> missed = callbacks.list("id in ?1 order by missedAfter, id", overdue);
    Set<UUID> cases = new HashSet<>();
    missed.forEach(callback -> cases.add(callback.caseId));
    Map<UUID, CaseFile> filesOfCases = files.findByCases(cases);
    CallbackBatch batch = callbacks.loadOpen(cases);
    callbacks.addBorrowers(
        batch, filesOfCases.values().stream().map(CaseFile::account).collect(Collectors.toSet()));
    for (Callback callback : missed) {
      CaseFile file = filesOfCases.get(callback.caseId);
      if (file == null) {
        throw new IllegalStateException("callback without a case file: " + callback.id);
      }
      commands.miss(batch, file, callback, now);
    }
    return missed.size();
  }

  /**
   * Assigns a locked callback to an agent, or to nobody.
   *
   * @throws dev.amends.conventions.Problem 403 if an agent assigns another person, 409 if the
   *     callback has ended
   */
  void assign(Callback callback, @Nullable String agent) {
    callback.requireOpen();
    ownership.requireAssignable(OwnedOperation.ASSIGN_CALLBACK, callback.assignee, agent);
    callback.assign(agent);
    callbacks.flush();
  }

  /**
   * Cancels a locked callback.
   *
   * @throws dev.amends.conventions.Problem 403 if another agent has claimed it or is assigned to
   *     it, 409 if it has ended
   */
  void cancel(CaseFile file, Callback callback, Ending ending) {
    callback.requireOpen();
    ownership.require(OwnedOperation.CANCEL_CALLBACK, callback.assignee);
    commands.cancel(
        callbacks.loadOpen(List.of(file.caseId())),
        file,
        candidate -> candidate.id.equals(callback.id),
        ending.reason().name(),
        caller.origin("cancelled the callback: " + ending.reason()));
    if (ending.note() != null) {
      callback.addNote(ending.note().strip());
    }
    callbacks.flush();
  }
}
