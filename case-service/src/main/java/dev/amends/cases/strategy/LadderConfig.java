package dev.amends.cases.strategy;

import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** The configured ladder. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.cases.ladder")
public interface LadderConfig {

  /** The steps, weakest first. */
  List<Step> steps();

  /** A configured step; see {@link StrategyPolicy.Step}. */
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
