package dev.amends.rules.cost;

import dev.amends.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fee that depends on the amount of a claim.
 *
 * @param bands in ascending order; the last has no upper limit
 */
public record FeeSchedule(Currency currency, List<Band> bands) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The fee within a band: {@code base + percent of what is above}, in the schedule's currency.
   *
   * @param upTo the highest amount of the band; no limit if absent
   * @param base the fixed part
   * @param percent of the part of the claim beyond {@code above}; none if absent
   * @param above zero if absent
   */
  public record Band(
      @Nullable BigDecimal upTo,
      BigDecimal base,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal above) {

    private boolean reaches(BigDecimal claim) {
      return upTo == null || claim.compareTo(upTo) <= 0;
    }

    private BigDecimal fee(BigDecimal claim) {
      if (percent == null) {
        return base;
      }
      BigDecimal charged = claim.subtract(above == null ? BigDecimal.ZERO : above);
      return base.add(charged.multiply(percent).divide(HUNDRED));
    }
  }

  public FeeSchedule {
    bands = List.copyOf(bands);
    BigDecimal end = BigDecimal.ZERO;
    for (Band band : bands.subList(0, Math.max(0, bands.size() - 1))) {
      if (band.upTo() == null || band.upTo().compareTo(end) <= 0) {
        throw new IllegalArgumentException("the bands of a fee schedule must ascend: " + band);
      }
      end = band.upTo();
    }
    if (bands.isEmpty() || bands.getLast().upTo() != null) {
      throw new IllegalArgumentException(
          "the last band of a fee schedule must have no upper limit");
    }
  }

  /**
   * The fee for a claim, rounded half up to the currency's minor unit; empty if the claim is not
   * positive or in another currency.
   */
  public Optional<Money> feeFor(Money claim) {
    if (!claim.currency().equals(currency) || !claim.isPositive()) {
      return Optional.empty();
    }
    return bands.stream()
        .filter(band -> band.reaches(claim.amount()))
        .findFirst()
        .map(
            band ->
                band.fee(claim.amount())
                    .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP))
        .map(fee -> new Money(fee.unscaledValue().longValueExact(), currency));
  }
}
