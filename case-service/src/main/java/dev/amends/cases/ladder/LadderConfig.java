package dev.amends.cases.ladder;

import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the configured ladder; a weaker step after a stronger one prevents startup. */
class LadderConfig {

  /** The settings; steps weakest first. */
  @ConfigMapping(prefix = "amends.cases.ladder")
  interface Settings {
    List<Step> steps();

    /** A step as configured; see {@link LadderPolicy.Step}. */
    interface Step {
      String name();

      int fromDaysPastDue();

      StepAction action();

      int intensity();

      Stage stage();

      @WithDefault("0")
      int failedAttemptsMin();
    }
  }

  @Produces
  @Singleton
  @Startup
  LadderPolicy ladder(Settings settings) {
    try {
      return new LadderPolicy(settings.steps().stream().map(LadderConfig::step).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("amends.cases.ladder.steps: " + e.getMessage(), e);
    }
  }

  private static LadderPolicy.Step step(Settings.Step step) {
    return new LadderPolicy.Step(
        step.name(),
        step.fromDaysPastDue(),
        step.action(),
        step.intensity(),
        step.stage(),
        step.failedAttemptsMin());
  }
}
