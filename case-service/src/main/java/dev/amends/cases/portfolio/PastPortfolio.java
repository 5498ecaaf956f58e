package dev.amends.cases.portfolio;

import dev.amends.cases.portfolio.CaseStates.Group;
import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A lender's cases on a business date.
 *
 * @param asOf the business date
 * @param knownAt what was recorded later does not count; absent if the caller asked for what is
 *     known now
 * @param casesCured cases that were cured by that date
 * @param overdue the overdue amount of the open cases by currency
 * @param outstanding the whole debt of the open cases by currency, where the lender reports it
 * @param byBucket the open cases by bucket and currency, lower buckets first
 * @param byClass the open cases by customer class and currency
 * @param byProduct the open cases by product and currency
 */
record PastPortfolio(
    String lenderId,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long casesOpen,
    long casesCured,
    long casesChargedOff,
    List<Money> overdue,
    List<Money> outstanding,
    List<BucketExposure> byBucket,
    List<ClassExposure> byClass,
    List<ProductExposure> byProduct) {

  /** The open cases of a bucket in one currency. */
  public record BucketExposure(
      @OperationalText String bucket, long cases, Money overdue, Money outstanding) {}

  /** The open cases of a customer class in one currency. */
  public record ClassExposure(
      CustomerClass customerClass, long cases, Money overdue, Money outstanding) {}

  /** The open cases of a product in one currency; absent if the lender does not report products. */
  public record ProductExposure(
      @OperationalText @Nullable String productType,
      long cases,
      Money overdue,
      Money outstanding) {}

  /** Sums up groups of cases. */
  static PastPortfolio of(
      String lenderId, LocalDate asOf, @Nullable Instant knownAt, List<Group> groups) {
    List<Group> open = groups.stream().filter(has(CaseStatus.OPEN)).toList();
    return new PastPortfolio(
        lenderId,
        asOf,
        knownAt,
        count(groups, CaseStatus.OPEN),
        count(groups, CaseStatus.CURED),
        count(groups, CaseStatus.CHARGED_OFF),
        totals(open, Group::overdue),
        totals(open, Group::outstanding),
        sums(open, Group::bucket).stream()
            .map(
                sum ->
                    new BucketExposure(sum.bucket(), sum.cases(), sum.overdue(), sum.outstanding()))
            .toList(),
        sums(open, Group::customerClass).stream()
            .map(
                sum ->
                    new ClassExposure(
                        sum.customerClass(), sum.cases(), sum.overdue(), sum.outstanding()))
            .toList(),
        sums(open, group -> Optional.ofNullable(group.productType())).stream()
            .map(
                sum ->
                    new ProductExposure(
                        sum.productType(), sum.cases(), sum.overdue(), sum.outstanding()))
            .toList());
  }

  private static Predicate<Group> has(CaseStatus status) {
    return group -> group.status() == status;
  }

  private static long count(List<Group> groups, CaseStatus status) {
    return groups.stream().filter(has(status)).mapToLong(Group::cases).sum();
  }

  private static List<Money> totals(List<Group> groups, Function<Group, Money> amount) {
    Map<String, Money> totals = new TreeMap<>();
    groups.forEach(
        group ->
            totals.merge(
                amount.apply(group).currency().getCurrencyCode(),
                amount.apply(group),
                Money::plus));
    return List.copyOf(totals.values());
  }

  /** Adds up the groups with the same key and currency; the first group gives the other facts. */
  private static List<Group> sums(List<Group> groups, Function<Group, Object> key) {
    Map<List<Object>, Group> sums = new LinkedHashMap<>();
    groups.forEach(
        group ->
            sums.merge(
                List.of(key.apply(group), group.overdue().currency()), group, PastPortfolio::plus));
    return new ArrayList<>(sums.values());
  }

  private static Group plus(Group one, Group other) {
    return new Group(
        one.status(),
        one.bucket(),
        one.customerClass(),
        one.productType(),
        one.cases() + other.cases(),
        one.overdue().plus(other.overdue()),
        one.outstanding().plus(other.outstanding()));
  }
}
