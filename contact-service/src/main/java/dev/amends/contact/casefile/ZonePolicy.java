package dev.amends.contact.casefile;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the zones in which a borrower may live: their own if known, otherwise those of their
 * region as configured, otherwise those of the subdivision or the country.
 */
final class ZonePolicy {
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private ZonePolicy() {}

  /**
   * The candidate zones; the first one's wall clock is shown to agents. Empty if neither zone nor
   * region is known.
   *
   * @param timezone IANA zone, if known; one that this Java version does not have counts as unknown
   * @param region ISO 3166 code such as US or US-NY, if known
   * @param configured zones by region
   * @param fallback the configured zone for borrowers of unknown zone and region
   */
  static List<ZoneId> candidates(
      @Nullable String timezone,
      @Nullable String region,
      Map<String, List<ZoneId>> configured,
      ZoneTables tables,
      @Nullable ZoneId fallback) {
    if (timezone != null && ZONES.contains(timezone)) {
      return List.of(ZoneId.of(timezone));
    }
    List<ZoneId> known = region == null ? List.of() : ofRegion(region, configured, tables);
    return known.isEmpty() && fallback != null ? List.of(fallback) : known;
  }

  /** A subdivision in no table may be any part of the country, its territories included. */
  private static List<ZoneId> ofRegion(
      String region, Map<String, List<ZoneId>> configured, ZoneTables tables) {
    List<ZoneId> known =
        configured.getOrDefault(region, tables.subdivisions().getOrDefault(region, List.of()));
    if (!known.isEmpty()) {
      return known;
    }
    String country = region.split("-", 2)[0];
    List<ZoneId> ofCountry =
        configured.getOrDefault(country, tables.countries().getOrDefault(country, List.of()));
    return region.equals(country)
        ? ofCountry
        : Stream.concat(ofCountry.stream(), tables.ofSubdivisions(country)).distinct().toList();
  }
}
