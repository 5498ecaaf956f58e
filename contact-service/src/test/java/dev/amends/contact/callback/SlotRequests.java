package dev.amends.contact.callback;

import dev.amends.contact.hours.CallingHours;
import dev.amends.contact.hours.WeekTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Builds callbacks to schedule: in Shanghai, from 08:00 to 19:00, with slots of a minute. */
final class SlotRequests {
  static final CallingHours HOURS = new CallingHours(LocalTime.of(8, 0), LocalTime.of(19, 0));
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private CallingHours hours = HOURS;
  private List<ZoneId> zones = List.of(SHANGHAI);
  private LocalDateTime notBefore = LocalDateTime.parse("2026-11-23T10:00");
  private LocalDateTime waitUntil = LocalDateTime.MAX;
  private Predicate<LocalDate> closed = day -> false;
  private final List<WeekTime> preferred = new ArrayList<>();
  private final List<WeekTime> avoided = new ArrayList<>();
  private Duration slot = Duration.ofMinutes(1);
  private Duration spread = Duration.ZERO;
  private int seed = 7;

  static SlotRequests aCall() {
    return new SlotRequests();
  }

  SlotRequests hours(CallingHours callingHours) {
    hours = callingHours;
    return this;
  }

  SlotRequests zones(ZoneId... candidates) {
    zones = List.of(candidates);
    return this;
  }

  SlotRequests notBefore(LocalDateTime local) {
    notBefore = local;
    return this;
  }

  SlotRequests waitingUntil(LocalDateTime local) {
    waitUntil = local;
    return this;
  }

  SlotRequests closed(Predicate<LocalDate> days) {
    closed = days;
    return this;
  }

  SlotRequests preferring(String from, String until) {
    return preferring(Set.of(), from, until);
  }

  SlotRequests preferring(Set<DayOfWeek> days, String from, String until) {
    preferred.add(new WeekTime(days, LocalTime.parse(from), LocalTime.parse(until)));
    return this;
  }

  SlotRequests avoiding(String from, String until) {
    return avoiding(Set.of(), from, until);
  }

  SlotRequests avoiding(Set<DayOfWeek> days, String from, String until) {
    avoided.add(new WeekTime(days, LocalTime.parse(from), LocalTime.parse(until)));
    return this;
  }

  SlotRequests slot(Duration length) {
    slot = length;
    return this;
  }

  SlotRequests spread(Duration over, int place) {
    spread = over;
    seed = place;
    return this;
  }

  ScheduledCall call() {
    ZoneId home = zones.getFirst();
    return new ScheduledCall(
        notBefore.atZone(home).toInstant(),
        waitUntil.equals(LocalDateTime.MAX)
            ? notBefore.plusDays(7).atZone(home).toInstant()
            : waitUntil.atZone(home).toInstant(),
        hours,
        closed,
        new CallTimes(preferred, avoided),
        zones,
        slot,
        spread,
        seed);
  }

  NextSlotPolicy.Slot next() {
    return call().next();
  }
}
