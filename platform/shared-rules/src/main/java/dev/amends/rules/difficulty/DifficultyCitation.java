package dev.amends.rules.difficulty;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.rules.pack.CitationEvidence;
import dev.amends.rules.region.RegionPolicy;
import java.util.Set;

/**
 * What protects a borrower in difficulty in some regions from having to pay at once.
 *
 * @param regions ISO 3166 codes of countries or subdivisions
 * @param exceptRegions subdivisions of these regions with law of their own
 */
record DifficultyCitation(
    Set<String> regions,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> exceptRegions,
    String citation,
    CitationEvidence evidence) {

  DifficultyCitation {
    regions = Set.copyOf(regions);
    exceptRegions = Set.copyOf(exceptRegions);
    if (regions.isEmpty() || citation.isBlank()) {
      throw new IllegalArgumentException("a citation needs regions and a text");
    }
  }

  boolean appliesIn(String region) {
    return RegionPolicy.applies(region, regions, exceptRegions);
  }
}
