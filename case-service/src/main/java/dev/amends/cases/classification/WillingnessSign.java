package dev.amends.cases.classification;

import dev.amends.events.PlanEvent.PlanResult;
import java.util.Set;

/** A sign of the borrower's willingness to pay, or of its absence. */
public enum WillingnessSign {
  INBOUND("the borrower contacted us"),
  PROMISE_MADE("promised to pay"),
  RIGHT_PARTY_CONTACT("spoke with us"),
  NO_COMMITMENT("made no commitment"),
  REFUSED("refused to pay"),
  ABUSIVE("was abusive"),
  COOPERATIVE("was cooperative"),
  PARTLY_COOPERATIVE("was partly cooperative"),
  NOT_COOPERATIVE("was not cooperative"),
  HOSTILE("was hostile"),
  PROMISE_KEPT("kept a promise"),
  PROMISE_PARTLY_KEPT("kept a promise in part"),
  PROMISE_BROKEN("broke a promise"),
  INSTALMENT_PAID("paid an instalment"),
  PLAN_COMPLETED("completed a plan"),
  PLAN_BREACHED("breached a plan"),
  UNASKED_PAYMENT("paid without a promise or plan");

  /** The signs that contacts give. */
  static final Set<WillingnessSign> OF_CONTACTS =
      Set.of(
          INBOUND,
          PROMISE_MADE,
          RIGHT_PARTY_CONTACT,
          NO_COMMITMENT,
          REFUSED,
          ABUSIVE,
          COOPERATIVE,
          PARTLY_COOPERATIVE,
          NOT_COOPERATIVE,
          HOSTILE);

  private final String reason;

  WillingnessSign(String reason) {
    this.reason = reason;
  }

  /** Returns the signs that the result of a promise or plan can give; a cancellation gives none. */
  public static Set<WillingnessSign> givenBy(PlanResult result) {
    return switch (result) {
      case COMPLETED -> Set.of(PLAN_COMPLETED);
      case BREACHED -> Set.of(PLAN_BREACHED);
      case KEPT -> Set.of(PROMISE_KEPT);
      case PARTLY_KEPT -> Set.of(PROMISE_PARTLY_KEPT);
      case BROKEN -> Set.of(PROMISE_BROKEN, PROMISE_PARTLY_KEPT);
      case CANCELLED -> Set.of();
    };
  }

  String reason() {
    return reason;
  }
}
