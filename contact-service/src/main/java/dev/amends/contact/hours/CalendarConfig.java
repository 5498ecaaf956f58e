package dev.amends.contact.hours;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose holidays count. */
@ConfigMapping(prefix = "amends.contact.calendar")
interface CalendarConfig {

  /** The files {@code holidays/<region>.yaml} on the class path, by ISO 3166 code. */
  @WithDefault("CN,IN")
  Set<String> announced();

  /** The regions, by ISO 3166 code, in which calls are made on holidays too. */
  Optional<Set<String>> callsOnHolidays();

  /** The days of rest of a region by ISO 3166 code, where they are not Saturday and Sunday. */
  Map<String, Set<DayOfWeek>> weekends();
}
