package dev.amends.cases.holds;

import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.LenderEvent.BorrowerStatus;

/** Decides which hold fits a fact, and who may place which kind. */
final class HoldPolicy {
  private HoldPolicy() {}

  /** Returns the hold for a status of the borrower. */
  static HoldKind forStatus(BorrowerStatus status) {
    return switch (status) {
      case DECEASED -> HoldKind.DECEASED;
      case BANKRUPT -> HoldKind.BANKRUPT;
      case VULNERABLE -> HoldKind.VULNERABILITY;
      case MORATORIUM -> HoldKind.MORATORIUM;
      case REPRESENTED -> HoldKind.REPRESENTATIVE;
    };
  }

  /** Decides who may place a hold of a kind by command. */
  static PlacedBy placedBy(HoldKind kind) {
    return switch (kind) {
      case DISPUTE, CEASE, VULNERABILITY, REPRESENTATIVE -> PlacedBy.ANY_CASE_WORKER;
      case BANKRUPT, DECEASED, MORATORIUM -> PlacedBy.SUPERVISOR_OR_COMPLIANCE;
      case COMPLAINT -> PlacedBy.OPENING_A_COMPLAINT;
    };
  }

  /** Who may place a kind of hold by command. */
  enum PlacedBy {
    /** Agents too: these are what a borrower says on a call. */
    ANY_CASE_WORKER,
    SUPERVISOR_OR_COMPLIANCE,
    /** Nobody directly. */
    OPENING_A_COMPLAINT
  }
}
