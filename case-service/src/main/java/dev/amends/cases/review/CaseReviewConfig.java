package dev.amends.cases.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the review at the close of a business day. */
@ConfigMapping(prefix = "amends.cases.business-day")
interface CaseReviewConfig {

  /** The number of cases that one transaction reviews. */
  @WithDefault("1000")
  int casesAtOnce();
}
