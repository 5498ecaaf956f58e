package dev.amends.assessment.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The validity of assessments and the measure of ability. */
@ConfigMapping(prefix = "amends.assessment.record")
interface AssessmentConfig {

  /** Days after the day of filing on which an assessment is still valid. */
  @WithDefault("90")
  @Min(1)
  @Max(3650)
  int validDays();

  /** Months in which the borrower should catch up; the measure of ability. */
  @WithDefault("12")
  @Min(1)
  @Max(600)
  int catchUpMonths();

  /** Months that a plan may take; beyond them, the borrower can pay a token only. */
  @WithDefault("60")
  @Min(1)
  @Max(600)
  int planMonthsMax();

  /** Share of income and expense that must be supported by evidence for HIGH, in percent. */
  @WithDefault("80")
  @Min(1)
  @Max(100)
  int evidencePercent();

  /** Pause between two runs of the job that expires assessments; at least one second. */
  @WithDefault("PT5S")
  Duration expiryPause();

  /** Largest number of assessments that one transaction expires. */
  @WithDefault("200")
  @Min(1)
  @Max(5000)
  int expiryBatch();
}
