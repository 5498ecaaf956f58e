package dev.amends.plan.schedule;

import java.math.BigDecimal;

/**
 * How a plan bears interest.
 *
 * @param annualRatePercent the nominal rate in percent a year, more than zero
 */
public record InterestTerms(
    BigDecimal annualRatePercent, DayCount dayCount, InterestMethod method) {}
