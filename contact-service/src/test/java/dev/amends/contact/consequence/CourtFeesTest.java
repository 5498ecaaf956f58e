package dev.amends.contact.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.contact.consequence.CourtFees.Band;
import dev.amends.events.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The court fee of a claim, at the limits of each band. */
class CourtFeesTest {
  @ParameterizedTest
  @CsvSource({
    "cn-cba-2026, 0.01 CNY, 50.00 CNY",
    "cn-cba-2026, 10000.00 CNY, 50.00 CNY",
    "cn-cba-2026, 10000.20 CNY, 50.01 CNY", // 50.005, rounded half up
    "cn-cba-2026, 100000.00 CNY, 2300.00 CNY",
    "cn-cba-2026, 200000.00 CNY, 4300.00 CNY",
    "cn-cba-2026, 500000.00 CNY, 8800.00 CNY",
    "cn-cba-2026, 1000000.00 CNY, 13800.00 CNY",
    "cn-cba-2026, 2000000.00 CNY, 22800.00 CNY",
    "cn-cba-2026, 5000000.00 CNY, 46800.00 CNY",
    "cn-cba-2026, 10000000.00 CNY, 81800.00 CNY",
    "cn-cba-2026, 20000000.00 CNY, 141800.00 CNY",
    "cn-cba-2026, 20000200.00 CNY, 141801.00 CNY",
    "uk-conc, 300.00 GBP, 35.00 GBP",
    "uk-conc, 300.01 GBP, 50.00 GBP",
    "uk-conc, 10000.00 GBP, 455.00 GBP",
    "uk-conc, 10000.01 GBP, 500.00 GBP",
    "uk-conc, 200000.00 GBP, 10000.00 GBP",
    "uk-conc, 900000.00 GBP, 10000.00 GBP",
    "uk-conc, 300.00 EUR, "
  })
  void followTheSchedule(String pack, String claim, String fee) {
    assertThat(schedule(pack).feeFor(money(claim)).map(Money::toString).orElse(null))
        .isEqualTo(fee);
  }

  @Test
  void haveAscendingBandsWithAnOpenEnd() {
    Currency cny = Currency.getInstance("CNY");
    Band hundred = new Band(BigDecimal.valueOf(100), BigDecimal.ONE, null, null);
    Band open = new Band(null, BigDecimal.TEN, null, null);
    assertThatThrownBy(() -> new CourtFees(cny, List.of())).hasMessageContaining("no upper limit");
    assertThatThrownBy(() -> new CourtFees(cny, List.of(hundred)))
        .hasMessageContaining("no upper limit");
    assertThatThrownBy(() -> new CourtFees(cny, List.of(hundred, hundred, open)))
        .hasMessageContaining("ascend");
    assertThatThrownBy(() -> new CourtFees(cny, List.of(open, open)))
        .hasMessageContaining("ascend");
  }

  private static CourtFees schedule(String pack) {
    CourtFees fees =
        ConsequenceCatalogue.read().consequences().stream()
            .filter(consequence -> consequence.code().equals("LEGAL_COSTS"))
            .findFirst()
            .flatMap(consequence -> consequence.termsUnder(pack))
            .orElseThrow()
            .courtFees();
    assertThat(fees).isNotNull();
    return fees;
  }

  private static Money money(String text) {
    String[] parts = text.split(" ", 2);
    return Money.of(parts[0], parts[1]);
  }
}
