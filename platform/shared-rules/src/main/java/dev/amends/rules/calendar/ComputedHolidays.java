package dev.amends.rules.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of a country, or of a part of it, that Jollyday computes. A holiday that falls on a
 * weekend counts on its own day and on the day on which it is observed.
 */
final class ComputedHolidays {
  private final HolidayManager holidays;
  private final String[] part;
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  private ComputedHolidays(HolidayManager holidays, String... part) {
    this.holidays = holidays;
    this.part = part;
  }

  /**
   * Finds the holidays of a region; empty if Jollyday does not know its country.
   *
   * @param country ISO 3166 code, in capitals
   * @param subdivision the second half of its ISO 3166-2 code; ignored if it is not known
   */
  static Optional<ComputedHolidays> of(String country, @Nullable String subdivision) {
    if (!HolidayManager.getSupportedCalendarCodes().contains(country)) {
      return Optional.empty();
    }
    HolidayManager manager =
        HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    return Optional.of(
        subdivision != null && hasPart(manager, subdivision)
            ? new ComputedHolidays(manager, subdivision.toLowerCase(Locale.ROOT))
            : new ComputedHolidays(manager));
  }

  private static boolean hasPart(HolidayManager manager, String subdivision) {
    return manager
        .getCalendarHierarchy()
        .getChildren()
        .containsKey(subdivision.toLowerCase(Locale.ROOT));
  }

  boolean contains(LocalDate day) {
    return years.computeIfAbsent(day.getYear(), this::holidaysOf).contains(day);
  }

  private Set<LocalDate> holidaysOf(int year) {
    Set<LocalDate> days = new HashSet<>();
    for (Holiday holiday : holidays.getHolidays(Year.of(year), part)) {
      if (holiday.getType() != HolidayType.OBSERVANCE) {
        days.add(holiday.getActualDate());
        holiday.getObservedDate().ifPresent(days::add);
      }
    }
    return days;
  }
}
