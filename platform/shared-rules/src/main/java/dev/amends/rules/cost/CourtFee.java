package dev.amends.rules.cost;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.rules.pack.CitationEvidence;
import dev.amends.rules.region.RegionPolicy;
import java.util.Set;

/**
 * What the courts of some regions charge for hearing a claim.
 *
 * @param regions ISO 3166 codes of countries or subdivisions
 * @param exceptRegions subdivisions of these regions that have courts of their own
 */
record CourtFee(
    Set<String> regions,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> exceptRegions,
    String citation,
    CitationEvidence evidence,
    FeeSchedule schedule) {

  CourtFee {
    regions = Set.copyOf(regions);
    exceptRegions = Set.copyOf(exceptRegions);
    if (regions.isEmpty() || citation.isBlank()) {
      throw new IllegalArgumentException("a court fee needs regions and a citation");
    }
  }

  /** Whether the courts of a country or subdivision charge it. */
  boolean appliesIn(String region) {
    return RegionPolicy.applies(region, regions, exceptRegions);
  }
}
