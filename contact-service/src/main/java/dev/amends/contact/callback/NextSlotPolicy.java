package dev.amends.contact.callback;

import dev.amends.contact.hours.Gate;
import dev.amends.contact.hours.Gates;
import dev.amends.contact.hours.WeekTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the slot of a callback: the first at which every gate is open, at a preferred time if one
 * comes soon enough.
 *
 * <p>Due times are rounded up to slots, which keeps the timer's index small. Callbacks that wait
 * for the start of calling hours are spread over some minutes, so that they are not all due at
 * once.
 */
final class NextSlotPolicy {
  /** Exceeds every run of holidays; no callback is scheduled further ahead. */
  private static final Duration LOOK_AHEAD = Duration.ofDays(30);

  private NextSlotPolicy() {}

  /**
   * A callback that needs a slot.
   *
   * @param notBefore the earliest time
   * @param preferenceUntil the latest preferred time to wait for
   * @param gates everything that must be open
   * @param preferred the preferred times on the home zone's clock; any time if empty
   * @param home the zone whose wall clock is stored
   * @param slot the length of a slot
   * @param spread the period over which waiting callbacks are spread
   * @param seed determines the position within the spread, such as the hash of the case
   */
  record Request(
      Instant notBefore,
      Instant preferenceUntil,
      Gates gates,
      List<WeekTime> preferred,
      ZoneId home,
      Duration slot,
      Duration spread,
      int seed) {}

  /**
   * The chosen slot and its reason.
   *
   * @param rule the rule that keeps it from being earlier, if any
   */
  record Slot(DueTime due, SlotBasis basis, @Nullable String rule) {
    Slot(DueTime due, SlotBasis basis) {
      this(due, basis, null);
    }
  }

  /** The first preferred slot, or else the first permitted one. */
  static Slot next(Request request) {
    SlotBasis basis = SlotBasis.FIRST_PERMITTED;
    if (!request.preferred().isEmpty()) {
      Gates preferred =
          request.gates().and(Gates.of(Gate.preferredTimes(request.preferred(), request.home())));
      Optional<Instant> first = firstOpen(request, preferred);
      if (first.isPresent() && !first.get().isAfter(request.preferenceUntil())) {
        return slot(request, first.get(), preferred, SlotBasis.PREFERRED);
      }
      basis =
          first.isPresent() ? SlotBasis.PREFERENCE_TOO_LATE : SlotBasis.PREFERENCE_NEVER_PERMITTED;
    }
    Optional<Instant> first = firstOpen(request, request.gates());
    return first.isPresent()
        ? slot(request, first.get(), request.gates(), basis)
        : lastResort(request);
  }

  /** An outstanding callback must be due at some time, even if its permit will be denied then. */
  private static Slot lastResort(Request request) {
    Gates inconvenient = request.gates().withoutKind(Gate.Kind.INCONVENIENT_TIME);
    Optional<Instant> first = firstOpen(request, inconvenient);
    if (first.isPresent()) {
      return slot(request, first.get(), inconvenient, SlotBasis.NO_CONVENIENT_TIME);
    }
    Gates atHome = inconvenient.inZone(request.home());
    return slot(
        request,
        firstOpen(request, atHome).orElse(request.notBefore()),
        atHome,
        SlotBasis.NO_COMMON_HOURS);
  }

  private static Optional<Instant> firstOpen(Request request, Gates gates) {
    Instant from = Gates.startOfSlot(request.notBefore(), request.slot());
    return gates.firstOpen(from, from.plus(LOOK_AHEAD), request.slot());
  }

  private static Slot slot(Request request, Instant first, Gates gates, SlotBasis basis) {
    Instant at = first;
    if (first.isAfter(Gates.startOfSlot(request.notBefore(), request.slot()))) {
      long slots = Math.max(1, request.spread().dividedBy(request.slot()));
      Instant later = first.plus(request.slot().multipliedBy(Math.floorMod(request.seed(), slots)));
      boolean inTime = basis != SlotBasis.PREFERRED || !later.isAfter(request.preferenceUntil());
      if (inTime && gates.closedAt(later).isEmpty()) {
        at = later;
      }
    }
    return new Slot(DueTime.of(at, request.home()), basis);
  }
}
