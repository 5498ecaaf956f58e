package dev.amends.plan.allocation;

/** A component of a debt. */
public enum DebtComponent {
  PENALTY,
  FEE,
  INTEREST,
  PRINCIPAL
}
