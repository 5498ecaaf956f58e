package dev.amends.rules.calendar;

import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Loads the calendars of the regions; an invalid holiday file prevents startup. */
@Startup
@ApplicationScoped
public class Calendars {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Limits the cache: more regions than ISO 3166 defines come from faulty data. */
  private static final int CACHED_MAX = 10_000;

  private final CalendarConfig config;
  private final Map<String, AnnouncedHolidays> announced = new HashMap<>();
  private final Map<String, RegionCalendar> cached = new ConcurrentHashMap<>();

  public Calendars(CalendarConfig config) {
    this.config = config;
    for (String region : config.announced()) {
      announced.put(region, read("holidays/" + region + ".yaml", region));
    }
  }

  private static AnnouncedHolidays read(String file, String region) {
    AnnouncedHolidays holidays = DataFiles.read(file, AnnouncedHolidays.class);
    if (!holidays.region().equals(region)) {
      throw new InvalidDataFile(
          file, "region", "must be " + region + " (was " + holidays.region() + ")");
    }
    return holidays;
  }

  /**
   * Finds the calendar of a region; an unknown region has weekends and no holidays.
   *
   * @param region ISO 3166 code such as US or US-NY, if known
   */
  public RegionCalendar find(Optional<String> region) {
    if (region.isEmpty()) {
      return RegionCalendar.withoutHolidays();
    }
    RegionCalendar calendar = cached.get(region.get());
    if (calendar == null) {
      calendar = create(region.get());
      if (cached.size() < CACHED_MAX) {
        cached.put(region.get(), calendar);
      }
    }
    return calendar;
  }

  private RegionCalendar create(String region) {
    String[] parts = region.split("-", 2);
    Optional<ComputedHolidays> computed =
        ComputedHolidays.of(parts[0], parts.length > 1 ? parts[1] : null);
    AnnouncedHolidays fromFile = announced.get(parts[0]);
    Set<LocalDate> daysOff = fromFile == null ? Set.of() : fromFile.daysOff();
    return new RegionCalendar(
        day -> daysOff.contains(day) || computed.map(days -> days.contains(day)).orElse(false),
        fromFile == null ? Set.of() : fromFile.workdays(),
        config.weekends().getOrDefault(parts[0], WEEKEND));
  }
}
