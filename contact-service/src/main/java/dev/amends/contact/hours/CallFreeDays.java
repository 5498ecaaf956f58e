package dev.amends.contact.hours;

import dev.amends.rules.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The days on which no call is scheduled in a region: its holidays, unless configured otherwise.
 */
@ApplicationScoped
public class CallFreeDays {
  private final Calendars calendars;
  private final Set<String> callsOnHolidays;

  CallFreeDays(Calendars calendars, CallFreeDayConfig config) {
    this.calendars = calendars;
    this.callsOnHolidays = config.callsOnHolidays().orElse(Set.of());
  }

  /**
   * Whether a day is without calls in a region.
   *
   * @param region ISO 3166 code such as US or US-NY, if known
   */
  public Predicate<LocalDate> in(Optional<String> region) {
    return region.map(code -> code.split("-", 2)[0]).filter(callsOnHolidays::contains).isPresent()
        ? day -> false
        : calendars.find(region)::isHoliday;
  }
}
