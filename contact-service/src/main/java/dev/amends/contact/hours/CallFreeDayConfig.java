package dev.amends.contact.hours;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Whether calls are scheduled on holidays. */
@ConfigMapping(prefix = "amends.contact.calendar")
interface CallFreeDayConfig {

  /** Regions, by ISO 3166 code, in which calls are scheduled on holidays too. */
  Optional<Set<String>> callsOnHolidays();
}
