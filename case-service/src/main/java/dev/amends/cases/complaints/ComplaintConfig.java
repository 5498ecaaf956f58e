package dev.amends.cases.complaints;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The time for decisions on complaints. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.cases.complaints")
public interface ComplaintConfig {

  /** Time from a complaint to its decision, by the wall clock. */
  @WithDefault("P56D")
  @DurationMin(hours = 1)
  @DurationMax(days = 366)
  Duration decisionTime();

  /** The same time in a region, by the borrower's ISO 3166 code. */
  Map<String, @DurationMin(hours = 1) @DurationMax(days = 366) Duration> regions();

  /** Time before a deadline at which it is reported as near. */
  @WithDefault("P7D")
  @DurationMin(minutes = 1)
  @DurationMax(days = 366)
  Duration reminderBefore();

  /** Pause between two runs of the job that reports deadlines; at least one second. */
  @WithDefault("PT1M")
  @DurationMin(seconds = 1)
  Duration reminderPause();

  /** Largest number of complaints that one transaction reports. */
  @WithDefault("200")
  @Min(1)
  @Max(5000)
  int reminderBatch();
}
