package dev.amends.contact.borrower;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The overdue amount with its parts and the whole debt, as the lender last reported them. */
@Embeddable
class ReportedFigures {
  private @Nullable Currency currency;

  private @Nullable Long loanMinor;

  private @Nullable Long overdueMinor;

  private @Nullable Long principalMinor;

  private @Nullable Long interestMinor;

  private @Nullable Long feeMinor;

  private @Nullable Long penaltyMinor;

  void updateOverdue(Overdue overdue) {
    currency = overdue.total().currency();
    overdueMinor = overdue.total().orZeroIfNegative().minorUnits();
    principalMinor = Amounts.minorUnits(overdue.principal());
    interestMinor = Amounts.minorUnits(overdue.interest());
    feeMinor = Amounts.minorUnits(overdue.fee());
    penaltyMinor = Amounts.minorUnits(overdue.penalty());
  }

  void updateLoan(Money loan) {
    loanMinor = loan.orZeroIfNegative().minorUnits(); // a credit balance is no debt
  }

  @Nullable Money loan() {
    return Amounts.money(loanMinor, currency);
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
