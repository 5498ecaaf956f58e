package dev.amends.contact.callback;

import dev.amends.contact.permission.CallingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The next slot in which a borrower may be called: within calling hours in every zone in which he
 * may be, on no holiday, at no time that he called inconvenient, and at one that he likes where
 * that can be.
 *
 * <p>Due times snap to slots, which keeps the index of the timer small; calls that wait for an
 * opening are spread over it, so that the morning does not begin with a herd.
 */
final class NextSlotPolicy {
  /** Longer than any chain of holidays; what opens later does not open for a call that is owed. */
  private static final Duration HORIZON = Duration.ofDays(30);

  private NextSlotPolicy() {}

  /**
   * What is asked for.
   *
   * @param notBefore the earliest moment
   * @param preferenceUntil the last moment for which a time that the borrower likes is waited for
   * @param closed days without calls
   * @param zones where the borrower may be; the first one's wall clock is stored and his likes are
   *     taken by it
   * @param slot the length of a slot
   * @param spread over how long calls that wait for an opening are spread
   * @param seed decides the place within the spread, such as the hash of the case
   */
  record Request(
      Instant notBefore,
      Instant preferenceUntil,
      CallingHours hours,
      Predicate<LocalDate> closed,
      Wishes wishes,
      List<ZoneId> zones,
      Duration slot,
      Duration spread,
      int seed) {

    Request {
      zones = List.copyOf(zones);
    }
  }

  /**
   * The slot, and why it is this one.
   *
   * @param rule because of which it is not earlier, where one made it wait
   */
  record Slot(Due due, SlotBasis basis, @Nullable String rule) {
    Slot(Due due, SlotBasis basis) {
      this(due, basis, null);
    }
  }

  /** Times that must be open on the clock of a zone. */
  private record Clock(OpenTimes times, ZoneId zone) {}

  /** The first slot that suits, or else the first that is permitted. */
  static Slot next(Request request) {
    OpenTimes hours = OpenTimes.within(request.hours());
    OpenTimes permitted = hours.except(request.closed());
    OpenTimes convenient = permitted.avoiding(request.wishes().avoided());
    ZoneId home = request.zones().getFirst();
    List<Clock> everywhere = everywhere(convenient, request.zones());

    SlotBasis basis = SlotBasis.FIRST_PERMITTED;
    if (!request.wishes().preferred().isEmpty()) {
      List<Clock> liked = new ArrayList<>(everywhere);
      liked.add(new Clock(convenient.only(request.wishes().preferred()), home));
      Optional<Instant> preferred = first(request, liked);
      if (preferred.isPresent() && !preferred.get().isAfter(request.preferenceUntil())) {
        return slot(request, preferred.get(), liked, SlotBasis.PREFERRED);
      }
      basis =
          preferred.isPresent()
              ? SlotBasis.PREFERENCE_TOO_LATE
              : SlotBasis.PREFERENCE_NEVER_PERMITTED;
    }
    Optional<Instant> first = first(request, everywhere);
    if (first.isPresent()) {
      return slot(request, first.get(), everywhere, basis);
    }
    List<Clock> inconvenient = everywhere(permitted, request.zones());
    Optional<Instant> despite = first(request, inconvenient);
    if (despite.isPresent()) {
      return slot(request, despite.get(), inconvenient, SlotBasis.NO_CONVENIENT_TIME);
    }
    // A call that is owed must come up somewhere; its permit is denied.
    List<Clock> atHome = List.of(new Clock(permitted, home));
    return slot(
        request,
        first(request, atHome).orElse(request.notBefore()),
        atHome,
        SlotBasis.NO_COMMON_HOURS);
  }

  private static List<Clock> everywhere(OpenTimes times, List<ZoneId> zones) {
    return zones.stream().map(zone -> new Clock(times, zone)).toList();
  }

  /** Each clock moves the moment on to where it is open, until none does any more. */
  private static Optional<Instant> first(Request request, List<Clock> clocks) {
    Instant asked = ceiling(request.notBefore(), request.slot());
    Instant horizon = asked.plus(HORIZON);
    Instant candidate = asked;
    while (candidate.isBefore(horizon)) {
      Instant moved = candidate;
      for (Clock clock : clocks) {
        Optional<Instant> open = clock.times().next(moved, clock.zone());
        if (open.isEmpty()) {
          return Optional.empty();
        }
        moved = open.get();
      }
      moved = ceiling(moved, request.slot());
      if (moved.equals(candidate)) {
        return Optional.of(candidate);
      }
      candidate = moved;
    }
    return Optional.empty();
  }

  private static Slot slot(Request request, Instant first, List<Clock> clocks, SlotBasis basis) {
    Instant at = first;
    if (first.isAfter(ceiling(request.notBefore(), request.slot()))) {
      long slots = Math.max(1, request.spread().dividedBy(request.slot()));
      Instant later = first.plus(request.slot().multipliedBy(Math.floorMod(request.seed(), slots)));
      boolean inTime = basis != SlotBasis.PREFERRED || !later.isAfter(request.preferenceUntil());
      if (inTime && clocks.stream().allMatch(clock -> clock.times().isOpen(later, clock.zone()))) {
        at = later;
      }
    }
    return new Slot(Due.of(at, request.zones().getFirst()), basis);
  }

  private static Instant ceiling(Instant at, Duration slot) {
    long seconds = slot.toSeconds();
    long begun = at.getEpochSecond() + (at.getNano() > 0 ? 1 : 0);
    return Instant.ofEpochSecond(Math.ceilDiv(begun, seconds) * seconds);
  }
}
