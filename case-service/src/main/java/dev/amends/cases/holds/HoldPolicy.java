package dev.amends.cases.holds;

import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.LenderEvent.BorrowerStatus;

/** Decides which hold a borrower status requires, and who may place each kind of hold. */
final class HoldPolicy {
  private HoldPolicy() {}

  /** Returns the kind of hold that a borrower status requires. */
  static HoldKind forStatus(BorrowerStatus status) {
    return switch (status) {
      case DECEASED -> HoldKind.DECEASED;
      case BANKRUPT -> HoldKind.BANKRUPT;
      case VULNERABLE -> HoldKind.VULNERABILITY;
      case MORATORIUM -> HoldKind.MORATORIUM;
      case REPRESENTED -> HoldKind.REPRESENTATIVE;
      case BEREAVEMENT_OR_DISASTER -> HoldKind.BEREAVEMENT_OR_DISASTER;
    };
  }

  /** Returns who may place a hold of a kind. */
  static PlacementRight placementRight(HoldKind kind) {
    return switch (kind) {
      case DISPUTE, PAYMENT_CLAIM, CEASE, VULNERABILITY, REPRESENTATIVE, BEREAVEMENT_OR_DISASTER ->
          PlacementRight.ANY_CASE_WORKER;
      case BANKRUPT, DECEASED, MORATORIUM, HARDSHIP -> PlacementRight.SUPERVISOR_OR_COMPLIANCE;
      case COMPLAINT -> PlacementRight.ONLY_BY_COMPLAINT;
    };
  }

  /** The right to place a kind of hold. */
  enum PlacementRight {
    /** Agents, supervisors and compliance: a borrower reports these on a call. */
    ANY_CASE_WORKER,
    SUPERVISOR_OR_COMPLIANCE,
    /** Nobody directly; opening a complaint places the hold. */
    ONLY_BY_COMPLAINT
  }
}
