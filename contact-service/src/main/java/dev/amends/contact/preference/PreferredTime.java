package dev.amends.contact.preference;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A weekly time at which a borrower prefers calls, on their wall clock.
 *
 * @param weekDays every day if absent or empty
 * @param from the start of the time
 * @param until the end, exclusive, on the same day
 */
public record PreferredTime(
    @Schema(examples = "[\"MONDAY\", \"FRIDAY\"]") Set<DayOfWeek> weekDays,
    @Schema(examples = "17:00") LocalTime from,
    @Schema(examples = "19:00") LocalTime until) {

  public PreferredTime {
    weekDays = weekDays == null ? Set.of() : Set.copyOf(weekDays);
  }

  static String text(List<PreferredTime> times) {
    return times.stream().map(PreferredTime::text).collect(Collectors.joining(";"));
  }

  private String text() {
    String days =
        weekDays.stream()
            .sorted()
            .map(day -> String.valueOf(day.getValue()))
            .collect(Collectors.joining(","));
    return days + " " + from + "-" + until;
  }

  static List<PreferredTime> parse(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(";", -1)).map(PreferredTime::parseOne).toList();
  }

  private static PreferredTime parseOne(String text) {
    String[] halves = text.split(" ", 2);
    String[] times = halves[1].split("-", 2);
    return new PreferredTime(days(halves[0]), LocalTime.parse(times[0]), LocalTime.parse(times[1]));
  }

  private static Set<DayOfWeek> days(String text) {
    return text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(",", -1))
            .map(number -> DayOfWeek.of(Integer.parseInt(number)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
  }
}
