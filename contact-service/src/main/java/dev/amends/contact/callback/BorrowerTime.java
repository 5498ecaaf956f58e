package dev.amends.contact.callback;

import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.hours.CallFreeDays;
import dev.amends.contact.hours.Gate;
import dev.amends.contact.hours.Gates;
import dev.amends.contact.permission.CallGates;
import dev.amends.contact.permission.RulePacks;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.rules.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Computes on the borrower's wall clock and calendar when a callback is due and until when. */
@ApplicationScoped
public class BorrowerTime {
  /** Exceeds every waiting time, frequency cap and quiet period. */
  private static final Duration PAUSE_MAX = Duration.ofDays(366);

  /** The longest SLA: a due callback is missed by then even if calling hours never open. */
  private static final Duration SLA_MAX = Duration.ofDays(60);

  private final RulePacks packs;
  private final BorrowerZones zones;
  private final Calendars calendars;
  private final CallFreeDays callFreeDays;
  private final CallbackConfig config;
  private final CallGates callGates;

  BorrowerTime(
      RulePacks packs,
      BorrowerZones zones,
      Calendars calendars,
      CallFreeDays callFreeDays,
      CallbackConfig config,
      CallGates callGates) {
    this.packs = packs;
    this.zones = zones;
    this.calendars = calendars;
    this.callFreeDays = callFreeDays;
    this.config = config;
    this.callGates = callGates;
  }

  /**
   * The first slot at or after a time, at a time that the borrower prefers if one comes soon
   * enough. Waiting times, frequency caps and quiet periods take precedence over a promised
   * business day.
   */
  NextSlotPolicy.Slot nextSlot(
      CallbackBatch batch, CaseFile file, Instant notBefore, CallbackReason reason) {
    return slot(batch, file, batch.callTimes(file), notBefore, reason);
  }

  /** The first permitted slot at or after a time; preferred times are ignored. */
  NextSlotPolicy.Slot permittedSlot(
      CallbackBatch batch, CaseFile file, Instant notBefore, CallbackReason reason) {
    return slot(batch, file, batch.callTimes(file).withoutPreference(), notBefore, reason);
  }

  private NextSlotPolicy.Slot slot(
      CallbackBatch batch,
      CaseFile file,
      CallTimes callTimes,
      Instant notBefore,
      CallbackReason reason) {
    Gates gates = gates(batch, file, callTimes, notBefore);
    Gates pauses = gates.ofKinds(Gate.Kind::isPause);
    Instant allowed = pauses.firstOpen(notBefore, notBefore.plus(PAUSE_MAX)).orElse(notBefore);
    NextSlotPolicy.Slot slot =
        NextSlotPolicy.next(
            new NextSlotPolicy.Request(
                allowed,
                preferenceUntil(file, allowed, reason),
                gates,
                callTimes.preferred(),
                zone(file),
                config.slot(),
                config.openingSpread(),
                file.caseId().hashCode()));
    return new NextSlotPolicy.Slot(
        slot.due(),
        zones.areKnown(file) ? slot.basis() : SlotBasis.ZONE_UNKNOWN,
        pauses.lastClosed(notBefore, slot.due().at()).map(gate -> gate.rule().id()).orElse(null));
  }

  /** Whether a slot is later than the first one at or after the time from which it was searched. */
  boolean isDelayed(NextSlotPolicy.Slot slot, Instant earliest) {
    return slot.due().at().isAfter(Gates.startOfSlot(earliest, config.slot()));
  }

  private Gates gates(CallbackBatch batch, CaseFile file, CallTimes callTimes, Instant at) {
    return callGates
        .gates(file, batch.history(file), callTimes.avoided(), at)
        .forServiceCall(
            packs.callingHours(file, at), callFreeDays.in(file.region()), zones.candidates(file));
  }

