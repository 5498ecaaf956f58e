package dev.amends.assessment.budget;

/** The kind of an asset. Only cash and savings can fund a down payment. */
public enum AssetKind {
  /** Cash and current accounts. */
  CASH,
  /** Savings accounts and other deposits available at short notice. */
  SAVINGS,
  /** A home or other real estate. */
  PROPERTY,
  /** A car or another vehicle. */
  VEHICLE,
  /** Anything else. */
  OTHER;

  boolean isCash() {
    return this == CASH || this == SAVINGS;
  }
}
