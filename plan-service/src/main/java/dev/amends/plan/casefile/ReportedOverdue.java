package dev.amends.plan.casefile;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The columns of an overdue amount and its components. */
@Embeddable
class ReportedOverdue {
  @Column(name = "overdue_minor")
  long totalMinor;

  @Column(name = "overdue_principal_minor")
  @Nullable Long principalMinor;

  @Column(name = "overdue_interest_minor")
  @Nullable Long interestMinor;

  @Column(name = "overdue_fee_minor")
  @Nullable Long feeMinor;

  @Column(name = "overdue_penalty_minor")
  @Nullable Long penaltyMinor;

  protected ReportedOverdue() {}

  ReportedOverdue(Overdue overdue) {
    totalMinor = overdue.total().minorUnits();
    principalMinor = Amounts.minorUnits(overdue.principal());
    interestMinor = Amounts.minorUnits(overdue.interest());
    feeMinor = Amounts.minorUnits(overdue.fee());
    penaltyMinor = Amounts.minorUnits(overdue.penalty());
  }

  Overdue in(Currency currency) {
    return new Overdue(
        new Money(totalMinor, currency),
        Amounts.money(principalMinor, currency),
        Amounts.money(interestMinor, currency),
        Amounts.money(feeMinor, currency),
        Amounts.money(penaltyMinor, currency));
  }
}
