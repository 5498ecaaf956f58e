package dev.amends.cases.referral;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.lifecycle.LegalStep;
import dev.amends.cases.referral.ProofPolicy.Verdict;
import dev.amends.cases.referral.Referral.Status;
import dev.amends.cases.timeline.TimelineEntries;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.calendar.BusinessDatePolicy;
import dev.amends.conventions.ownership.WorkClaims;
import dev.amends.events.CaseEvent.ReferralOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns referrals, applies people's decisions about them, and records their outcomes. */
@ApplicationScoped
class ReferralDecisionCommands {
  private final Referrals referrals;
  private final CollectionCases cases;
  private final ProofReader proofs;
  private final TimelineEntries timeline;
  private final CaseJournal journal;
  private final BusinessDays days;
  private final ReferralConfig config;
  private final Caller caller;
  private final InstantSource clock;

  ReferralDecisionCommands(
      Referrals referrals,
      CollectionCases cases,
      ProofReader proofs,
      TimelineEntries timeline,
      CaseJournal journal,
      BusinessDays days,
      ReferralConfig config,
      Caller caller,
      InstantSource clock) {
    this.referrals = referrals;
    this.cases = cases;
    this.proofs = proofs;
    this.timeline = timeline;
    this.journal = journal;
    this.days = days;
    this.config = config;
    this.caller = caller;
    this.clock = clock;
  }

  /** A referral and its case, whose account is locked. */
  private record Locked(Referral referral, CollectionCase collectionCase) {}

  private Locked lock(UUID id, LongConsumer precondition) {
    Referral referral = referrals.get(id);
    CollectionCase collectionCase = cases.lock(referral.caseId);
    referrals.getEntityManager().refresh(referral);
    precondition.accept(referral.version);
    return new Locked(referral, collectionCase);
  }

  /**
   * Assigns a referral that waits for a decision or for its outcome.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such referral, 409 if the referral is
   *     over or the caller claims what another person holds
   */
  Referral assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    Referral referral = lock(id, precondition).referral();
    if (referral.status != Status.PROPOSED && referral.status != Status.APPROVED) {
      throw Problems.conflict(
          "referral-over", "Nothing is to be done; the referral is " + referral.status + ".");
    }
    WorkClaims.requireFree(referral.assignee, assignee, caller.name());
    referral.assign(assignee);
    referrals.flush();
    return referral;
  }

  /**
   * Requests the legal action.
   *
   * @param precondition receives the version of the referral; throws if the caller read another
   * @throws dev.amends.conventions.Problem 404 if there is no such referral, 403 if the case is
   *     assigned to the caller or they recently logged a contact of it, 409 if no decision is due
   *     or the proof is not complete any more
   */
  Referral approve(UUID id, LongConsumer precondition) {
    Locked locked = lock(id, precondition);
    Referral referral = locked.referral();
    CollectionCase collectionCase = locked.collectionCase();
    requireStatus(referral, Status.PROPOSED);
    rejectPersonsInvolved(collectionCase);
    LocalDate today = days.currentDay(collectionCase);
    Instant now = clock.instant();
    switch (proofs.judge(collectionCase, today)) {
      case Verdict.Missing missing ->
          throw Problems.conflict(
              "referral-not-proven",
              "The proof is not complete any more: " + String.join("; ", missing.missing()) + ".",
              Map.of("missing", missing.missing()));
      case Verdict.Proven proven ->
          journal.publish(
              collectionCase,
              referral.approve(
                  proven,
                  today,
                  now,
                  now.plus(config.outcomeTime()),
                  caller.origin("approved the legal action")),
              today);
    }
    referrals.flush();
    return referral;
  }

  /**
   * Rejects the legal action; it is not proposed again for some business days.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such referral, 409 if no decision is
   *     due
   */
  Referral reject(UUID id, LongConsumer precondition, String why) {
    Locked locked = lock(id, precondition);
    Referral referral = locked.referral();
    CollectionCase collectionCase = locked.collectionCase();
    requireStatus(referral, Status.PROPOSED);
    LocalDate today = days.currentDay(collectionCase);
    LegalStep legal = collectionCase.treatment().legal();
    legal.pauseFrom(today);
    legal.endReferral(
        "the referral was rejected on " + today, today.plusDays(config.againAfterDays()));
    journal.publish(
        collectionCase,
        referral.reject(why, today, clock.instant(), caller.origin("rejected the legal action")),
        today);
    referrals.flush();
    return referral;
  }

  /**
   * Records the outcome of a legal action that was requested.
   *
   * @param concludedOn from the business day of the proposal until today
   * @throws dev.amends.conventions.Problem 404 if there is no such referral, 409 if it is not
   *     approved, 422 if the day is not possible
   */
  Referral conclude(
      UUID id, LongConsumer precondition, ReferralOutcome outcome, LocalDate concludedOn) {
    Locked locked = lock(id, precondition);
    Referral referral = locked.referral();
    CollectionCase collectionCase = locked.collectionCase();
    requireStatus(referral, Status.APPROVED);
    LocalDate today = days.currentDay(collectionCase);
    requirePossible(referral, concludedOn, today);
    collectionCase.treatment().legal().clear();
    journal.publish(
        collectionCase,
        referral.conclude(
            outcome, concludedOn, caller.origin("recorded the outcome of the legal action")),
        today);
    referrals.flush();
    return referral;
  }

  private void requirePossible(Referral referral, LocalDate concludedOn, LocalDate today) {
    if (concludedOn.isBefore(referral.proposedOn)) {
      throw Problems.rejected(
          "concluded-too-early",
          "concludedOn",
          "must not be before the proposal on %s (was %s)"
              .formatted(referral.proposedOn, concludedOn));
    }
    LocalDate wallClock = BusinessDatePolicy.today(clock.instant());
    LocalDate last = wallClock.isAfter(today) ? wallClock : today;
    if (concludedOn.isAfter(last)) {
      throw Problems.rejected(
          "concluded-in-future",
          "concludedOn",
          "must not be after %s (was %s)".formatted(last, concludedOn));
    }
  }

  private static void requireStatus(Referral referral, Status required) {
    if (referral.status != required) {
      String why = referral.why == null ? "" : ": " + referral.why;
      throw Problems.conflict(
          "referral-not-" + (required == Status.PROPOSED ? "proposed" : "approved"),
          "The referral must have the status %s; it is %s%s."
              .formatted(required, referral.status, why));
    }
  }

  private void rejectPersonsInvolved(CollectionCase collectionCase) {
    String assignee = collectionCase.assignee();
    if (assignee != null && caller.is(assignee, null)) {
      throw Problems.forbidden(
          "same-person", "The case is assigned to you. Ask another supervisor to approve.");
    }
    Instant since = clock.instant().minus(config.separationDays(), ChronoUnit.DAYS);
    boolean contacted =
        timeline.agentsOfContacts(collectionCase.id(), since).stream()
            .anyMatch(name -> caller.is(name, null));
    if (contacted) {
      throw Problems.forbidden(
          "same-person",
          "You logged a contact of the case within the last %d days. Ask another supervisor to approve."
              .formatted(config.separationDays()));
    }
  }
}
