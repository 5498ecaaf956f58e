package dev.amends.contact.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wall clocks that count for a borrower. */
@ApplicationScoped
public class BorrowerZones {
  private final ZoneConfig config;

  private final Map<String, List<ZoneId>> countries = CountryZones.read();

  private final @Nullable ZoneId fallback;

  BorrowerZones(ZoneConfig config) {
    this.config = config;
    this.fallback = config.fallback().map(ZoneId::of).orElse(null);
  }

  /**
   * The zones in which the borrower may be, at least one; a contact must be permitted in all. Where
   * nobody knows, there is a clock all the same for what is owed, but no contact.
   */
  public List<ZoneId> of(CaseFile file) {
    List<ZoneId> known = known(file);
    return known.isEmpty() ? List.of(ZoneOffset.UTC) : known;
  }

  /** Whether it is known by which clocks the borrower may live. */
  public boolean areKnown(CaseFile file) {
    return !known(file).isEmpty();
  }

  private List<ZoneId> known(CaseFile file) {
    return ZonePolicy.candidates(
        file.timezone().orElse(null),
        file.region().orElse(null),
        config.regions(),
        countries,
        fallback);
  }
}
