package dev.amends.contact.callback;

import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.hours.Calendars;
import dev.amends.contact.hours.Gate;
import dev.amends.contact.hours.Gates;
import dev.amends.contact.hours.RegionCalendar;
import dev.amends.contact.permission.CallGates;
import dev.amends.contact.permission.CallHistory;
import dev.amends.contact.permission.RulePacks;
import dev.amends.events.ContactEvent.CallbackReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The borrower's wall clock and calendar, and when they may be called by them. */
@ApplicationScoped
public class BorrowerTime {
  /** Longer than any waiting time, frequency cap or quiet period. */
  private static final Duration PAUSE_MAX = Duration.ofDays(366);

  /** By then a due call counts as missed even where it never was within calling hours. */
  private static final Duration SLA_MAX = Duration.ofDays(60);

  private final RulePacks packs;
  private final BorrowerZones zones;
  private final Calendars calendars;
  private final CallbackConfig config;
  private final CallGates callGates;

  BorrowerTime(
      RulePacks packs,
      BorrowerZones zones,
      Calendars calendars,
      CallbackConfig config,
      CallGates callGates) {
    this.packs = packs;
    this.zones = zones;
    this.calendars = calendars;
    this.config = config;
    this.callGates = callGates;
  }

  /**
   * The slot for a call at or after a moment: at a time that the borrower prefers where one comes
   * soon enough. Waiting times, frequency caps and quiet periods go before any promise of business
   * days.
   */
  NextSlotPolicy.Slot nextSlot(
      CaseFile file,
      Wishes wishes,
      Supplier<CallHistory> history,
      Instant notBefore,
      CallbackReason reason) {
    Gates gates = gates(file, wishes, history, notBefore);
    Gates pauses = gates.only(Gate.Kind::isPause);
    Instant allowed = pauses.firstOpen(notBefore, notBefore.plus(PAUSE_MAX)).orElse(notBefore);
    NextSlotPolicy.Slot slot =
        NextSlotPolicy.next(
            new NextSlotPolicy.Request(
                allowed,
                preferenceUntil(file, allowed, reason),
                gates,
                wishes.preferred(),
                zone(file),
                config.slot(),
                config.openingSpread(),
                file.caseId().hashCode()));
    return new NextSlotPolicy.Slot(
        slot.due(),
        zones.areKnown(file) ? slot.basis() : SlotBasis.ZONE_UNKNOWN,
        pauses.closedLast(notBefore, slot.due().at()).map(gate -> gate.rule().id()).orElse(null));
  }

  private Gates gates(CaseFile file, Wishes wishes, Supplier<CallHistory> history, Instant at) {
    return callGates
        .of(file, history, wishes.avoided(), at)
        .scheduled(packs.callingHours(file, at), calendar(file)::isWithoutCalls, zones.of(file));
  }

  /**
   * A preferred time is waited for, but not beyond the business day by which some calls are due.
   */
  private Instant preferenceUntil(CaseFile file, Instant from, CallbackReason reason) {
    Instant waited = from.plus(config.preferenceWait());
    return Optional.ofNullable(config.businessDays().get(reason))
        .map(count -> calendar(file).businessDayAfter(day(file, from), count))
        .map(last -> packs.callingHours(file, from).end(last, zone(file)))
        .filter(waited::isAfter)
        .orElse(waited);
  }

  /** Whether a waiting time, a frequency cap or a quiet period denies a call at a moment. */
  boolean isPaused(CaseFile file, Supplier<CallHistory> history, Instant at) {
    return callGates
        .of(file, history, List.of(), at)
        .only(Gate.Kind::isPause)
        .closedAt(at)
        .isPresent();
  }

  /** The gate because of which a call cannot be moved to a moment; none where it can. */
  Optional<Gate> closedAt(CaseFile file, Wishes wishes, Supplier<CallHistory> history, Instant at) {
    return gates(file, wishes, history, at).closedAt(at);
  }

  /** Whether calls for a reason are due within some business days. */
  boolean isUrgent(CallbackReason reason) {
    return config.businessDays().containsKey(reason);
  }

  /** The earliest moment at which to retry after an attempt that nobody answered. */
  Instant retryNotBefore(CaseFile file, Instant attempt) {
    return RetryPolicy.notBefore(attempt, packs.callingHours(file, attempt).from(), zone(file));
  }

  /** The moment by which a due call must be made: its SLA runs in calling hours, on no holiday. */
  Instant sla(CaseFile file, DueTime due, CallbackReason reason) {
    List<ZoneId> zone = List.of(due.zone());
    return Gates.of(
            packs.callingHours(file, due.at()).gate(zone),
            Gate.holidays(calendar(file)::isWithoutCalls, zone))
        .after(due.at(), config.slas().getOrDefault(reason, config.sla()), due.at().plus(SLA_MAX));
  }

  private RegionCalendar calendar(CaseFile file) {
    return calendars.of(file.region());
  }

  /** A moment as the borrower's wall clock shows it. */
  DueTime due(CaseFile file, Instant at) {
    return DueTime.of(at, zone(file));
  }

  /** A wall-clock time of the borrower. */
  DueTime due(CaseFile file, LocalDateTime local) {
    return DueTime.of(local, zone(file));
  }

  /** The moment of a wall-clock time of the borrower. */
  public Instant moment(CaseFile file, LocalDateTime local) {
    return due(file, local).at();
  }

  /** The time that the borrower's wall clock shows at a moment. */
  public LocalDateTime local(CaseFile file, Instant at) {
    return LocalDateTime.ofInstant(at, zone(file));
  }

  /** The borrower's day at a moment. */
  public LocalDate day(CaseFile file, Instant at) {
    return LocalDate.ofInstant(at, zone(file));
  }

  /**
   * The day by which a borrower pays who is asked to pay at once: tomorrow on their calendar, or in
   * the lender's book where that is ahead.
   */
  public LocalDate payBy(CaseFile file, Instant at) {
    LocalDate today = day(file, at);
    return file.businessDate().filter(today::isBefore).orElse(today).plusDays(1);
  }

  /** The moment at which a day of the borrower begins. */
  Instant start(CaseFile file, LocalDate day) {
    return day.atStartOfDay(zone(file)).toInstant();
  }

  private ZoneId zone(CaseFile file) {
    return zones.of(file).getFirst();
  }
}
