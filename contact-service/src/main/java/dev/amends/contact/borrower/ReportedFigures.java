package dev.amends.contact.borrower;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The overdue amount with its parts and the whole debt, as the lender last reported them. */
@Embeddable
class ReportedFigures {
  private @Nullable String currency;

  private @Nullable Long loanMinor;

  private @Nullable Long overdueMinor;

  private @Nullable Long principalMinor;

  private @Nullable Long interestMinor;

  private @Nullable Long feeMinor;

  private @Nullable Long penaltyMinor;

  void updateOverdue(Overdue overdue) {
    currency = overdue.total().currency().getCurrencyCode();
    overdueMinor = overdue.total().orZeroIfNegative().minorUnits();
    principalMinor = minorUnits(overdue.principal());
    interestMinor = minorUnits(overdue.interest());
    feeMinor = minorUnits(overdue.fee());
    penaltyMinor = minorUnits(overdue.penalty());
  }

  void updateLoan(Money loan) {
    loanMinor = loan.orZeroIfNegative().minorUnits(); // a credit balance is no debt
  }

  @Nullable Money loan() {
    return money(loanMinor);
  }

  @Nullable Overdue overdue() {
    Money total = money(overdueMinor);
    return total == null
        ? null
        : new Overdue(
            total,
            money(principalMinor),
            money(interestMinor),
            money(feeMinor),
            money(penaltyMinor));
  }

  private static @Nullable Long minorUnits(@Nullable Money part) {
    return part == null ? null : part.minorUnits();
  }

  private @Nullable Money money(@Nullable Long minorUnits) {
    return minorUnits == null || currency == null
        ? null
        : new Money(minorUnits, Currency.getInstance(currency));
  }
}
