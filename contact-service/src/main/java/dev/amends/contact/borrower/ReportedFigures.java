package dev.amends.contact.borrower;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The overdue amount with its parts, as the lender last reported them. */
@Embeddable
class ReportedFigures {
  private @Nullable Currency currency;

  private @Nullable Long overdueMinor;

  private @Nullable Long principalMinor;

  private @Nullable Long interestMinor;

  private @Nullable Long feeMinor;

  private @Nullable Long penaltyMinor;

  static ReportedFigures of(Overdue overdue) {
    ReportedFigures figures = new ReportedFigures();
    figures.currency = overdue.total().currency();
    figures.overdueMinor = overdue.total().orZeroIfNegative().minorUnits();
    figures.principalMinor = Amounts.minorUnits(overdue.principal());
    figures.interestMinor = Amounts.minorUnits(overdue.interest());
    figures.feeMinor = Amounts.minorUnits(overdue.fee());
    figures.penaltyMinor = Amounts.minorUnits(overdue.penalty());
    return figures;
  }

  @Nullable Overdue overdue() {
    Money total = Amounts.money(overdueMinor, currency);
    return total == null
        ? null
        : new Overdue(
            total,
            Amounts.money(principalMinor, currency),
            Amounts.money(interestMinor, currency),
            Amounts.money(feeMinor, currency),
            Amounts.money(penaltyMinor, currency));
  }
}
