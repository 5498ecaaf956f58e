package dev.amends.contact.callback;

import dev.amends.contact.hours.CallingHours;
import dev.amends.contact.hours.Gate;
import dev.amends.contact.hours.Gates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/** A callback that needs a slot, with calling hours and wishes instead of gates. */
record ScheduledCall(
    Instant notBefore,
    Instant preferenceUntil,
    CallingHours hours,
    Predicate<LocalDate> closed,
    CallTimes wishes,
    List<ZoneId> zones,
    Duration slot,
    Duration spread,
    int seed) {

  NextSlotPolicy.Slot next() {
    Gates permitted =
        new Gates(
            wishes.avoided().stream().map(time -> Gate.inconvenientTime(time, zones)).toList());
    return NextSlotPolicy.next(
        new NextSlotPolicy.Request(
            notBefore,
            preferenceUntil,
            permitted.forServiceCall(hours, closed, zones),
            wishes.preferred(),
            zones.getFirst(),
            slot,
            spread,
            seed));
  }
}
