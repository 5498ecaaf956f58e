package dev.amends.contact.casefile;

import dev.amends.events.CaseEvent.StepAction;
import org.jspecify.annotations.Nullable;

/** How far a claim in court against the borrower has come. */
public enum CourtAction {
  /** Nobody has proposed one. */
  NONE,
  /** It is proposed; a supervisor of the lender decides. */
  PROPOSED,
  /** A supervisor approved it. */
  REQUESTED,
  /** A supervisor rejected it. */
  REJECTED,
  /** It was withdrawn, because its reason no longer applied. */
  WITHDRAWN,
  /** Its outcome is recorded. */
  CONCLUDED;

  /**
   * Whether a legal action is a claim in court, or a decision that can lead to one.
   *
   * @param action absent in events from before the action was recorded, which were about court
   */
  static boolean includes(@Nullable StepAction action) {
    return action == null || action == StepAction.LEGAL_REVIEW || action == StepAction.LITIGATION;
  }
}
