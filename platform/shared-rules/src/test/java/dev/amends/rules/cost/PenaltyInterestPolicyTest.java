package dev.amends.rules.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.events.Money;
import dev.amends.rules.cost.PenaltyInterestPolicy.DebtChange;
import dev.amends.rules.cost.PenaltyTerms.PenaltyBase;
import dev.amends.rules.cost.PenaltyTerms.PenaltyDayCount;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Penalty interest by rate, day count and changes of the debt. */
class PenaltyInterestPolicyTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    // 10,000 at 18.25 % earn 5.00 a day of a year of 365 days.
    "10000.00, 18.25, ACTUAL_365, 2026-03-02, 2026-03-12, 50.00",
    "10000.00, 18.25, ACTUAL_365, 2026-03-02, 2026-03-02, 0.00",
    "10000.00, 18.25, ACTUAL_365, 2026-03-02, 2026-03-01, 0.00",
    "10000.00, 18.00, ACTUAL_360, 2026-03-02, 2026-03-12, 50.00",
    // Two days of February 2026, but 30 days a month.
    "10000.00, 18.00, THIRTY_360, 2026-02-27, 2026-03-01, 20.00",
    "10000.00, 18.00, THIRTY_360, 2026-01-31, 2026-03-30, 300.00",
    "10000.00, 18.00, THIRTY_360, 2026-01-31, 2026-02-28, 140.00",
    "0.10, 18.25, ACTUAL_365, 2026-03-02, 2026-04-11, 0.00", // 0.002
    "10000.00, 0, ACTUAL_365, 2026-03-02, 2027-03-02, 0.00",
    "-10.00, 18.25, ACTUAL_365, 2026-03-02, 2026-03-12, 0.00"
  })
  void accruesByTheDay(
      String debt,
      String rate,
      PenaltyDayCount days,
      LocalDate from,
      LocalDate to,
      String interest) {
    assertThat(PenaltyInterestPolicy.accrued(cny(debt), List.of(), from, to, terms(rate, days)))
        .isEqualTo(cny(interest));
  }

  @Test
  void accruesOnlyOnWhatIsLeftAfterAPayment() {
    List<DebtChange> changes =
        List.of(
            new DebtChange(MARCH_2.plusDays(8), cny("-8000.00")),
            new DebtChange(MARCH_2.plusDays(4), cny("-4000.00")));

    // Four days on 10,000, four on 6,000, none on less than nothing.
    assertThat(
            PenaltyInterestPolicy.accrued(
                cny("10000.00"),
                changes,
                MARCH_2,
                MARCH_2.plusDays(10),
                terms("18.25", PenaltyDayCount.ACTUAL_365)))
        .isEqualTo(cny("32.00"));
  }

  @Test
  void countsAChangeBeforeTheFirstDayFromTheFirstDay() {
    assertThat(
            PenaltyInterestPolicy.accrued(
                cny("10000.00"),
                List.of(new DebtChange(MARCH_2.minusDays(3), cny("-5000.00"))),
                MARCH_2,
                MARCH_2.plusDays(2),
                terms("18.25", PenaltyDayCount.ACTUAL_365)))
        .isEqualTo(cny("5.00"));
  }

  @Test
  void isRoundedHalfUpForADay() {
    PenaltyTerms terms = terms("18.25", PenaltyDayCount.ACTUAL_365);
    assertThat(PenaltyInterestPolicy.perDay(cny("10.00"), terms)).isEqualTo(cny("0.01")); // 0.005
    assertThat(PenaltyInterestPolicy.perDay(cny("9.99"), terms)).isEqualTo(cny("0.00"));
    assertThat(PenaltyInterestPolicy.perDay(Money.of("10000", "JPY"), terms))
        .isEqualTo(Money.of("5", "JPY"));
  }

  @Test
  void needsACitationForARate() {
    assertThatThrownBy(
            () ->
                new PenaltyInterest(
                    new SmallRyeConfigBuilder()
                        .withMapping(PenaltyInterestConfig.class)
                        .withDefaultValue("amends.penalty-interest.lenders.acme.rate-percent", "5")
                        .build()
                        .getConfigMapping(PenaltyInterestConfig.class)))
        .hasMessage("amends.penalty-interest.lenders.acme.citation: is required with a rate");
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }

  private static PenaltyTerms terms(String rate, PenaltyDayCount days) {
    return new PenaltyTerms(new BigDecimal(rate), days, PenaltyBase.OVERDUE_PRINCIPAL, "clause 7");
  }
}
