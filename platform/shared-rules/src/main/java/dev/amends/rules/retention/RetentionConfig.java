package dev.amends.rules.retention;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/**
 * Retention periods that a lender's lawyers chose instead of those of {@code retention.yaml}.
 * Public because the validator needs access.
 */
@ConfigMapping(prefix = "amends.retention")
public interface RetentionConfig {

  /** By ISO 3166 region: a country such as US, or a part of it such as US-NY. */
  Map<String, RegionPeriod> regions();

  /** A retention period and its source. */
  interface RegionPeriod {
    /** Whole years after the last activity; 0 if the records need not be kept. */
    @Min(0)
    @Max(100)
    int years();

    /** The law or practice that sets it. */
    @NotBlank
    String citation();
  }
}
