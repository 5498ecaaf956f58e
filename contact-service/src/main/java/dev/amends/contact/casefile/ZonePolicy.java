package dev.amends.contact.casefile;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the zones in which a borrower may live: their own if known, otherwise all zones of their
 * region as configured, otherwise those of the tz database.
 */
final class ZonePolicy {
  private ZonePolicy() {}

  /**
   * The candidate zones; the first one's wall clock is shown to agents. Empty if neither zone nor
   * region is known.
   *
   * @param timezone IANA zone, if known
   * @param region ISO 3166 code such as US or US-NY, if known
   * @param configured zones by region
   * @param countries zones by country
   * @param fallback the configured zone for borrowers of unknown zone and region
   */
  static List<ZoneId> candidates(
      @Nullable String timezone,
      @Nullable String region,
      Map<String, List<ZoneId>> configured,
      Map<String, List<ZoneId>> countries,
      @Nullable ZoneId fallback) {
    if (timezone != null) {
      return List.of(ZoneId.of(timezone));
    }
    if (region != null) {
      String country = region.split("-", 2)[0];
      for (List<ZoneId> zones :
          Arrays.asList(configured.get(region), configured.get(country), countries.get(country))) {
        if (zones != null) {
          return zones;
        }
      }
    }
    return fallback == null ? List.of() : List.of(fallback);
  }
}
