package dev.amends.assessment.guideline;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The guideline tables of the lender. */
@ConfigMapping(prefix = "amends.assessment.guideline")
interface GuidelineConfig {

  /** Paths of CSV files with guideline tables; without any, nothing is checked. */
  Optional<List<String>> files();
}
