package dev.amends.assessment.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** The lender's figures for a budget; application.properties has the defaults. */
@ConfigMapping(prefix = "amends.assessment.budget")
public interface BudgetConfig {

  /** Share of an income that counts, by its stability, in whole percent. */
  Map<Stability, Integer> countedPercent();

  /** Share of the disposable income that is sustainable, in whole percent. */
  @WithDefault("80")
  int sustainablePercent();
}
