package dev.amends.conventions.calendar;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Configures the limit of business dates for every service. */
class BusinessDateConfig {

  @Produces
  @Singleton
  BusinessDatePolicy policy(
      @ConfigProperty(name = "amends.business-dates.days-ahead-max", defaultValue = "3")
          int daysAheadMax) {
    if (daysAheadMax < 0) {
      throw new IllegalArgumentException(
          "amends.business-dates.days-ahead-max must not be negative (was " + daysAheadMax + ")");
    }
    return new BusinessDatePolicy(daysAheadMax);
  }
}
