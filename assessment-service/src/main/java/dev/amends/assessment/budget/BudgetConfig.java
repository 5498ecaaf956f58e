package dev.amends.assessment.budget;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Budget percentages; application.properties has the defaults. */
@ConfigMapping(prefix = "amends.assessment.budget")
public interface BudgetConfig {

  /** Share of an income that counts, by its stability, in whole percent. */
  Map<IncomeStability, Integer> countedPercent();

  /** Share of the disposable income that is sustainable, in whole percent. */
  int sustainablePercent();
}
