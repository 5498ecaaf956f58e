package dev.amends.assessment.budget;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The lender's figures, checked at the start of the service. */
class ConfiguredShares {

  @Produces
  @Singleton
  @Startup
  Shares shares(BudgetConfig config) {
    return new Shares(config.countedPercent(), config.sustainablePercent());
  }
}
