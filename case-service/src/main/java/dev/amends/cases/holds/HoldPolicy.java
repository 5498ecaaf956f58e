package dev.amends.cases.holds;

import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.LenderEvent.BorrowerStatus;
import java.util.Set;

/** Which hold fits a fact, and who may place which. */
public final class HoldPolicy {
  private static final Set<HoldKind> BY_AGENTS =
      Set.of(HoldKind.DISPUTE, HoldKind.CEASE, HoldKind.VULNERABILITY, HoldKind.REPRESENTATIVE);

  private HoldPolicy() {}

  /** The hold for a situation that the lender tells. */
  public static HoldKind forStatus(BorrowerStatus status) {
    return switch (status) {
      case DECEASED -> HoldKind.DECEASED;
      case BANKRUPT -> HoldKind.BANKRUPT;
      case VULNERABLE -> HoldKind.VULNERABILITY;
      case MORATORIUM -> HoldKind.MORATORIUM;
      case REPRESENTED -> HoldKind.REPRESENTATIVE;
    };
  }

  /**
   * Agents may stop the follow-up for what a borrower tells them; the rest is for their leaders.
   */
  static boolean mayBePlacedByAgents(HoldKind kind) {
    return BY_AGENTS.contains(kind);
  }
}
