package dev.amends.rules.pack;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the rule pack that applies: the lender's choice, then what is configured for the region,
 * then the pack that names the region as its own, then the default. The code of a region takes
 * precedence over its country.
 */
public final class PackChoicePolicy {
  private PackChoicePolicy() {}

  /**
   * The packs to choose from, by id.
   *
   * @param lenders by lender
   * @param regions by ISO 3166 code, as configured
   * @param ownRegions by ISO 3166 code, as the packs name their regions
   * @param otherwise the pack that applies if none of them has an entry
   */
  public record Choices(
      Map<String, String> lenders,
      Map<String, String> regions,
      Map<String, String> ownRegions,
      String otherwise) {}

  public static String choose(String lenderId, @Nullable String region, Choices choices) {
    String ofLender = choices.lenders().get(lenderId);
    if (ofLender != null) {
      return ofLender;
    }
    if (region == null) {
      return choices.otherwise();
    }
    String country = region.split("-", 2)[0];
    for (String code : new String[] {region, country}) {
      String configured = choices.regions().get(code);
      if (configured != null) {
        return configured;
      }
    }
    for (String code : new String[] {region, country}) {
      String own = choices.ownRegions().get(code);
      if (own != null) {
        return own;
      }
    }
    return choices.otherwise();
  }
}
