package dev.amends.assessment.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** The lender's figures for a budget; the shares stand in application.properties. */
@ConfigMapping(prefix = "amends.assessment.budget")
interface BudgetConfig {

  /** How much of an income counts, by how far it can be relied on, in whole percent. */
  Map<Stability, Integer> countedPercent();

  /** How much of what is left can be asked for, in whole percent. */
  @WithDefault("80")
  int sustainablePercent();
}
