package dev.amends.assessment.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.ZoneId;

/** How long an assessment holds, and what ability is measured against. */
@ConfigMapping(prefix = "amends.assessment.record")
interface AssessmentConfig {

  /** Days after the day of filing on which it may still be relied on. */
  @WithDefault("90")
  @Min(1)
  @Max(3650)
  int validDays();

  /** Months in which what is overdue should be caught up; the measure of ability. */
  @WithDefault("12")
  @Min(1)
  @Max(600)
  int catchUpMonths();

  /** IANA zone of a borrower whose zone is not known. */
  @WithDefault("UTC")
  ZoneId unknownZone();

  /** Pause between looks for assessments whose time is over. */
  @WithDefault("PT5S")
  Duration expiryPause();

  /** Assessments looked at in one transaction when time has passed. */
  @WithDefault("200")
  @Min(1)
  @Max(5000)
  int expiryBatch();
}
