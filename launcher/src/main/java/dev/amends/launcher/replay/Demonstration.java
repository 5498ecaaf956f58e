package dev.amends.launcher.replay;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Moves a lender file in time and place, so that there is work to do at once: its last closed
 * business day becomes yesterday, and all borrowers live where it is about noon.
 *
 * @param days by how many days all dates move
 * @param zone the zone of the borrowers
 * @param lenders the lenders in the file
 */
public record Demonstration(long days, ZoneId zone, Set<String> lenders)
    implements UnaryOperator<Map<String, String>> {
  private static final String TIMEZONE = "borrower.timezone";
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Inhabited zones, at least one for each hour of the day. */
  private static final List<ZoneId> ZONES =
      List.of(
              "Asia/Shanghai",
              "Asia/Tokyo",
              "Australia/Brisbane",
              "Pacific/Guadalcanal",
              "Pacific/Fiji",
              "Pacific/Tongatapu",
              "Asia/Bangkok",
              "Asia/Dhaka",
              "Asia/Karachi",
              "Asia/Dubai",
              "Europe/Istanbul",
              "Africa/Johannesburg",
              "Africa/Lagos",
              "Africa/Abidjan",
              "Atlantic/Cape_Verde",
              "America/Noronha",
              "America/Sao_Paulo",
              "America/La_Paz",
              "America/Bogota",
              "America/Costa_Rica",
              "America/Phoenix",
              "Pacific/Pitcairn",
              "Pacific/Gambier",
              "Pacific/Honolulu",
              "Pacific/Pago_Pago")
          .stream()
          .map(ZoneId::of)
          .toList();

  /**
   * Prepares the move of a file.
   *
   * @return empty if the file closes no business day
   * @throws InvalidRow if a row is not a valid event
   */
  public static Optional<Demonstration> of(Path file, Charset encoding, Instant now)
      throws IOException {
    Set<String> lenders = new TreeSet<>();
    LocalDate last = LocalDate.MIN;
    try (LenderFile rows = LenderFile.open(file, encoding)) {
      while (rows.hasNext()) {
        LenderRow row = rows.next();
        lenders.add(row.lenderId());
        if (row.event() == BusinessDayClosed.class) {
          LocalDate day = LocalDate.parse(row.data().path("businessDate").asText());
          last = day.isAfter(last) ? day : last;
        }
      }
    }
    return last.equals(LocalDate.MIN)
        ? Optional.empty()
        : Optional.of(of(last, zoneAtNoon(now), lenders, now));
  }

  private static Demonstration of(
      LocalDate lastDay, ZoneId zone, Set<String> lenders, Instant now) {
    LocalDate yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
    return new Demonstration(ChronoUnit.DAYS.between(lastDay, yesterday), zone, lenders);
  }

  /** The zone whose wall clock is closest to noon. */
  static ZoneId zoneAtNoon(Instant now) {
    return ZONES.stream().min(Comparator.comparing(zone -> fromNoon(now, zone))).orElseThrow();
  }

  private static Duration fromNoon(Instant now, ZoneId zone) {
    return Duration.between(LocalTime.NOON, LocalTime.ofInstant(now, zone)).abs();
  }

  /** Moves the cells of a row, and keeps their order. */
  @Override
  public Map<String, String> apply(Map<String, String> cells) {
    Map<String, String> moved = new LinkedHashMap<>(cells);
    moved.replaceAll(
        (column, cell) ->
            DATE.matcher(cell).matches() ? LocalDate.parse(cell).plusDays(days).toString() : cell);
    moved.computeIfPresent(TIMEZONE, (column, cell) -> zone.getId());
    return moved;
  }
}
