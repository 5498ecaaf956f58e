package dev.amends.cases.classification;

import dev.amends.events.PlanEvent.PlanResult;
import java.util.Optional;

/** A sign of the borrower's willingness to pay, or of its absence. */
public enum WillingnessSign {
  INBOUND("the borrower contacted us"),
  PROMISE_MADE("promised to pay"),
  RIGHT_PARTY_CONTACT("spoke with us"),
  NO_COMMITMENT("made no commitment"),
  REFUSED("refused to pay"),
  ABUSIVE("was abusive"),
  PROMISE_KEPT("kept a promise"),
  PROMISE_BROKEN("broke a promise"),
  INSTALMENT_PAID("paid an instalment"),
  PLAN_COMPLETED("completed a plan"),
  PLAN_BREACHED("breached a plan");

  private final String reason;

  WillingnessSign(String reason) {
    this.reason = reason;
  }

  /** Returns the sign that the result of a promise or plan gives; a cancellation gives none. */
  public static Optional<WillingnessSign> givenBy(PlanResult result) {
    return switch (result) {
      case COMPLETED -> Optional.of(PLAN_COMPLETED);
      case BREACHED -> Optional.of(PLAN_BREACHED);
      case KEPT -> Optional.of(PROMISE_KEPT);
      case BROKEN -> Optional.of(PROMISE_BROKEN);
      case CANCELLED -> Optional.empty();
    };
  }

  String reason() {
    return reason;
  }
}
