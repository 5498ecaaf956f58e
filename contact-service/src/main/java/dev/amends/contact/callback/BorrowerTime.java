package dev.amends.contact.callback;

import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.hours.Calendars;
import dev.amends.contact.hours.RegionCalendar;
import dev.amends.contact.permission.CallOutlooks;
import dev.amends.contact.permission.Opening;
import dev.amends.contact.permission.RulePacks;
import dev.amends.events.ContactEvent.CallbackReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/** The borrower's wall clock and calendar, and when on them he may be called. */
@ApplicationScoped
public class BorrowerTime {
  /** So often a slot is looked for anew before it is left where it is. */
  private static final int LOOKS_MAX = 16;

  private final RulePacks packs;
  private final BorrowerZones zones;
  private final Calendars calendars;
  private final CallbackConfig config;
  private final CallOutlooks outlooks;

  BorrowerTime(
      RulePacks packs,
      BorrowerZones zones,
      Calendars calendars,
      CallbackConfig config,
      CallOutlooks outlooks) {
    this.outlooks = outlooks;
    this.packs = packs;
    this.zones = zones;
    this.calendars = calendars;
    this.config = config;
  }

  /**
   * The slot for a call at or after a moment: not before the waiting time, the counts and the quiet
   * times of the pack let it pass, whatever business day it was promised for, and one that the
   * borrower likes, where that can be.
   */
  NextSlotPolicy.Slot nextSlot(
      CaseFile file,
      Wishes wishes,
      Supplier<CallOutlooks.OnRecord> record,
      Instant notBefore,
      CallbackReason reason) {
    Opening opening = opening(file, record, notBefore);
    String rule = opening.ruleId();
    NextSlotPolicy.Slot slot = slotWithinHours(file, wishes, opening.at(), reason);
    // What a consent opens may be over before the hours come.
    for (int look = 0; look < LOOKS_MAX; look++) {
      Opening then = outlooks.earliest(file, record, slot.due().at());
      if (then.ruleId() == null) {
        break;
      }
      rule = then.ruleId();
      slot = slotWithinHours(file, wishes, then.at(), reason);
    }
    return new NextSlotPolicy.Slot(
        slot.due(), zones.areKnown(file) ? slot.basis() : SlotBasis.ZONE_UNKNOWN, rule);
  }

  /** From when on neither a waiting time nor the pack's counts and quiet times refuse a call. */
  Opening opening(CaseFile file, Supplier<CallOutlooks.OnRecord> record, Instant from) {
    Instant rested = file.noContactBefore().filter(from::isBefore).orElse(from);
    Opening opening = outlooks.earliest(file, record, rested);
    return opening.ruleId() == null && rested.isAfter(from)
        ? new Opening(rested, "waiting-time")
        : opening;
  }

  private NextSlotPolicy.Slot slotWithinHours(
      CaseFile file, Wishes wishes, Instant notBefore, CallbackReason reason) {
    Instant waited = notBefore.plus(config.preferenceWait());
    return NextSlotPolicy.next(
        new NextSlotPolicy.Request(
            notBefore,
            deadline(file, notBefore, reason).filter(waited::isAfter).orElse(waited),
            packs.callingHours(file),
            calendar(file)::isWithoutCalls,
            wishes,
            zones.of(file),
            config.slot(),
            config.openingSpread(),
            file.caseId().hashCode()));
  }

  /** The end of the business day until which some calls must have come up. */
  private Optional<Instant> deadline(CaseFile file, Instant from, CallbackReason reason) {
    return Optional.ofNullable(config.businessDays().get(reason))
        .map(
            count -> {
              LocalDate last = calendar(file).businessDayAfter(day(file, from), count);
              return ZonedDateTime.of(last, packs.callingHours(file).until(), zone(file))
                  .toInstant();
            });
  }

  /** Whether a call may be moved to a moment. */
  NamedTimePolicy.Judgement judge(
      CaseFile file, Wishes wishes, Supplier<CallOutlooks.OnRecord> record, Instant at) {
    return NamedTimePolicy.judge(
        at,
        opening(file, record, at),
        packs.callingHours(file),
        calendar(file)::isWithoutCalls,
        wishes,
        zones.of(file));
  }

  /** A moment as the borrower's wall clock shows it. */
  Due due(CaseFile file, Instant at) {
    return Due.of(at, zone(file));
  }

  /** Whether calls for a reason must come up within some business days. */
  boolean isUrgent(CallbackReason reason) {
    return config.businessDays().containsKey(reason);
  }

  /** From when on whoever did not answer is tried again. */
  Instant retryNotBefore(CaseFile file, Instant attempt) {
    return RetryPolicy.notBefore(attempt, packs.callingHours(file).from(), zone(file));
  }

  /** Until when a due call is to be made: its time runs in calling hours, on no holiday. */
  Instant sla(CaseFile file, Due due, CallbackReason reason) {
    Duration open = config.slas().getOrDefault(reason, config.sla());
    return OpenTimes.within(packs.callingHours(file))
        .except(calendar(file)::isWithoutCalls)
        .after(due.at(), open, due.zone());
  }

  private RegionCalendar calendar(CaseFile file) {
    return calendars.of(file.region());
  }

  /** A wall-clock time of the borrower. */
  Due due(CaseFile file, LocalDateTime local) {
    return Due.of(local, zone(file));
  }

  /** The moment that a wall-clock time of the borrower means. */
  public Instant moment(CaseFile file, LocalDateTime local) {
    return due(file, local).at();
  }

  /** What the borrower's wall clock shows at a moment. */
  public LocalDateTime local(CaseFile file, Instant at) {
    return LocalDateTime.ofInstant(at, zone(file));
  }

  /** The borrower's day at a moment. */
  public LocalDate day(CaseFile file, Instant at) {
    return LocalDate.ofInstant(at, zone(file));
  }

  /**
   * Until when somebody has to pay who is asked to at once: tomorrow on his calendar, or in the
   * lender's book where that is ahead.
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
