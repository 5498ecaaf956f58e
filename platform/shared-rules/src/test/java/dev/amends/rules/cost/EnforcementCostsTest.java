package dev.amends.rules.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.events.Money;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The court fee by the public schedules, and the lawyer by the configured tariffs. */
class EnforcementCostsTest {
  private static final String PREFIX = "amends.enforcement.lawyer-costs.";

  private static EnforcementCosts costs(Map<String, String> tariffs) {
    SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(LawyerCostConfig.class);
    tariffs.forEach((key, value) -> config.withDefaultValue(PREFIX + key, value));
    return new EnforcementCosts(config.build().getConfigMapping(LawyerCostConfig.class));
  }

  // Article 13 of the Measures for the payment of litigation costs: the limits of each band.
  @ParameterizedTest
  @CsvSource({
    "CN, 0.01 CNY, 50.00 CNY",
    "CN, 9000.00 CNY, 50.00 CNY",
    "CN, 10000.00 CNY, 50.00 CNY",
    "CN, 10000.20 CNY, 50.01 CNY", // 50.005, rounded half up
    "CN, 100000.00 CNY, 2300.00 CNY",
    "CN, 200000.00 CNY, 4300.00 CNY",
    "CN, 500000.00 CNY, 8800.00 CNY",
    "CN, 1000000.00 CNY, 13800.00 CNY",
    "CN, 2000000.00 CNY, 22800.00 CNY",
    "CN, 5000000.00 CNY, 46800.00 CNY",
    "CN, 10000000.00 CNY, 81800.00 CNY",
    "CN, 20000000.00 CNY, 141800.00 CNY",
    "CN, 20000200.00 CNY, 141801.00 CNY",
    "CN-SH, 9000.00 CNY, 50.00 CNY",
    "CN-HK, 9000.00 CNY, ",
    "GB, 300.00 GBP, 35.00 GBP",
    "GB-ENG, 300.01 GBP, 50.00 GBP",
    "GB, 10000.00 GBP, 455.00 GBP",
    "GB, 10000.01 GBP, 500.00 GBP",
    "GB, 200000.00 GBP, 10000.00 GBP",
    "GB, 900000.00 GBP, 10000.00 GBP",
    "GB-SCT, 300.00 GBP, ",
    "GB, 300.00 EUR, ",
    "US, 300.00 USD, ",
    ", 300.00 CNY, "
  })
  void chargeTheCourtFeeOfTheRegion(String region, String claim, String fee) {
    assertThat(
            costs(Map.of())
                .courtFee(money(claim), region)
                .map(cost -> cost.amount().toString())
                .orElse(null))
        .isEqualTo(fee);
  }

  @ParameterizedTest
  @CsvSource({
    "acme, CN, 10000.00 CNY, 1500.00 CNY",
    "acme, CN, 10000.01 CNY, 1500.00 CNY",
    "acme, CN, 30000.00 CNY, 2500.00 CNY",
    "other, CN, 30000.00 CNY, 3000.00 CNY",
    "other, CN-SH, 30000.00 CNY, 2000.00 CNY",
    "other, US, 30000.00 USD, ",
    "acme, CN, 100.00 USD, ",
    "other, , 100.00 CNY, "
  })
  void chargeTheConfiguredTariffOfTheLenderOrRegion(
      String lender, String region, String claim, String cost) {
    EnforcementCosts costs =
        costs(
            Map.of(
                "lenders.acme.currency", "CNY",
                "lenders.acme.citation", "loan agreement, clause 12",
                "lenders.acme.bands[0].up-to", "10000",
                "lenders.acme.bands[0].base", "1500",
                "lenders.acme.bands[1].base", "1500",
                "lenders.acme.bands[1].percent", "5",
                "lenders.acme.bands[1].above", "10000",
                "regions.CN.currency", "CNY",
                "regions.CN.citation", "tariff of the bar",
                "regions.CN.fixed", "3000"),
            Map.of(
                "regions.CN-SH.currency", "CNY",
                "regions.CN-SH.citation", "tariff of the bar",
                "regions.CN-SH.fixed", "2000"));
    assertThat(
            costs
                .lawyer(money(claim), lender, region)
                .map(found -> found.amount().toString())
                .orElse(null))
        .isEqualTo(cost);
  }

  private static EnforcementCosts costs(Map<String, String> some, Map<String, String> others) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(others);
    return costs(all);
  }

  @Test
  void stateNoLawyersCostWithoutATariff() {
    assertThat(costs(Map.of()).lawyer(money("100.00 CNY"), "acme", "CN")).isEmpty();
  }

  @Test
  void nameTheKeyOfAWrongTariff() {
    assertThatThrownBy(
            () -> costs(Map.of("lenders.acme.currency", "CNY", "lenders.acme.citation", "x")))
        .hasMessage(PREFIX + "lenders.acme: needs either fixed or bands");
    assertThatThrownBy(
            () ->
                costs(
                    Map.of(
                        "regions.CN.currency", "yuan",
                        "regions.CN.citation", "x",
                        "regions.CN.fixed", "1")))
        .hasMessage(PREFIX + "regions.CN: currency must be an ISO 4217 code (was yuan)");
  }

  private static Money money(String text) {
    String[] parts = text.split(" ", 2);
    return Money.of(parts[0], parts[1]);
  }
}
