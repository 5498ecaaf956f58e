package dev.amends.rules.cost;

import dev.amends.rules.cost.LawyerCostConfig.Tariff;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The configured tariffs of lawyers. */
final class LawyerCosts {
  private static final String PREFIX = "amends.enforcement.lawyer-costs.";

  private final Map<String, CitedSchedule> lenders = new HashMap<>();
  private final Map<String, CitedSchedule> regions = new HashMap<>();

  /** A tariff and its citation. */
  record CitedSchedule(FeeSchedule schedule, String citation) {}

  /**
   * Reads the configuration.
   *
   * @throws IllegalStateException if a tariff is invalid; the message names its key
   */
  LawyerCosts(LawyerCostConfig config) {
    config.lenders().forEach((id, tariff) -> lenders.put(id, read("lenders." + id, tariff)));
    config.regions().forEach((code, tariff) -> regions.put(code, read("regions." + code, tariff)));
  }

  private static CitedSchedule read(String key, Tariff tariff) {
    try {
      if (tariff.fixed().isPresent() == tariff.bands().isPresent()) {
        throw new IllegalArgumentException("needs either fixed or bands");
      }
      if (tariff.citation().isBlank()) {
        throw new IllegalArgumentException("needs a citation");
      }
      return new CitedSchedule(
          new FeeSchedule(currency(tariff.currency()), bands(tariff)), tariff.citation());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(PREFIX + key + ": " + e.getMessage(), e);
    }
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("currency must be an ISO 4217 code (was " + code + ")", e);
    }
  }

  private static List<FeeSchedule.Band> bands(Tariff tariff) {
    return tariff
        .fixed()
        .map(fixed -> List.of(new FeeSchedule.Band(null, fixed, null, null)))
        .orElseGet(
            () ->
                tariff.bands().orElseThrow().stream()
                    .map(
                        band ->
                            new FeeSchedule.Band(
                                band.upTo().orElse(null),
                                band.base().orElse(BigDecimal.ZERO),
                                band.percent().orElse(null),
                                band.above().orElse(null)))
                    .toList());
  }

  Optional<CitedSchedule> find(String lenderId, @Nullable String region) {
    CitedSchedule found = lenders.get(lenderId);
    if (found == null && region != null) {
      found = regions.getOrDefault(region, regions.get(region.split("-", 2)[0]));
    }
    return Optional.ofNullable(found);
  }
}
