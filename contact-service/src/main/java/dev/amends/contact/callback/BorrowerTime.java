package dev.amends.contact.callback;

import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.CallingHoursPolicy;
import dev.amends.contact.permission.RulePacks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The borrower's wall clock and calendar, and when on them he may be called. */
@ApplicationScoped
public class BorrowerTime {
  private final RulePacks packs;
  private final BorrowerZones zones;
  private final CallbackConfig config;

  BorrowerTime(RulePacks packs, BorrowerZones zones, CallbackConfig config) {
    this.packs = packs;
    this.zones = zones;
    this.config = config;
  }

  /** The first permitted slot at or after a moment. */
  Due nextSlot(CaseFile file, Instant notBefore) {
    return NextSlotPolicy.next(
        notBefore,
        packs.callingHours(file),
        zones.of(file),
        config.slot(),
        config.openingSpread(),
        file.caseId().hashCode());
  }

  /** From when on whoever did not answer is tried again. */
  Instant retryNotBefore(CaseFile file, Instant attempt) {
    return RetryPolicy.notBefore(attempt, packs.callingHours(file).from(), zone(file));
  }

  /** Until when a due call is to be made. */
  Instant sla(CaseFile file, Due due) {
    return CallingHoursPolicy.after(packs.callingHours(file), due.at(), config.sla(), due.zone());
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

  /** The moment at which a day of the borrower begins. */
  Instant start(CaseFile file, LocalDate day) {
    return day.atStartOfDay(zone(file)).toInstant();
  }

  private ZoneId zone(CaseFile file) {
    return zones.of(file).getFirst();
  }
}
