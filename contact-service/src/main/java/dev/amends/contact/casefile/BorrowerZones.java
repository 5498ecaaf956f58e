package dev.amends.contact.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;

/** The wall clocks that count for a borrower. */
@ApplicationScoped
public class BorrowerZones {
  private final ZoneConfig config;

  BorrowerZones(ZoneConfig config) {
    this.config = config;
  }

  /** The zones in which the borrower may be, at least one; a contact must be permitted in all. */
  public List<ZoneId> of(CaseFile file) {
    return ZonePolicy.candidates(
        file.timezone().orElse(null),
        file.region().orElse(null),
        config.regions(),
        config.fallback());
  }
}
