package dev.amends.cases.holds;

import dev.amends.conventions.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Finds the hold that a user names, and requires that a command can still change it. */
@ApplicationScoped
class ChangeableHolds {
  private final Holds holds;

  ChangeableHolds(Holds holds) {
    this.holds = holds;
  }

  /**
   * Loads a hold of a case.
   *
   * @throws dev.amends.conventions.Problem 404 if the case has no such hold
   */
  Hold get(UUID caseId, UUID holdId) {
    Hold hold = holds.findById(holdId);
    if (hold == null || !hold.caseId().equals(caseId)) {
      throw Problems.notFound("hold", holdId);
    }
    return hold;
  }

  /**
   * Requires that a hold has not ended and does not belong to a complaint.
   *
   * @throws dev.amends.conventions.Problem 409 otherwise
   */
  static void requireChangeable(Hold hold) {
    if (!hold.isInForce() && !hold.isWaiting()) {
      throw Problems.conflict("hold-already-released", "The hold is already released.");
    }
    if (hold.complaintId() != null) {
      throw Problems.conflict(
          "hold-by-complaint",
          "The hold belongs to a complaint and ends when compliance decides the complaint.");
    }
  }

  /**
   * Requires that a new last day is not before the first day of a hold, which can be in the future.
   *
   * @throws dev.amends.conventions.Problem 422 otherwise
   */
  static void requireNotBeforeFirstDay(Hold hold, String field, LocalDate lastDay) {
    if (lastDay.isBefore(hold.from())) {
      throw Problems.rejected(
          "hold-ends-before-it-begins",
          field,
          "must not be before %s, when the hold begins (was %s)".formatted(hold.from(), lastDay));
    }
  }
}
