package dev.amends.rules.term;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.rules.pack.CitationEvidence;
import dev.amends.rules.region.RegionPolicy;
import java.util.Set;

/**
 * The longest term of a plan for a product in a region.
 *
 * @param regions ISO 3166 codes of countries or subdivisions
 * @param exceptRegions subdivisions of these regions with law of their own
 * @param product the product type as lenders report it
 * @param monthsMax the number of monthly periods, or months for other periods
 */
public record TermLimit(
    Set<String> regions,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> exceptRegions,
    String product,
    int monthsMax,
    String citation,
    CitationEvidence evidence) {

  public TermLimit {
    regions = Set.copyOf(regions);
    exceptRegions = Set.copyOf(exceptRegions);
  }

  boolean appliesTo(String borrowersRegion, String borrowersProduct) {
    return product.equals(borrowersProduct)
        && RegionPolicy.applies(borrowersRegion, regions, exceptRegions);
  }
}
