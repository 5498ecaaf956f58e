package dev.amends.assessment.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Budget percentages; application.properties has the defaults. */
@ConfigMapping(prefix = "amends.assessment.budget")
public interface BudgetConfig {

  /** Share of an income that counts, by its type, in whole percent. */
  Map<IncomeType, Integer> countedPercent();

  /** Share of the disposable income that is sustainable, in whole percent. */
  @WithDefault("80")
  int sustainablePercent();
}
