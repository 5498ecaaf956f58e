package dev.amends.cases.nextstep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How open cases are checked for a next step. Public because the validator needs it. */
@ConfigMapping(prefix = "amends.cases.next-step")
public interface NextStepConfig {

  /** Days after the last due date of a plan by which its result must be known, 1 to 365. */
  @WithDefault("31")
  @Min(1)
  @Max(365)
  int planResultDays();

  /** The time between two searches for closed business days whose cases are not checked yet. */
  @WithDefault("PT1M")
  Duration checkPause();

  /** The number of cases that one transaction checks, 1 to 5000. */
  @WithDefault("500")
  @Min(1)
  @Max(5000)
  int casesAtOnce();

  /**
   * How long nothing must have happened in a case before it counts as one without a next step: the
   * other services need some time to schedule what follows an event.
   */
  @WithDefault("PT15M")
  Duration settling();

  /** How long a supervisor has for a case without a next step. */
  @WithDefault("P1D")
  Duration reviewSla();

  /** How long work that has ended is kept, so that a late event does not open it again. */
  @WithDefault("P30D")
  Duration endedKept();
}
