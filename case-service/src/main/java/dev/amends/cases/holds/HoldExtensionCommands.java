package dev.amends.cases.holds;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.events.Origin;
import dev.amends.rules.pack.HoldOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves the last day of holds in force, or gives one to open-ended holds. A hold of the person is
 * extended on all their open cases.
 */
@ApplicationScoped
class HoldExtensionCommands {
  private final Holds holds;
  private final ChangeableHolds changeable;
  private final HoldRules rules;
  private final HoldJournal journal;
  private final PersonCases cases;
  private final BusinessDays days;
  private final Caller caller;

  HoldExtensionCommands(
      Holds holds,
      ChangeableHolds changeable,
      HoldRules rules,
      HoldJournal journal,
      PersonCases cases,
      BusinessDays days,
      Caller caller) {
    this.holds = holds;
    this.changeable = changeable;
    this.rules = rules;
    this.journal = journal;
    this.cases = cases;
    this.days = days;
    this.caller = caller;
  }

  /**
   * Extends a hold.
   *
   * @param until the new last day; absent if it follows from the end of the treatment
   * @param treatmentEndedOn the day on which a treatment ended
   * @throws Problem 403 if the caller may not place such a hold, 404 if the case has no such hold,
   *     409 if it is already released or belongs to a complaint, 422 if a field breaks a rule
   */
  Hold extend(
      UUID caseId,
      UUID holdId,
      @Nullable LocalDate until,
      @Nullable LocalDate treatmentEndedOn,
      String reason,
      Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    Hold hold = changeable.get(caseId, holdId);
    HoldRule rule = rules.of(hold.terms(), collectionCase.facts().region());
    ChangeableHolds.requireChangeable(hold);
    if (rule.placedBy().stream().noneMatch(caller::has)) {
      throw Problems.forbidden(
          "hold-kind-not-allowed",
          "Extending a %s hold requires one of the roles %s."
              .formatted(rule.kind(), rule.placedBy().stream().sorted().toList()));
    }
    LocalDate lastDay = until == null ? lastDayAfterTreatment(hold, rule, treatmentEndedOn) : until;
    requireLater(hold, lastDay, days.currentDay(collectionCase));
    extend(collectionCase, hold, lastDay, reason, origin);
    return hold;
  }

  /** Extends a hold, and those on the person's other open cases for the same fact. */
  void extend(
      CollectionCase collectionCase, Hold hold, LocalDate until, String reason, Origin origin) {
    journal.extend(collectionCase, hold, until, reason, origin);
    if (HoldOwners.canBeOfPerson(hold.kind())) {
      for (CollectionCase other : cases.lockOthers(collectionCase)) {
        holds.sameFact(hold).stream()
            .filter(same -> same.caseId().equals(other.id()))
            .filter(same -> same.isInForce() || same.isWaiting())
            .forEach(same -> journal.extend(other, same, until, reason, origin));
      }
    }
  }

  private static LocalDate lastDayAfterTreatment(
      Hold hold, HoldRule rule, @Nullable LocalDate treatmentEndedOn) {
    if (treatmentEndedOn == null) {
      throw Problems.invalid("until", "is required unless treatmentEndedOn is given (was absent)");
    }
    if (treatmentEndedOn.isBefore(hold.from())) {
      throw Problems.rejected(
          "treatment-before-hold",
          "treatmentEndedOn",
          "must not be before %s, when the hold began (was %s)"
              .formatted(hold.from(), treatmentEndedOn));
    }
    return rule.lastDayAfterTreatment(treatmentEndedOn)
        .orElseThrow(
            () ->
                Problems.rejected(
                    "no-treatment",
                    "treatmentEndedOn",
                    "must be absent, because the hold does not depend on a treatment; give until"
                        + " instead"));
  }

  /**
   * Requires that a new last day extends a hold.
   *
   * @throws Problem 422 otherwise
   */
  static void requireLater(Hold hold, LocalDate lastDay, LocalDate today) {
    if (lastDay.isBefore(today)) {
      throw Problems.rejected(
          "hold-already-over",
          "until",
          "must not be before the business date %s (was %s)".formatted(today, lastDay));
    }
    ChangeableHolds.requireNotBeforeFirstDay(hold, "until", lastDay);
    if (hold.until() != null && !lastDay.isAfter(hold.until())) {
      throw Problems.rejected(
          "hold-not-extended",
          "until",
          "must be after the present last day %s (was %s); release the hold with a last day to end"
                  .formatted(hold.until(), lastDay)
              + " it earlier");
    }
  }
}
