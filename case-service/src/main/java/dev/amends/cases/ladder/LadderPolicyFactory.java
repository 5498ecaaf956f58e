package dev.amends.cases.ladder;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Creates the ladder from its configuration; a weaker step after a stronger one prevents startup.
 */
class LadderPolicyFactory {
  @Produces
  @Singleton
  @Startup
  LadderPolicy ladder(LadderConfig config) {
    try {
      return new LadderPolicy(config.steps().stream().map(LadderPolicyFactory::step).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("amends.cases.ladder.steps: " + e.getMessage(), e);
    }
  }

  private static LadderPolicy.Step step(LadderConfig.Step step) {
    return new LadderPolicy.Step(
        step.name(),
        step.fromDaysPastDue(),
        step.action(),
        step.intensity(),
        step.stage(),
        step.failedAttemptsMin());
  }
}
