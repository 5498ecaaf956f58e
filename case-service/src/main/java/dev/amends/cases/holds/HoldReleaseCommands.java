package dev.amends.cases.holds;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.conventions.calendar.BusinessDatePolicy;
import dev.amends.events.Origin;
import dev.amends.rules.pack.HoldOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Releases the holds that users name, at once or after a last day. A hold of the person is released
 * on all their open cases.
 */
@ApplicationScoped
class HoldReleaseCommands {
  private final Holds holds;
  private final ChangeableHolds changeable;
  private final HoldRules rules;
  private final HoldJournal journal;
  private final PersonCases cases;
  private final BusinessDays days;
  private final Caller caller;
  private final InstantSource clock;

  HoldReleaseCommands(
      Holds holds,
      ChangeableHolds changeable,
      HoldRules rules,
      HoldJournal journal,
      PersonCases cases,
      BusinessDays days,
      Caller caller,
      InstantSource clock) {
    this.holds = holds;
    this.changeable = changeable;
    this.rules = rules;
    this.journal = journal;
    this.cases = cases;
    this.days = days;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * How a hold ends.
   *
   * @param lastDay the last business day of the hold; it ends at once if absent
   * @param answer the written answer to the borrower, if the kind requires one
   */
  record Release(String reason, @Nullable LocalDate lastDay, @Nullable WrittenAnswer answer) {}

  /**
   * Releases a hold.
   *
   * @throws Problem 403 if the caller may not release it, 404 if the case has no such hold, 409 if
   *     it is already released or belongs to a complaint, 422 if a field breaks a rule
   */
  Hold release(UUID caseId, UUID holdId, Release release, Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    Hold hold = changeable.get(caseId, holdId);
    HoldRule rule = rules.of(hold.terms(), collectionCase.facts().region());
    requirePermission(hold, rule);
    ChangeableHolds.requireChangeable(hold);
    LocalDate today = days.currentDay(collectionCase);
    requireAnswer(hold, rule, release.answer(), today);
    LocalDate lastDay = release.lastDay();
    if (lastDay != null && lastDay.isBefore(today)) {
      throw Problems.rejected(
          "hold-already-over",
          "lastDay",
          "must not be before the business date %s (was %s); leave it out to release the hold at"
                  .formatted(today, lastDay)
              + " once");
    }
    if (lastDay != null) {
      ChangeableHolds.requireNotBeforeFirstDay(hold, "lastDay", lastDay);
    }
    end(collectionCase, hold, release, origin);
    return hold;
  }

  /** Ends a hold, and those on the person's other cases for the same fact. */
  void end(CollectionCase collectionCase, Hold hold, Release release, Origin origin) {
    hold.answer(release.answer());
    end(collectionCase, hold, release.reason(), release.lastDay(), origin);
    if (!HoldOwners.canBeOfPerson(hold.kind())) {
      return;
    }
    Map<UUID, CollectionCase> others = new HashMap<>();
    cases.lockOthers(collectionCase).forEach(other -> others.put(other.id(), other));
    for (Hold same : holds.sameFact(hold)) {
      CollectionCase other = others.get(same.caseId());
      if (other != null) {
        end(other, same, release.reason(), release.lastDay(), origin);
      } else if (release.lastDay() == null) {
        same.releaseAfterCase(release.reason(), clock.instant(), origin.by());
      }
    }
  }

  private void end(
      CollectionCase collectionCase,
      Hold hold,
      String reason,
      @Nullable LocalDate lastDay,
      Origin origin) {
    if (lastDay == null) {
      journal.release(collectionCase, hold, days.currentDay(collectionCase), reason, origin);
    } else {
      journal.extend(collectionCase, hold, lastDay, reason, origin);
    }
  }

  /**
   * Requires that a hold may end without a written answer.
   *
   * @throws Problem 422 otherwise
   */
  void requireReleasable(CollectionCase collectionCase, Hold hold) {
    HoldRule rule = rules.of(hold.terms(), collectionCase.facts().region());
    requireAnswer(hold, rule, null, days.currentDay(collectionCase));
  }

  private void requirePermission(Hold hold, HoldRule rule) {
    boolean agentAllowed = caller.has(Roles.AGENT) && hold.isReleasableByAgent(caller.name());
    if (rule.releasedBy().stream().noneMatch(caller::has) && !agentAllowed) {
      throw Problems.forbidden(
          "hold-release-not-allowed",
          "Releasing this hold requires the role supervisor or compliance, or another agent than"
              + " the one who logged the claim of payment.");
    }
  }

  private void requireAnswer(
      Hold hold, HoldRule rule, @Nullable WrittenAnswer answer, LocalDate today) {
    if (answer == null) {
      if (rule.writtenAnswer()) {
        throw Problems.rejected(
            "written-answer-required",
            "writtenAnswer",
            "is required, because a %s hold ends with a written answer to the borrower; send its"
                    .formatted(hold.kind())
                + " reference and date to POST /cases/{id}/holds/{holdId}/release",
            rule.citation() == null ? Map.of() : Map.of("citation", rule.citation()));
      }
      return;
    }
    LocalDate wallClock = BusinessDatePolicy.today(clock.instant());
    LocalDate latest = wallClock.isAfter(today) ? wallClock : today;
    if (answer.sentOn().isBefore(hold.from()) || answer.sentOn().isAfter(latest)) {
      throw Problems.rejected(
          "answer-outside-hold",
          "writtenAnswer.sentOn",
          "must not be before %s, when the hold began, or after %s (was %s)"
              .formatted(hold.from(), latest, answer.sentOn()));
    }
  }
}
