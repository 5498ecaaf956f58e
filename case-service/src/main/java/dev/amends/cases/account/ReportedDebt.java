package dev.amends.cases.account;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The debt as the lender reported it last, with the components of the overdue amount.
 *
 * @param on the business date of the report
 * @param sequence the sequence of the report; payments and reversals with a higher one are not in
 *     it
 * @param overdueMinor the overdue amount in minor units; its components are absent if not reported
 * @param outstandingMinor the whole debt, if reported
 */
@Embeddable
public record ReportedDebt(
    @Column(name = "reported_on") LocalDate on,
    @Column(name = "reported_sequence") long sequence,
    @Column(name = "reported_overdue_minor") long overdueMinor,
    @Column(name = "reported_principal_minor") @Nullable Long principalMinor,
    @Column(name = "reported_interest_minor") @Nullable Long interestMinor,
    @Column(name = "reported_fee_minor") @Nullable Long feeMinor,
    @Column(name = "reported_penalty_minor") @Nullable Long penaltyMinor,
    @Column(name = "reported_outstanding_minor") @Nullable Long outstandingMinor) {

  static ReportedDebt of(AccountOverdue reported) {
    Overdue overdue = reported.overdue();
    return new ReportedDebt(
        reported.businessDate(),
        reported.sequence(),
        overdue.total().minorUnits(),
        Amounts.minorUnits(overdue.principal()),
        Amounts.minorUnits(overdue.interest()),
        Amounts.minorUnits(overdue.fee()),
        Amounts.minorUnits(overdue.penalty()),
        Amounts.minorUnits(reported.outstandingTotal()));
  }

  /** The overdue amount with its components. */
  public Overdue overdue(Currency currency) {
    return new Overdue(
        new Money(overdueMinor, currency),
        Amounts.money(principalMinor, currency),
        Amounts.money(interestMinor, currency),
        Amounts.money(feeMinor, currency),
        Amounts.money(penaltyMinor, currency));
  }

  /** The whole debt, if the lender reports it. */
  public @Nullable Money outstanding(Currency currency) {
    return Amounts.money(outstandingMinor, currency);
  }
}
