package dev.amends.plan.payoff;

/** How a debt was settled. */
enum SettlementManner {
  /** The whole debt was paid. */
  IN_FULL,
  /** An agreed settlement was paid. */
  BY_SETTLEMENT
}