  /** The latest preferred time to wait for; urgent calls wait only until their business day. */
  private Instant preferenceUntil(CaseFile file, Instant from, CallbackReason reason) {
    Instant waited = from.plus(config.preferenceWait());
    return Optional.ofNullable(config.businessDays().get(reason))
        .map(count -> calendars.find(file.region()).businessDayAfter(day(file, from), count))
        .map(last -> packs.callingHours(file, from).endOn(last, zone(file)))
        .filter(waited::isAfter)
        .orElse(waited);
  }

  /** Whether a waiting time, frequency cap or quiet period denies a call at a time. */
  boolean isPaused(CallbackBatch batch, CaseFile file, Instant at) {
    return callGates
        .gates(file, batch.history(file), List.of(), at)
        .ofKinds(Gate.Kind::isPause)
        .closedAt(at)
        .isPresent();
  }

  /** The first gate that denies a call at a time; empty if the call is permitted. */
  Optional<Gate> closedAt(CallbackBatch batch, CaseFile file, Instant at) {
    return gates(batch, file, batch.callTimes(file), at).closedAt(at);
  }

  /** Whether callbacks for the reason are due within a number of business days. */
  boolean isUrgent(CallbackReason reason) {
    return config.businessDays().containsKey(reason);
  }

  /** The earliest time to retry after an unanswered attempt. */
  Instant retryNotBefore(CaseFile file, Instant attempt) {
    return RetryPolicy.notBefore(attempt, packs.callingHours(file, attempt).from(), zone(file));
  }

  /** The end of a due callback's SLA, which runs in calling hours and not on holidays. */
  Instant sla(CaseFile file, DueTime due, CallbackReason reason) {
    List<ZoneId> zone = List.of(due.zone());
    return Gates.of(
            packs.callingHours(file, due.at()).gate(zone),
            Gate.holidays(callFreeDays.in(file.region()), zone))
        .addOpenTime(
            due.at(), config.slas().getOrDefault(reason, config.sla()), due.at().plus(SLA_MAX));
  }

  /** An instant on the borrower's wall clock. */
  DueTime due(CaseFile file, Instant at) {
    return DueTime.of(at, zone(file));
  }

  /** A time on the borrower's wall clock. */
  DueTime due(CaseFile file, LocalDateTime local) {
    return DueTime.of(local, zone(file));
  }

  /** The instant of a time on the borrower's wall clock. */
  public Instant toInstant(CaseFile file, LocalDateTime local) {
    return due(file, local).at();
  }

  /** The time on the borrower's wall clock at an instant. */
  public LocalDateTime local(CaseFile file, Instant at) {
    return LocalDateTime.ofInstant(at, zone(file));
  }

  /** The date in the borrower's zone at an instant. */
  public LocalDate day(CaseFile file, Instant at) {
    return LocalDate.ofInstant(at, zone(file));
  }

  /**
   * The last day for an immediate payment: the day after the borrower's date, or after the lender's
   * business date if that is later.
   */
  public LocalDate payBy(CaseFile file, Instant at) {
    LocalDate today = day(file, at);
    return file.figures().businessDate().filter(today::isBefore).orElse(today).plusDays(1);
  }

  /**
   * The first time on or after a day at which the calling hours and the holidays of the borrower's
   * region permit contact.
   *
   * @param now no earlier time is returned
   */
  public Instant firstPermitted(CaseFile file, LocalDate day, Instant now) {
    Instant start = start(file, day);
    Instant from = start.isAfter(now) ? start : now;
    List<ZoneId> candidates = zones.candidates(file);
    return Gates.of(
            packs.callingHours(file, from).gate(candidates),
            Gate.holidays(callFreeDays.in(file.region()), candidates))
        .firstOpen(from, from.plus(SLA_MAX))
        .orElse(from);
  }

  /** The start of a day in the borrower's zone. */
  Instant start(CaseFile file, LocalDate day) {
    return day.atStartOfDay(zone(file)).toInstant();
  }

  private ZoneId zone(CaseFile file) {
    return zones.candidates(file).getFirst();
  }
}
