package dev.amends.cases.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverduePartsPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "CNY, 120.00, 100.00, 15.00, 4.00, 1.00, 120.00, true",
    "CNY, 120.00, 120.00, , , , 120.00, true",
    "CNY, 120.00, 100.00, , , 20.00, 120.00, true",
    "CNY, 120.00, , , , , 120.00, false",
    "CNY, 120.00, 100.00, 15.00, 4.00, , 120.00, false",
    "CNY, 120.00, 100.00, 15.00, 4.00, 1.01, 120.00, false",
    "CNY, 120.00, 100.00, 15.00, 4.00, 1.00, 70.00, false",
    "CNY, 120.00, 100.00, 15.00, 4.00, 1.00, 120.01, false",
    "JPY, 12000, 10000, 2000, , , 12000, true",
    "JPY, 12000, 10000, 1999, , , 12000, false",
    "KWD, 12.000, 10.001, 1.999, 0.000, , 12.000, true",
    "KWD, 12.000, 10.001, 2.000, 0.000, , 12.000, false"
  })
  void statesComponentsOnlyIfTheyAddUpToWhatIsOverdueNow(
      String currency,
      String total,
      @Nullable String principal,
      @Nullable String interest,
      @Nullable String fee,
      @Nullable String penalty,
      String overdueNow,
      boolean stated) {
    Overdue reported =
        new Overdue(
            Money.of(total, currency),
            money(principal, currency),
            money(interest, currency),
            money(fee, currency),
            money(penalty, currency));

    assertThat(OverduePartsPolicy.current(reported, Money.of(overdueNow, currency)).isPresent())
        .isEqualTo(stated);
  }

  private static @Nullable Money money(@Nullable String amount, String currency) {
    return amount == null ? null : Money.of(amount, currency);
  }
}
