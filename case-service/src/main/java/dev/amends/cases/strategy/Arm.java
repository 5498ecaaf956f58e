package dev.amends.cases.strategy;

/** The arm of a comparison of two strategies. */
public enum Arm {
  /** The strategy itself. */
  CHAMPION,
  /** The strategy that is compared with it. */
  CHALLENGER
}
