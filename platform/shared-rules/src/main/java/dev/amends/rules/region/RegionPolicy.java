package dev.amends.rules.region;

import java.util.Set;

/**
 * Decides whether a rule applies in a region. A rule of a country applies in its subdivisions, too,
 * except in those with law of their own, such as Hong Kong.
 */
public final class RegionPolicy {
  private RegionPolicy() {}

  /**
   * Whether a rule applies.
   *
   * @param region the borrower's region as ISO 3166 code
   * @param regions where the rule applies
   * @param exceptRegions the subdivisions of these regions where it does not apply
   */
  public static boolean applies(String region, Set<String> regions, Set<String> exceptRegions) {
    return !exceptRegions.contains(region)
        && (regions.contains(region) || regions.contains(region.split("-", 2)[0]));
  }
}
