package dev.amends.contact.casefile;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which zones a borrower may be: his own where known, else all those of his region. */
final class ZonePolicy {
  private ZonePolicy() {}

  /**
   * The candidate zones, at least one; the first is the one whose wall clock is shown.
   *
   * @param timezone IANA zone, where known
   * @param region ISO 3166 code such as US or US-NY, where known
   */
  static List<ZoneId> candidates(
      @Nullable String timezone,
      @Nullable String region,
      Map<String, List<ZoneId>> regions,
      ZoneId fallback) {
    if (timezone != null) {
      return List.of(ZoneId.of(timezone));
    }
    if (region != null) {
      List<ZoneId> exact = regions.get(region);
      if (exact != null) {
        return exact;
      }
      List<ZoneId> country = regions.get(region.split("-", 2)[0]);
      if (country != null) {
        return country;
      }
    }
    return List.of(fallback);
  }
}
