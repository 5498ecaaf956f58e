package dev.amends.rules.cost;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.rules.cost.PenaltyInterestPolicy.DebtChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Computes the penalty interest on a debt since the lender's figures. */
public final class PenaltyToDatePolicy {
  private PenaltyToDatePolicy() {}

  /**
   * The penalty interest up to a business day: what the lender reports, and what has accrued since
   * the figures.
   */
  public static Money penaltyToDate(AccountDebt debt, PenaltyTerms terms, LocalDate today) {
    Money reported =
        Objects.requireNonNullElse(
            debt.overdue().penalty(), Money.zero(debt.overdue().total().currency()));
    return reported.plus(accrued(debt, terms, today));
  }

  /** The penalty interest that accrues from the figures, exclusive, to a day, inclusive. */
  public static Money accrued(AccountDebt debt, PenaltyTerms terms, LocalDate to) {
    return PenaltyInterestPolicy.accrued(
        base(debt, terms), changes(debt, terms), debt.figuresOn(), to, terms);
  }

  /** The penalty interest that accrues on each day now. */
  public static Money penaltyPerDay(AccountDebt debt, PenaltyTerms terms) {
    Money base = base(debt, terms);
    for (DebtChange change : changes(debt, terms)) {
      base = base.plus(change.amount());
    }
    return PenaltyInterestPolicy.perDay(base, terms);
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
}
