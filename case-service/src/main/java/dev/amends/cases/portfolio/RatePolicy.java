package dev.amends.cases.portfolio;

import dev.amends.cases.portfolio.CaseStates.Movement;
import dev.amends.cases.portfolio.PortfolioRates.BucketRates;
import dev.amends.cases.portfolio.PortfolioRates.LossAvoided;
import dev.amends.cases.portfolio.PortfolioRates.Move;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes roll rates, cure rates and avoided losses. A roll rate compares balances, a cure rate
 * counts cases.
 */
final class RatePolicy {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PERCENT_SCALE = 2;

  private RatePolicy() {}

  private record BucketKey(String bucket, Currency currency) {}

  private record ProductKey(@Nullable String productType, Currency currency) {}

  /** Computes the rates of each bucket, in the order in which the buckets first appear. */
  static List<BucketRates> rates(List<Movement> movements) {
    Map<BucketKey, List<Movement>> byBucket = new LinkedHashMap<>();
    movements.forEach(
        moved ->
            byBucket
                .computeIfAbsent(
                    new BucketKey(moved.bucket(), moved.overdue().currency()),
                    key -> new ArrayList<>())
                .add(moved));
    return byBucket.entrySet().stream()
        .map(bucket -> rates(bucket.getKey(), bucket.getValue()))
        .toList();
  }

  private static BucketRates rates(BucketKey key, List<Movement> moved) {
    long cases = moved.stream().mapToLong(Movement::cases).sum();
    long cured =
        moved.stream()
            .filter(movement -> movement.laterStatus() == CaseStatus.CURED)
            .mapToLong(Movement::cases)
            .sum();
    Money overdue =
        moved.stream().map(Movement::overdue).reduce(Money.zero(key.currency()), Money::plus);
    return new BucketRates(
        key.bucket(),
        cases,
        overdue,
        cured,
        percent(BigDecimal.valueOf(cured), BigDecimal.valueOf(cases)),
        moves(moved, overdue));
  }

  private static List<Move> moves(List<Movement> moved, Money overdueBefore) {
    Map<String, Move> moves = new LinkedHashMap<>();
    for (Movement movement : moved) {
      if (movement.laterStatus() == CaseStatus.OPEN) {
        Move move =
            move(movement.cases(), movement.overdueLater(), movement.laterBucket(), overdueBefore);
        moves.merge(
            movement.laterBucket(),
            move,
            (one, other) ->
                move(
                    one.cases() + other.cases(),
                    one.overdue().plus(other.overdue()),
                    one.bucket(),
                    overdueBefore));
      }
    }
    return List.copyOf(moves.values());
  }

  private static Move move(long cases, Money overdue, String bucket, Money overdueBefore) {
    return new Move(bucket, cases, overdue, percent(overdue.amount(), overdueBefore.amount()));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO.setScale(PERCENT_SCALE)
        : part.multiply(HUNDRED).divide(whole, PERCENT_SCALE, RoundingMode.HALF_UP);
  }

  /**
   * Computes by how much the expected loss of each product fell. A cured case has no expected loss,
   * a charged-off one is lost in full.
   *
   * @param lossRates percent of the overdue amount that is expected to be lost, by bucket; 0 for a
   *     bucket that is not listed
   */
  static List<LossAvoided> lossAvoided(
      List<Movement> movements, Map<String, BigDecimal> lossRates) {
    Map<ProductKey, BigDecimal> byProduct = new LinkedHashMap<>();
    for (Movement moved : movements) {
      BigDecimal before = expected(moved.overdue(), rate(lossRates, moved.bucket()));
      BigDecimal later = expected(moved.overdueLater(), laterRate(lossRates, moved));
      byProduct.merge(
          new ProductKey(moved.productType(), moved.overdue().currency()),
          before.subtract(later),
          BigDecimal::add);
    }
    return byProduct.entrySet().stream()
        .map(product -> lossAvoided(product.getKey(), product.getValue()))
        .toList();
  }

  private static LossAvoided lossAvoided(ProductKey key, BigDecimal amount) {
    Currency currency = key.currency();
    BigDecimal rounded = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    return new LossAvoided(
        key.productType(), Money.of(rounded.toPlainString(), currency.getCurrencyCode()));
  }

  private static BigDecimal laterRate(Map<String, BigDecimal> lossRates, Movement moved) {
    return switch (moved.laterStatus()) {
      case OPEN -> rate(lossRates, moved.laterBucket());
      case CURED, CLOSED -> BigDecimal.ZERO;
      case CHARGED_OFF -> HUNDRED;
    };
  }

  private static BigDecimal rate(Map<String, BigDecimal> lossRates, String bucket) {
    return lossRates.getOrDefault(bucket, BigDecimal.ZERO);
  }

  private static BigDecimal expected(Money overdue, BigDecimal ratePercent) {
    return overdue.amount().multiply(ratePercent).divide(HUNDRED);
  }
}
