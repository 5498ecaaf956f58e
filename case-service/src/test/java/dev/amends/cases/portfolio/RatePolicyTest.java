package dev.amends.cases.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.portfolio.CaseStates.Movement;
import dev.amends.cases.portfolio.PortfolioRates.BucketRates;
import dev.amends.cases.portfolio.PortfolioRates.LossAvoided;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatePolicyTest {
  /** 1000.00 in 1-30: 400.00 rolled, 350.00 stayed, 250.00 were cured. */
  private static final List<Movement> MONTH =
      List.of(
          moved("1-30", CaseStatus.OPEN, "1-30", 3, "350.00", "300.00"),
          moved("1-30", CaseStatus.OPEN, "31-60", 4, "400.00", "410.00"),
          moved("1-30", CaseStatus.CURED, "0", 1, "250.00", "0.00"),
          moved("31-60", CaseStatus.CHARGED_OFF, "181+", 1, "90.00", "90.00"));

  @Test
  void aRollRateComparesBalancesAndACureRateCountsCases() {
    List<BucketRates> rates = RatePolicy.rates(MONTH);

    assertThat(rates).extracting(BucketRates::bucket).containsExactly("1-30", "31-60");
    BucketRates first = rates.getFirst();
    assertThat(first.cases()).isEqualTo(8);
    assertThat(first.overdue()).isEqualTo(cny("1000.00"));
    assertThat(first.cureRatePercent()).isEqualTo("12.50");
    assertThat(first.moves())
        .extracting(move -> move.bucket() + " " + move.cases() + " " + move.rollRatePercent())
        .containsExactly("1-30 3 30.00", "31-60 4 41.00");
    assertThat(rates.getLast().moves()).isEmpty();
  }

  @Test
  void theAvoidedLossIsTheFallOfTheExpectedLoss() {
    List<LossAvoided> avoided =
        RatePolicy.lossAvoided(
            MONTH, Map.of("1-30", new BigDecimal("2"), "31-60", new BigDecimal("10")));

    // 7.00 - 6.00, 8.00 - 41.00, 5.00 - 0.00, 9.00 - 90.00
    assertThat(avoided).containsExactly(new LossAvoided("CREDIT_CARD", cny("-108.00")));
  }

  @Test
  void casesWithoutAProductAreApartFromThoseOfAProductNamedNull() {
    List<Movement> cured =
        List.of(
            new Movement("1-30", CaseStatus.CURED, "0", null, 1, cny("100.00"), cny("0.00")),
            new Movement("1-30", CaseStatus.CURED, "0", "null", 1, cny("200.00"), cny("0.00")));

    assertThat(RatePolicy.lossAvoided(cured, Map.of("1-30", new BigDecimal("2"))))
        .containsExactly(new LossAvoided(null, cny("2.00")), new LossAvoided("null", cny("4.00")));
  }

  private static Movement moved(
      String bucket,
      CaseStatus later,
      String laterBucket,
      long cases,
      String overdue,
      String overdueLater) {
    return new Movement(
        bucket, later, laterBucket, "CREDIT_CARD", cases, cny(overdue), cny(overdueLater));
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
