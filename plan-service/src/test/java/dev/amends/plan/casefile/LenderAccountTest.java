package dev.amends.plan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.Loan;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LenderAccountTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final Loan LOAN =
      new Loan(cny("160.00"), MARCH_2.plusDays(13), 18, new BigDecimal("7.5"));

  private final LenderAccount account =
      new LenderAccount(new AccountKey("lender", "A-1"), 0, Currency.getInstance("CNY"));

  @Test
  void keepsTheFiguresOfTheHighestSequence() {
    Overdue newest = overdue("100.00", "60.00");

    assertThat(account.update(event(7, newest, LOAN))).isTrue();
    assertThat(account.update(event(6, overdue("900.00", "900.00"), null))).isFalse();
    assertThat(account.update(event(7, newest, LOAN))).isFalse();

    assertThat(account.overdue()).contains(newest);
    assertThat(account.outstanding()).contains(cny("2000.00"));
    assertThat(account.loan()).contains(LOAN);
    assertThat(account.reportedOn()).contains(MARCH_2);
    assertThat(account.reportedSequence()).hasValue(7);
  }

  @Test
  void forgetsALoanThatIsNoLongerReported() {
    account.update(event(7, overdue("100.00", "60.00"), LOAN));
    account.update(event(8, overdue("50.00", null), null));

    assertThat(account.loan()).isEmpty();
    assertThat(account.overdue().map(Overdue::principal)).isEmpty();
  }

  private static AccountOverdue event(long sequence, Overdue overdue, @Nullable Loan loan) {
    return new AccountOverdue(
        "lender",
        "A-1",
        "B-1",
        "CAR_LOAN",
        MARCH_2,
        MARCH_2.minusDays(20),
        20,
        overdue,
        cny("2000.00"),
        loan,
        null,
        sequence,
        new Borrower(null, null, null, null, null, List.of(), null));
  }

  private static Overdue overdue(String total, @Nullable String principal) {
    return new Overdue(
        cny(total), principal == null ? null : cny(principal), null, null, cny("1.00"));
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
