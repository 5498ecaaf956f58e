package dev.amends.rules.term;

import dev.amends.rules.pack.CitationEvidence;

/**
 * The longest term of a plan for a product in a region.
 *
 * @param region ISO 3166 code of a country or subdivision
 * @param product the product type as lenders report it
 * @param monthsMax the number of monthly periods, or months for other periods
 */
public record TermLimit(
    String region, String product, int monthsMax, String citation, CitationEvidence evidence) {

  boolean appliesTo(String borrowersRegion, String borrowersProduct) {
    return product.equals(borrowersProduct)
        && (borrowersRegion.equals(region) || borrowersRegion.startsWith(region + "-"));
  }
}
