package dev.amends.rules.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.events.Money;
import dev.amends.rules.cost.FeeSchedule.Band;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bands of a schedule of fees. */
class FeeScheduleTest {
  private static final Currency CNY = Currency.getInstance("CNY");

  @Test
  void hasAscendingBandsWithAnOpenEnd() {
    Band hundred = new Band(BigDecimal.valueOf(100), BigDecimal.ONE, null, null);
    Band open = new Band(null, BigDecimal.TEN, null, null);
    assertThatThrownBy(() -> new FeeSchedule(CNY, List.of()))
        .hasMessageContaining("no upper limit");
    assertThatThrownBy(() -> new FeeSchedule(CNY, List.of(hundred)))
        .hasMessageContaining("no upper limit");
    assertThatThrownBy(() -> new FeeSchedule(CNY, List.of(hundred, hundred, open)))
        .hasMessageContaining("ascend");
    assertThatThrownBy(() -> new FeeSchedule(CNY, List.of(open, open)))
        .hasMessageContaining("ascend");
  }

  @Test
  void chargesNothingWithoutAPositiveClaim() {
    FeeSchedule fixed = new FeeSchedule(CNY, List.of(new Band(null, BigDecimal.TEN, null, null)));
    assertThat(fixed.feeFor(Money.of("0.00", "CNY"))).isEmpty();
    assertThat(fixed.feeFor(Money.of("-0.01", "CNY"))).isEmpty();
    assertThat(fixed.feeFor(Money.of("0.01", "CNY"))).contains(Money.of("10.00", "CNY"));
    assertThat(fixed.feeFor(Money.of("0.01", "USD"))).isEmpty();
  }
}
