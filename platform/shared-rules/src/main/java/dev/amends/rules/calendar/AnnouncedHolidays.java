package dev.amends.rules.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The holidays that the government of a region announces year by year.
 *
 * @param region ISO 3166 code of the country
 */
record AnnouncedHolidays(String region, List<Announcement> years) {

  /**
   * The announcement for one year.
   *
   * @param source the publication
   * @param evidence how it was verified: V read in the source, V2 read in a secondary source, M not
   *     verified against a source
   * @param workdays days of a weekend that are worked in exchange for a day off
   */
  record Announcement(
      int year, String source, String evidence, List<Break> daysOff, List<LocalDate> workdays) {

    Announcement {
      daysOff = List.copyOf(daysOff);
      workdays = List.copyOf(workdays);
      Set<LocalDate> free = new HashSet<>();
      for (Break off : daysOff) {
        require(!off.until().isBefore(off.from()), year, "ends before it begins: " + off);
        off.from().datesUntil(off.until().plusDays(1)).forEach(free::add);
      }
      for (LocalDate day : workdays) {
        require(
            !free.contains(day), year, "names a day that is both free and a working day: " + day);
        free.add(day);
      }
      for (LocalDate day : free) {
        require(day.getYear() == year, year, "has a day of another year: " + day);
      }
    }

    private static void require(boolean holds, int year, String breach) {
      if (!holds) {
        throw new IllegalArgumentException("the announcement of " + year + " " + breach);
      }
    }
  }

  /**
   * Consecutive days off.
   *
   * @param until the last day
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
