package dev.amends.plan.payoff;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.plan.payment.BalanceChange;
import dev.amends.plan.payoff.PayoffStatement.OverdueParts;
import dev.amends.plan.payoff.PayoffStatement.PenaltyAccrual;
import dev.amends.rules.cost.PenaltyInterestPolicy;
import dev.amends.rules.cost.PenaltyInterestPolicy.DebtChange;
import dev.amends.rules.cost.PenaltyTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    Money penalty =
        PenaltyInterestPolicy.accrued(
            base(debt, terms), changes(debt, terms), debt.figuresOn(), validUntil, terms);
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

  /** The debt in the figures on which penalty interest accrues. */
  private static Money base(AccountDebt debt, PenaltyTerms terms) {
    Overdue overdue = debt.overdue();
    return switch (terms.base()) {
      case OVERDUE_PRINCIPAL -> overdue.principal() == null ? overdue.total() : overdue.principal();
      case OVERDUE_TOTAL -> overdue.total();
      case OUTSTANDING -> Objects.requireNonNullElse(debt.outstanding(), overdue.total());
    };
  }

  /**
   * How payments since the figures change that debt. They pay other components of the overdue
   * amount first, so that overdue principal falls only by the rest.
   */
  private static List<DebtChange> changes(AccountDebt debt, PenaltyTerms terms) {
    Money paidBefore =
        terms.base() == PenaltyTerms.PenaltyBase.OVERDUE_PRINCIPAL
            ? debt.overdue().total().minus(base(debt, terms)).orZeroIfNegative()
            : Money.zero(debt.overdue().total().currency());
    List<DebtChange> changes = new ArrayList<>();
    Money paid = Money.zero(paidBefore.currency());
    for (BalanceChange change :
        debt.changes().stream().sorted(Comparator.comparing(BalanceChange::on)).toList()) {
      Money counted = paid.minus(paidBefore).orZeroIfNegative();
      paid = paid.minus(change.amount());
      Money countedNow = paid.minus(paidBefore).orZeroIfNegative();
      changes.add(new DebtChange(change.on(), counted.minus(countedNow)));
    }
    return changes;
  }

  /** The penalty interest that accrues on each day now. */
  static Money penaltyPerDay(AccountDebt debt, PenaltyTerms terms) {
    Money base = base(debt, terms);
    for (DebtChange change : changes(debt, terms)) {
      base = base.plus(change.amount());
    }
    return PenaltyInterestPolicy.perDay(base, terms);
  }

  /**
   * The penalty interest up to a business day: what the lender reports, and what has accrued since
   * the figures.
   */
  static Money penaltyToDate(AccountDebt debt, PenaltyTerms terms, LocalDate today) {
    Money reported =
        Objects.requireNonNullElse(
            debt.overdue().penalty(), Money.zero(debt.overdue().total().currency()));
    return reported.plus(
        PenaltyInterestPolicy.accrued(
            base(debt, terms), changes(debt, terms), debt.figuresOn(), today, terms));
  }
}
