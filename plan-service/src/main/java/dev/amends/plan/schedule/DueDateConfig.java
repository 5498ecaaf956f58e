package dev.amends.plan.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How due dates on holidays and weekends move; a lender's setting overrides that of a region. */
@ConfigMapping(prefix = "amends.plan.due-dates")
interface DueDateConfig {

  /** Applies unless the lender or the region has its own. */
  @WithDefault("FOLLOWING")
  BusinessDayConvention convention();

  /** By ISO 3166 code of the borrower's country or subdivision. */
  Map<String, BusinessDayConvention> regions();

  /** By lender id. */
  Map<String, BusinessDayConvention> lenders();
}
