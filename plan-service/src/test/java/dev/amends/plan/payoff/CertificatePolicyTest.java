package dev.amends.plan.payoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.plan.payoff.CertificatePolicy.BalanceUnknown;
import dev.amends.plan.payoff.CertificatePolicy.CaseStillOpen;
import dev.amends.plan.payoff.CertificatePolicy.NotSettled;
import dev.amends.plan.payoff.CertificatePolicy.PaidSettlement;
import dev.amends.plan.payoff.CertificatePolicy.Settled;
import dev.amends.plan.payoff.CertificatePolicy.SettlementFacts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a debt is settled. */
class CertificatePolicyTest {
  private static final LocalDate FIGURES = LocalDate.of(2026, 3, 10);
  private static final LocalDate PAID_ON = LocalDate.of(2026, 3, 9);
  private static final LocalDate SETTLED_ON = LocalDate.of(2026, 3, 2);
  private static final UUID PLAN = new UUID(0, 1);

  @Test
  void isSettledWhenTheWholeDebtIsPaidAndTheCaseIsOver() {
    assertThat(CertificatePolicy.judge(facts(false, null, "0.00")))
        .isEqualTo(new Settled(null, cny("5000.00"), PAID_ON));
    assertThat(CertificatePolicy.judge(facts(false, null, "-0.01")))
        .isEqualTo(new Settled(null, cny("5000.00"), PAID_ON));
    assertThat(CertificatePolicy.judge(facts(false, null, "0.01")))
        .isEqualTo(new NotSettled(cny("0.01")));
    assertThat(CertificatePolicy.judge(facts(true, null, "0.00"))).isEqualTo(new CaseStillOpen());
    assertThat(CertificatePolicy.judge(facts(true, null, "0.01")))
        .isEqualTo(new NotSettled(cny("0.01")));
  }

  @Test
  void isSettledByAnAgreedSettlementWhateverTheLenderStillReports() {
    for (String balance : new String[] {"1200.00", "0.00"}) {
      assertThat(CertificatePolicy.judge(facts(true, PLAN, balance)))
          .isEqualTo(new Settled(PLAN, cny("3800.00"), SETTLED_ON));
    }
    assertThat(CertificatePolicy.judge(facts(false, PLAN, null)))
        .isEqualTo(new Settled(PLAN, cny("3800.00"), SETTLED_ON));
  }

  @Test
  void isUnknownIfNobodyReportsTheWholeDebt() {
    assertThat(CertificatePolicy.judge(facts(false, null, null))).isEqualTo(new BalanceUnknown());
  }

  @Test
  void isDatedByTheFiguresWithoutAPayment() {
    assertThat(
            CertificatePolicy.judge(
                new SettlementFacts(
                    false,
                    Optional.empty(),
                    Optional.of(cny("0.00")),
                    Optional.empty(),
                    Optional.empty(),
                    FIGURES)))
        .isEqualTo(new Settled(null, cny("0.00"), FIGURES));
  }

  private static SettlementFacts facts(
      boolean open, @Nullable UUID plan, @Nullable String balance) {
    return new SettlementFacts(
        open,
        plan == null
            ? Optional.empty()
            : Optional.of(new PaidSettlement(plan, cny("3800.00"), SETTLED_ON)),
        Optional.ofNullable(balance).map(CertificatePolicyTest::cny),
        Optional.of(cny("5000.00")),
        Optional.of(PAID_ON),
        FIGURES);
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
