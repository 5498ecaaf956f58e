package dev.amends.contact.hours;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the government of a region announced about its holidays.
 *
 * @param region ISO 3166 code of the country
 */
record AnnouncedHolidays(String region, List<Announcement> years) {

  /**
   * The days of one year.
   *
   * @param source where they stand
   * @param evidence how that was checked: V read there, V2 read in a secondary source, M from
   *     memory
   * @param workdays days of a weekend on which people work, because another day was made free
   */
  record Announcement(
      int year, String source, String evidence, List<Break> daysOff, List<LocalDate> workdays) {

    Announcement {
      daysOff = List.copyOf(daysOff);
      workdays = List.copyOf(workdays);
      Set<LocalDate> free = new HashSet<>();
      for (Break off : daysOff) {
        demand(!off.until().isBefore(off.from()), year, "ends before it begins: " + off);
        off.from().datesUntil(off.until().plusDays(1)).forEach(free::add);
      }
      for (LocalDate day : workdays) {
        demand(!free.contains(day), year, "calls a day both free and a working day: " + day);
        free.add(day);
      }
      for (LocalDate day : free) {
        demand(day.getYear() == year, year, "has a day of another year: " + day);
      }
    }

    private static void demand(boolean holds, int year, String breach) {
      if (!holds) {
        throw new IllegalArgumentException("the announcement of " + year + " " + breach);
      }
    }
  }

  /**
   * Days off in a row.
   *
   * @param until the last of them
   */
  record Break(String name, LocalDate from, LocalDate until) {}

  AnnouncedHolidays {
    years = List.copyOf(years);
  }

  Set<LocalDate> daysOff() {
    Set<LocalDate> days = new HashSet<>();
    for (Announcement announcement : years) {
      for (Break off : announcement.daysOff()) {
        off.from().datesUntil(off.until().plusDays(1)).forEach(days::add);
      }
    }
    return days;
  }

  Set<LocalDate> workdays() {
    Set<LocalDate> days = new HashSet<>();
    years.forEach(announcement -> days.addAll(announcement.workdays()));
    return days;
  }
}
