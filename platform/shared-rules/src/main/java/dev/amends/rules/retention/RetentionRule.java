package dev.amends.rules.retention;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.rules.pack.CitationEvidence;
import dev.amends.rules.region.RegionPolicy;
import java.util.Set;

/**
 * The retention period of some regions.
 *
 * @param regions ISO 3166 codes of countries or subdivisions
 * @param exceptRegions subdivisions of these regions that have their own law
 * @param years whole years after the last activity on a case
 */
record RetentionRule(
    Set<String> regions,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> exceptRegions,
    int years,
    String citation,
    CitationEvidence evidence) {

  RetentionRule {
    regions = Set.copyOf(regions);
    exceptRegions = Set.copyOf(exceptRegions);
  }

  boolean appliesTo(String region) {
    return RegionPolicy.applies(region, regions, exceptRegions);
  }

  RetentionPeriod period() {
    return new RetentionPeriod(years, citation);
  }
}
