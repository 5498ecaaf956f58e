package dev.amends.cases.strategy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Creates the ladder from its configuration; a weaker step after a stronger one prevents startup.
 */
class StrategyPolicyFactory {
  @Produces
  @Singleton
  @Startup
  StrategyPolicy ladder(LadderConfig config) {
    try {
      return new StrategyPolicy(config.steps().stream().map(StrategyPolicyFactory::step).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("amends.cases.ladder.steps: " + e.getMessage(), e);
    }
  }

  private static StrategyPolicy.Step step(LadderConfig.Step step) {
    return new StrategyPolicy.Step(
        step.name(),
        step.fromDaysPastDue(),
        step.action(),
        step.intensity(),
        step.stage(),
        step.failedAttemptsMin());
  }
}
