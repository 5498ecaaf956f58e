package dev.amends.cases.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When cases that must be kept are reviewed again. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.cases.erasure")
public interface ErasureConfig {
  /** The time between two runs of the job. */
  @WithDefault("PT1M")
  Duration pause();

  /**
   * The time until the next review of a case whose last day of retention is not known yet, or whose
   * review failed.
   */
  @WithDefault("PT1H")
  Duration reviewAfter();

  /** The maximum number of cases that are looked up at a time. */
  @WithDefault("50")
  @Min(1)
  int batch();
}
