package dev.amends.cases.portfolio;

import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a lender's cases between two business dates.
 *
 * @param from the cases are those that were open on this business date
 * @param until the later business date
 * @param knownAt what was recorded later does not count; absent if the caller asked for what is
 *     known now
 * @param received the payments after {@code from} until {@code until} by currency, less what has
 *     been reversed since
 * @param buckets the cases by the bucket in which they were, lower buckets first
 * @param lossAvoided the fall of the expected loss by product and currency; negative if it rose.
 *     Absent if no loss rates are configured
 */
record PortfolioRates(
    String lenderId,
    LocalDate from,
    LocalDate until,
    @Nullable Instant knownAt,
    List<Money> received,
    List<BucketRates> buckets,
    @Nullable List<LossAvoided> lossAvoided) {

  /**
   * The cases of a bucket and currency.
   *
   * @param cases the cases that were in the bucket
   * @param overdue their overdue amount then
   * @param curedCases those that are cured
   * @param cureRatePercent curedCases in percent of cases, to two decimals, half up
   * @param moves where the open cases are; the same bucket is a move too
   */
  public record BucketRates(
      @OperationalText String bucket,
      long cases,
      Money overdue,
      long curedCases,
      BigDecimal cureRatePercent,
      List<Move> moves) {}

  /**
   * Open cases that moved from one bucket to another.
   *
   * @param overdue the overdue amount that they have now
   * @param rollRatePercent this amount in percent of the overdue amount of the first bucket then,
   *     to two decimals, half up
   */
  public record Move(
      @OperationalText String bucket, long cases, Money overdue, BigDecimal rollRatePercent) {}

  /** The fall of the expected loss of the cases of a product in one currency. */
  public record LossAvoided(@OperationalText @Nullable String productType, Money amount) {}
}
