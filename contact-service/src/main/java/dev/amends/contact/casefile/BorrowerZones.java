package dev.amends.contact.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up the time zones in which a borrower may live. */
@ApplicationScoped
public class BorrowerZones {
  private final ZoneConfig config;
  private final ZoneTables tables = ZoneTables.read();
  private final @Nullable ZoneId fallback;

  BorrowerZones(ZoneConfig config) {
    this.config = config;
    this.fallback = config.fallback().map(ZoneId::of).orElse(null);
  }

  /**
   * The zones in which the borrower may live, at least one; a contact must be permitted in all of
   * them. If none is known, callbacks are scheduled by UTC, but no permit is granted.
   */
  public List<ZoneId> candidates(CaseFile file) {
    List<ZoneId> known = knownZones(file);
    return known.isEmpty() ? List.of(ZoneOffset.UTC) : known;
  }

  /** Whether the borrower's zone or region is known. */
  public boolean areKnown(CaseFile file) {
    return !knownZones(file).isEmpty();
  }

  private List<ZoneId> knownZones(CaseFile file) {
    return ZonePolicy.candidates(
        file.timezone().orElse(null),
        file.region().orElse(null),
        config.regions(),
        tables,
        fallback);
  }
}
