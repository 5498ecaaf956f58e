package dev.amends.cases.holds;

import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.LenderEvent.BorrowerStatus;

/** Decides which hold a borrower status requires. */
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
}
