package dev.amends.cases.strategy;

import java.time.LocalDate;
import java.util.List;

/** Strategies of tests. */
public final class Steps {
  /** A strategy without steps. */
  public static final StrategyPolicy NONE = policy();

  private Steps() {}

  /** A strategy with some steps and no distance between them. */
  public static StrategyPolicy policy(StrategyStep... steps) {
    return new StrategyPolicy(strategy(0, steps));
  }

  /** The choice of a strategy that is not compared. */
  public static Strategies.Choice choice(StrategyPolicy policy) {
    return new Strategies.Choice(policy, null, null);
  }

  static Strategy strategy(int minimumDistanceDays, StrategyStep... steps) {
    return new Strategy(
        "test", 1, LocalDate.EPOCH, null, null, minimumDistanceDays, null, null, List.of(steps));
  }
}
