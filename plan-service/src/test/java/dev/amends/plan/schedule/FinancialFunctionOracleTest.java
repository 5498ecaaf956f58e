package dev.amends.plan.schedule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.amends.events.Money;
import dev.amends.plan.schedule.FewestInstalments.Possible;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The formulas against published results of spreadsheets and numpy-financial; {@code
 * oracles/financial-functions.csv} names the sources.
 */
class FinancialFunctionOracleTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 15);

  @ParameterizedTest
  @CsvFileSource(resources = "/oracles/financial-functions.csv", useHeadersInDisplayName = true)
  void agreesWithThePublishedResult(
      String source,
      String function,
      BigDecimal annualRate,
      int periodsAYear,
      @Nullable Integer period,
      @Nullable Integer periods,
      BigDecimal principal,
      @Nullable BigDecimal payment,
      BigDecimal expected) {
    BigDecimal rate = annualRate.divide(BigDecimal.valueOf(periodsAYear), MathContext.DECIMAL128);
    switch (function) {
      case "PMT" -> assertEqual(payment(rate, requireNonNull(periods), principal), expected);
      case "IPMT" -> assertEqual(interest(rate, period, periods, principal), expected);
      case "PPMT" -> assertEqual(repaid(rate, period, periods, principal), expected);
      case "NPER" ->
          assertThat(fewest(annualRate, principal, requireNonNull(payment)))
              .isEqualTo(new Possible(expected.setScale(0, RoundingMode.CEILING).intValueExact()));
      default -> throw new IllegalArgumentException(function);
    }
  }

  private static BigDecimal payment(BigDecimal rate, int periods, BigDecimal principal) {
    return AnnuityPolicy.payment(principal, Collections.nCopies(periods, rate));
  }

  private static BigDecimal interest(
      BigDecimal rate, @Nullable Integer period, @Nullable Integer periods, BigDecimal principal) {
    int count = requireNonNull(periods);
    List<BigDecimal> factors = AnnuityPolicy.factors(Collections.nCopies(count, rate));
    return payment(rate, count, principal)
        .multiply(factors.get(requireNonNull(period) - 1))
        .multiply(rate);
  }

  private static BigDecimal repaid(
      BigDecimal rate, @Nullable Integer period, @Nullable Integer periods, BigDecimal principal) {
    return payment(rate, requireNonNull(periods), principal)
        .subtract(interest(rate, period, periods, principal));
  }

  private static FewestInstalments fewest(
      BigDecimal annualRate, BigDecimal principal, BigDecimal payment) {
    InterestTerms interest =
        annualRate.signum() == 0
            ? null
            : new InterestTerms(
                annualRate.movePointRight(2), DayCount.THIRTY_360, InterestMethod.ANNUITY);
    ScheduleTerms terms =
        new ScheduleTerms(
            usd(principal), START, START.plusMonths(1), Period.ofMonths(1), 1, null, interest);
    return InterestPolicy.fewestInstalments(terms, usd(payment), 600);
  }

  private static Money usd(BigDecimal amount) {
    return Money.of(amount.toPlainString(), "USD");
  }

  /** Within half a unit of the last published digit. */
  private static void assertEqual(BigDecimal actual, BigDecimal expected) {
    BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(Math.min(expected.scale(), 10));
    assertThat(actual).isCloseTo(expected, within(lastDigit.multiply(new BigDecimal("0.51"))));
  }
}
