package dev.amends.plan.schedule;

import dev.amends.events.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How a plan bears interest.
 *
 * @param annualRatePercent the nominal rate in percent a year, more than zero
 */
@Embeddable
public record InterestTerms(
    BigDecimal annualRatePercent,
    @Enumerated(EnumType.STRING) DayCount dayCount,
    @Enumerated(EnumType.STRING) @Column(name = "interest_method") InterestMethod method) {

  /** The interest on a principal for a period, rounded half up to the minor unit. */
  long on(long principalMinor, LocalDate from, LocalDate to) {
    return annualRatePercent
        .multiply(BigDecimal.valueOf(dayCount.days(from, to)))
        .multiply(BigDecimal.valueOf(principalMinor))
        .divide(hundredYears(), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The interest on a principal for a period, rounded half up to the minor unit. */
  public Money on(Money principal, LocalDate from, LocalDate to) {
    return new Money(on(principal.minorUnits(), from, to), principal.currency());
  }

  /** The rate of a period as a fraction: 0.01 for one percent. */
  BigDecimal rate(LocalDate from, LocalDate to) {
    return annualRatePercent
        .multiply(BigDecimal.valueOf(dayCount.days(from, to)))
        .divide(hundredYears(), MathContext.DECIMAL128);
  }

  private BigDecimal hundredYears() {
    return BigDecimal.valueOf(100L * dayCount.daysOfYear());
  }
}
