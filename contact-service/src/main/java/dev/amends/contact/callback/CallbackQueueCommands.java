package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.ending.Ending;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.ContactEvent.CallbackDue;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moves callbacks through the agents' queue: due, claimed, assigned, cancelled, missed. */
@ApplicationScoped
class CallbackQueueCommands {
  /** The maximum number of callbacks without a phone number that one claim cancels. */
  private static final int CLAIM_TRIES_MAX = 20;

  private final CallbackClaims claims;
  private final Callbacks callbacks;
  private final CallbackCommands commands;
  private final CallbackRescheduler rescheduler;
  private final CaseFiles files;
  private final CallbackConfig config;
  private final Outbox outbox;
  private final Ownership ownership;
  private final Caller caller;
  private final InstantSource clock;

  CallbackQueueCommands(
      CallbackClaims claims,
      Callbacks callbacks,
      CallbackCommands commands,
      CallbackRescheduler rescheduler,
      CaseFiles files,
      CallbackConfig config,
      Outbox outbox,
      Ownership ownership,
      Caller caller,
      InstantSource clock) {
    this.claims = claims;
    this.callbacks = callbacks;
    this.commands = commands;
    this.rescheduler = rescheduler;
    this.files = files;
    this.config = config;
    this.outbox = outbox;
    this.ownership = ownership;
    this.caller = caller;
    this.clock = clock;
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
    Map<UUID, CaseFile> filesOfCases = files.ofCases(cases);
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
   * Claims the longest-due callback for the caller: first those assigned to them, then unassigned
   * ones. Callbacks without a phone number are cancelled instead.
   *
   * @param lenderIds the lenders whose work is offered; all lenders if empty
   * @throws dev.amends.conventions.Problem 409 if the caller has too many in progress
   */
  Optional<Callback> claim(Set<String> lenderIds) {
    Instant now = clock.instant();
    requireFewerInProgress();
    for (int tries = 0; tries < CLAIM_TRIES_MAX; tries++) {
      Optional<Callback> longest =
          claims.claimLongestDue(caller.name(), lenderIds).map(callbacks::get);
      if (longest.isEmpty()) {
        return Optional.empty();
      }
      if (isCallable(longest.get())) {
        longest.get().claim(caller.name(), now, config.handling());
        callbacks.flush();
        return longest;
      }
    }
    return Optional.empty();
  }

  private boolean isCallable(Callback callback) {
    CaseFile file = files.get(callback.caseId);
    boolean callable =
        rescheduler.applyPhoneNumbers(
            callbacks.loadOpen(List.of(file.caseId())),
            file,
            Origin.system("no-number: cancelled when an agent claimed it"));
    callbacks.flush();
    return callable;
  }

  private void requireFewerInProgress() {
    int inProgress = claims.countInProgress(caller.name());
    if (inProgress >= config.claimsMax()) {
      throw Problems.conflict(
          "claims-max",
          "You have %d callbacks in progress; at most %d are allowed. Complete or return one first."
              .formatted(inProgress, config.claimsMax()));
    }
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
