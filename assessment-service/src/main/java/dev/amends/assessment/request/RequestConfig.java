package dev.amends.assessment.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The time within which a requested assessment is to be recorded. */
@ConfigMapping(prefix = "amends.assessment.request")
public interface RequestConfig {

  /** Days after the day of the request; a request is due at the end of the last one. */
  @WithDefault("7")
  @Min(1)
  @Max(365)
  int dueDays();

  /** Pause between two runs of the job that reports overdue requests; at least one second. */
  @WithDefault("PT5S")
  Duration overduePause();

  /** Largest number of requests that one transaction reports. */
  @WithDefault("200")
  @Min(1)
  @Max(5000)
  int overdueBatch();
}
