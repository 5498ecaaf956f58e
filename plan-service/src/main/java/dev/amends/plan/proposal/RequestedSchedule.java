package dev.amends.plan.proposal;

import dev.amends.conventions.Problems;
import dev.amends.events.Money;
import dev.amends.plan.schedule.PaymentFrequency;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a request that describes a schedule: the frequency of the instalments, and their
 * number or amount.
 */
public record RequestedSchedule(
    @Nullable Integer instalments,
    @Nullable Money instalmentAmount,
    @Nullable PaymentFrequency frequency,
    @Nullable Integer intervalMonths) {

  /**
   * How the total is split; empty if the request names neither a number nor an amount.
   *
   * @throws dev.amends.conventions.Problem 400 if it names both a number and an amount
   */
  Optional<Split> split() {
    if (instalments != null && instalmentAmount != null) {
      throw Problems.invalid("instalmentAmount", "must be absent if instalments is given");
    }
    return instalments != null
        ? Optional.of(new Split.ByCount(instalments))
        : Optional.ofNullable(instalmentAmount).map(Split.ByAmount::new);
  }

  /** How an instalment plan is split; answers 400 if the request names neither. */
  public Split requiredSplit() {
    return split()
        .orElseThrow(
            () ->
                Problems.invalid(
                    "instalments", "is required for an instalment plan, or give instalmentAmount"));
  }

  /**
   * The time between two instalments; a month if absent.
   *
   * @throws dev.amends.conventions.Problem 400 if months are given for a frequency in weeks
   */
  public Period interval() {
    PaymentFrequency chosen = frequency == null ? PaymentFrequency.MONTHLY : frequency;
    if (intervalMonths == null) {
      return chosen.interval();
    }
    if (chosen != PaymentFrequency.MONTHLY) {
      throw Problems.invalid("intervalMonths", "must be absent with the frequency " + chosen);
    }
    return Period.ofMonths(intervalMonths);
  }
}
