package dev.amends.contact.casefile;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which zones a borrower may be: his own where known, else all those of his region, as they are
 * configured or else as the tz database has them.
 */
final class ZonePolicy {
  private ZonePolicy() {}

  /**
   * The candidate zones; the first is the one whose wall clock is shown. None where nothing is
   * known of where he lives.
   *
   * @param timezone IANA zone, where known
   * @param region ISO 3166 code such as US or US-NY, where known
   * @param configured by region
   * @param countries those of whole countries
   * @param fallback where whoever is not known to live elsewhere lives, where that is configured
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
