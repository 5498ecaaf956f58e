package dev.amends.contact.callback;

import dev.amends.contact.permission.CallingHours;
import dev.amends.contact.permission.CallingHoursPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The next slot in which a borrower may be called. Due times snap to slots, which keeps the index
 * of the timer small; calls that wait for the opening are spread over it, so that the morning does
 * not begin with a herd.
 */
final class NextSlotPolicy {
  private NextSlotPolicy() {}

  /**
   * The first slot at or after a moment.
   *
   * @param zones where the borrower may be; the first one's wall clock is stored
   * @param slot the length of a slot
   * @param spread over how long calls that wait for the opening are spread
   * @param seed decides the place within the spread, such as the hash of the case
   */
  static Due next(
      Instant notBefore,
      CallingHours hours,
      List<ZoneId> zones,
      Duration slot,
      Duration spread,
      int seed) {
    Instant asked = ceiling(notBefore, slot);
    Instant permitted = CallingHoursPolicy.next(hours, asked, zones);
    if (permitted.isAfter(asked)) {
      long slots = Math.max(1, spread.dividedBy(slot));
      Instant spreadOut = permitted.plus(slot.multipliedBy(Math.floorMod(seed, slots)));
      permitted =
          CallingHoursPolicy.permits(hours, spreadOut, zones)
              ? ceiling(spreadOut, slot)
              : permitted;
    }
    return Due.of(permitted, zones.getFirst());
  }

  private static Instant ceiling(Instant at, Duration slot) {
    long seconds = slot.toSeconds();
    long begun = at.getEpochSecond() + (at.getNano() > 0 ? 1 : 0);
    return Instant.ofEpochSecond(Math.ceilDiv(begun, seconds) * seconds);
  }
}
