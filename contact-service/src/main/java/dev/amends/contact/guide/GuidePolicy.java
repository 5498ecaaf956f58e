package dev.amends.contact.guide;

import java.time.Instant;
import java.util.Optional;

/** What a talk is for, and whether the debt may be shown, by the facts of the case. */
final class GuidePolicy {
  private GuidePolicy() {}

  static GuidePurpose purpose(
      boolean open,
      boolean held,
      Optional<Instant> noContactBefore,
      boolean activePlan,
      Instant now) {
    if (!open || held || noContactBefore.filter(now::isBefore).isPresent()) {
      return GuidePurpose.NO_CONTACT;
    }
    return activePlan ? GuidePurpose.PLAN_FOLLOW_UP : GuidePurpose.FIRST_TALK;
  }

  /** The debt is shown once the borrower himself was reached and identified. */
  static boolean showsDebt(Optional<Instant> rightPartyAt) {
    return rightPartyAt.isPresent();
  }
}
