package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.Persons;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gives agents the callbacks that have been due longest, with all due ones of the borrower. */
@ApplicationScoped
class CallbackClaimCommands {
  /** The maximum number of callbacks without a phone number that one claim cancels. */
  private static final int CLAIM_TRIES_MAX = 20;

  /** The maximum number of further callbacks of one borrower that one claim gives. */
  private static final int OTHERS_MAX = 50;

  private final AgentClaims claims;
  private final Callbacks callbacks;
  private final CallbackRescheduler rescheduler;
  private final CaseFiles files;
  private final Persons persons;
  private final CallbackConfig config;
  private final Caller caller;
  private final InstantSource clock;

  CallbackClaimCommands(
      AgentClaims claims,
      Callbacks callbacks,
      CallbackRescheduler rescheduler,
      CaseFiles files,
      Persons persons,
      CallbackConfig config,
      Caller caller,
      InstantSource clock) {
    this.claims = claims;
    this.callbacks = callbacks;
    this.rescheduler = rescheduler;
    this.files = files;
    this.persons = persons;
    this.config = config;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Claims the longest-due callback for the caller: first those assigned to them, then unassigned
   * ones. The borrower's other due callbacks are claimed with it, so that one call answers all of
   * them and no other agent calls the borrower. Callbacks without a phone number are cancelled
   * instead.
   *
   * @param lenderIds the lenders whose work is offered; all lenders if empty
   * @return the longest-due callback, then the borrower's others; empty if none is due
   * @throws dev.amends.conventions.Problem 409 if the caller has too many in progress
   */
  List<Callback> claim(Set<String> lenderIds) {
    requireFewerInProgress();
    for (int tries = 0; tries < CLAIM_TRIES_MAX; tries++) {
      Optional<Callback> longest =
          claims.claimLongestDue(caller.name(), lenderIds).map(callbacks::get);
      if (longest.isEmpty()) {
        return List.of();
      }
      if (isCallable(longest.get())) {
        return claimWithOthers(longest.get());
      }
    }
    return List.of();
  }

  private List<Callback> claimWithOthers(Callback longest) {
    Instant now = clock.instant();
    List<Callback> claimed = new ArrayList<>(List.of(longest));
    claimed.addAll(othersDue(longest));
    claimed.forEach(callback -> callback.claim(caller.name(), now, config.handling()));
    callbacks.flush();
    return claimed;
  }

  /** The due callbacks of all open cases of the borrower that are not those of another agent. */
  private List<Callback> othersDue(Callback longest) {
    List<UUID> cases =
        persons.openCases(files.get(longest.caseId).account()).stream()
            .map(CaseFile::caseId)
            .toList();
    Set<UUID> due = claims.claimDue(cases, caller.name(), OTHERS_MAX);
    due.remove(longest.id);
    return due.isEmpty()
        ? List.of()
        : callbacks.list("id in ?1 order by dueAt, id", due).stream()
            .filter(this::isCallable)
            .toList();
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
}
