package dev.amends.plan.casefile;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.LenderEvent.Loan;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The columns of a loan's own schedule. */
@Embeddable
class ReportedLoan {
  @Column(name = "loan_instalment_minor")
  @Nullable Long instalmentMinor;

  @Column(name = "loan_next_due_date")
  @Nullable LocalDate nextDueDate;

  @Column(name = "loan_remaining_instalments")
  @Nullable Integer remainingInstalments;

  @Column(name = "loan_annual_rate_percent")
  @Nullable BigDecimal annualRatePercent;

  protected ReportedLoan() {}

  ReportedLoan(Loan loan) {
    instalmentMinor = Amounts.minorUnits(loan.instalment());
    nextDueDate = loan.nextDueDate();
    remainingInstalments = loan.remainingInstalments();
    annualRatePercent = loan.annualRatePercent();
  }

  Loan in(Currency currency) {
    return new Loan(
        Amounts.money(instalmentMinor, currency),
        nextDueDate,
        remainingInstalments,
        annualRatePercent);
  }
}
