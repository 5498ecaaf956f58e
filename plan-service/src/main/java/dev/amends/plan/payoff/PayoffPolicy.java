package dev.amends.plan.payoff;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.plan.payoff.PayoffStatement.OverdueParts;
import dev.amends.plan.payoff.PayoffStatement.PenaltyAccrual;
import dev.amends.rules.cost.AccountDebt;
import dev.amends.rules.cost.PenaltyTerms;
import dev.amends.rules.cost.PenaltyToDatePolicy;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Computes what must be paid to pay off a debt. */
final class PayoffPolicy {
  private PayoffPolicy() {}

  /**
   * Returns the rule that the last day of a quote breaks, as the end of a sentence.
   *
   * @param today the lender's business date
   */
  static Optional<String> violation(LocalDate validUntil, LocalDate today, int daysMax) {
    if (validUntil.isBefore(today)) {
      return Optional.of(
          "must not be before %s, the lender's business date (was %s)"
              .formatted(today, validUntil));
    }
    LocalDate latest = today.plusDays(daysMax);
    return validUntil.isAfter(latest)
        ? Optional.of("must not be after %s (was %s)".formatted(latest, validUntil))
        : Optional.empty();
  }

  /**
   * States what must be paid.
   *
   * @param debt with a whole debt in the figures
   * @param validUntil the last day on which the payment is in time
   */
  static PayoffStatement state(AccountDebt debt, PenaltyTerms terms, LocalDate validUntil) {
    Overdue overdue = debt.overdue();
    Money outstanding = Objects.requireNonNull(debt.outstanding());
    Money balance = debt.balance().orElseThrow();
    Money paidSince = debt.paidSince();
    Money penalty = PenaltyToDatePolicy.accrued(debt, terms, validUntil);
    return new PayoffStatement(
        debt.figuresOn(),
        new OverdueParts(
            overdue.total(),
            overdue.principal(),
            overdue.interest(),
            overdue.fee(),
            overdue.penalty()),
        outstanding.minus(overdue.total()),
        paidSince,
        balance.minus(outstanding.minus(paidSince)),
        new PenaltyAccrual(
            penalty,
            terms.annualRatePercent(),
            terms.dayCount(),
            terms.base(),
            debt.figuresOn(),
            validUntil,
            terms.citation()),
        balance.plus(penalty));
  }
}
