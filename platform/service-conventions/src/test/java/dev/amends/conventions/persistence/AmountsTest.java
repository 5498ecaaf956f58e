package dev.amends.conventions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class AmountsTest {
  private static final Currency YEN = Currency.getInstance("JPY");

  @Test
  void joinsMinorUnitsAndCurrency() {
    assertThat(Amounts.money(1234L, YEN)).isEqualTo(Money.of("1234", "JPY"));
    assertThat(Amounts.minorUnits(Money.of("1234", "JPY"))).isEqualTo(1234L);
  }

  @Test
  void anAmountWithoutUnitsOrCurrencyIsAbsent() {
    assertThat(Amounts.money(null, YEN)).isNull();
    assertThat(Amounts.money(1234L, null)).isNull();
    assertThat(Amounts.minorUnits(null)).isNull();
  }
}
