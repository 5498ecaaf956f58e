package dev.amends.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.hours.CallingHours;
import dev.amends.contact.hours.WeekTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares every slot with a search that tests each minute. */
class NextSlotOracleTest {
  private static final int ROUNDS = 200;
  private static final List<ZoneId> ZONES =
      ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 20261125, 7_777_777})
  void findsTheEarliestSuitableMinute(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      ScheduledCall request = request(random);

      NextSlotPolicy.Slot slot = request.next();

      assertThat(slot).as("seed %s, round %s: %s", seed, round, request).isEqualTo(oracle(request));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20261126})
  void staysWithinCallingHoursInAllZonesWhenSpread(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      ScheduledCall exact = request(random);
      ScheduledCall spread =
          new ScheduledCall(
              exact.notBefore(),
              exact.preferenceUntil(),
              exact.hours(),
              exact.closed(),
              exact.wishes(),
              exact.zones(),
              Duration.ofSeconds(1),
              Duration.ofMinutes(30),
              random.nextInt());

      NextSlotPolicy.Slot slot = spread.next();

      if (slot.basis() != SlotBasis.NO_COMMON_HOURS) {
        assertThat(isPermitted(spread, slot.due().at()))
            .as("seed %s, round %s: %s", seed, round, spread)
            .isTrue();
      }
      assertThat(slot.due().at()).isAfterOrEqualTo(spread.notBefore());
    }
  }

  private static ScheduledCall request(Random random) {
    List<ZoneId> zones = new ArrayList<>();
    ZoneId home = ZONES.get(random.nextInt(ZONES.size()));
    zones.add(home);
    if (random.nextInt(4) == 0) {
      zones.add(ZONES.get(random.nextInt(ZONES.size())));
    }
    Instant day = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(730)));
    Instant from = day.plusSeconds(random.nextInt(86_400));
    int opening = random.nextInt(10);
    CallingHours hours =
        new CallingHours(
            LocalTime.of(opening, 15 * random.nextInt(4)),
            LocalTime.of(opening + 1 + random.nextInt(13), 15 * random.nextInt(4)));
    Set<LocalDate> holidays = new HashSet<>();
    LocalDate holiday = LocalDate.ofInstant(from, home).plusDays(random.nextInt(3));
    for (int n = random.nextInt(10); n > 0; n--) {
      holidays.add(holiday.plusDays(n));
    }
    return new ScheduledCall(
        from,
        from.plus(Duration.ofDays(7)),
        hours,
        holidays::contains,
        new CallTimes(times(random, 2), times(random, 3)),
        zones,
        Duration.ofMinutes(1),
        Duration.ZERO,
        0);
  }

  private static List<WeekTime> times(Random random, int max) {
    List<WeekTime> times = new ArrayList<>();
    for (int n = random.nextInt(max + 1); n > 0; n--) {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      for (DayOfWeek day : DayOfWeek.values()) {
        if (random.nextInt(3) == 0) {
          days.add(day);
        }
      }
      times.add(
          new WeekTime(
              days,
              LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
              LocalTime.of(random.nextInt(24), 15 * random.nextInt(4))));
    }
    return times;
  }

  /** Searches minute by minute, using wall clocks only. */
  private static NextSlotPolicy.Slot oracle(ScheduledCall request) {
    boolean wishes = !request.wishes().preferred().isEmpty();
    Optional<Instant> preferred =
        wishes
            ? first(
                request,
                at ->
                    isConvenient(request, at)
                        && covers(request.wishes().preferred(), at, request.zones().getFirst()))
            : Optional.empty();
    if (preferred.isPresent() && !preferred.get().isAfter(request.preferenceUntil())) {
      return slot(request, preferred.get(), SlotBasis.PREFERRED);
    }
    Optional<Instant> convenient = first(request, at -> isConvenient(request, at));
    if (convenient.isPresent()) {
      return slot(
          request,
          convenient.get(),
          !wishes
              ? SlotBasis.FIRST_PERMITTED
              : preferred.isPresent()
                  ? SlotBasis.PREFERENCE_TOO_LATE
                  : SlotBasis.PREFERENCE_NEVER_PERMITTED);
    }
    Optional<Instant> permitted = first(request, at -> isPermitted(request, at));
    return permitted
        .map(at -> slot(request, at, SlotBasis.NO_CONVENIENT_TIME))
        .orElseGet(
            () ->
                slot(
                    request,
                    first(request, at -> isOpen(request, at, request.zones().getFirst()))
                        .orElseThrow(),
                    SlotBasis.NO_COMMON_HOURS));
  }

  private static Optional<Instant> first(ScheduledCall request, Predicate<Instant> suits) {
    long minute = Math.ceilDiv(request.notBefore().getEpochSecond(), 60L);
    for (int n = 0; n < 30 * 24 * 60; n++) {
      Instant at = Instant.ofEpochSecond((minute + n) * 60);
      if (suits.test(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static NextSlotPolicy.Slot slot(ScheduledCall request, Instant at, SlotBasis basis) {
    return new NextSlotPolicy.Slot(DueTime.of(at, request.zones().getFirst()), basis);
  }

  private static boolean isConvenient(ScheduledCall request, Instant at) {
    return isPermitted(request, at)
        && request.zones().stream().noneMatch(zone -> covers(request.wishes().avoided(), at, zone));
  }

  private static boolean covers(List<WeekTime> times, Instant at, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    return times.stream().anyMatch(time -> covers(time, local));
  }

  private static boolean covers(WeekTime time, LocalDateTime local) {
    LocalTime clock = local.toLocalTime();
    boolean today = isOnDay(time, local.getDayOfWeek());
    boolean yesterday = isOnDay(time, local.getDayOfWeek().minus(1));
    if (time.from().isBefore(time.until())) {
      return today && !clock.isBefore(time.from()) && clock.isBefore(time.until());
    }
    return (today && !clock.isBefore(time.from())) || (yesterday && clock.isBefore(time.until()));
  }

  private static boolean isOnDay(WeekTime time, DayOfWeek day) {
    return time.weekDays().isEmpty() || time.weekDays().contains(day);
  }

  private static boolean isPermitted(ScheduledCall request, Instant at) {
    return request.zones().stream().allMatch(zone -> isOpen(request, at, zone));
  }

  private static boolean isOpen(ScheduledCall request, Instant at, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    return !request.closed().test(local.toLocalDate())
        && !local.toLocalTime().isBefore(request.hours().from())
        && local.toLocalTime().isBefore(request.hours().until());
  }
}
