package dev.amends.plan.payoff;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.payment.AccountPayments;
import dev.amends.plan.payment.Payments;
import dev.amends.plan.payoff.CertificatePolicy.PaidSettlement;
import dev.amends.plan.payoff.CertificatePolicy.Settlement;
import dev.amends.plan.payoff.CertificatePolicy.SettlementFacts;
import dev.amends.rules.cost.AccountDebt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads whether the debt of a case is settled. */
@ApplicationScoped
class SettlementReader {
  private final AccountDebts debts;
  private final Plans plans;
  private final Payments payments;

  SettlementReader(AccountDebts debts, Plans plans, Payments payments) {
    this.debts = debts;
    this.plans = plans;
    this.payments = payments;
  }

  /** Judges a case whose figures are known. */
  Settlement read(CaseFile file) {
    AccountPayments paid = payments.ofAccount(file.account());
    return CertificatePolicy.judge(
        new SettlementFacts(
            file.isOpen(),
            settlement(file, paid),
            balance(file, paid),
            paid.total(),
            paid.lastOn(),
            file.businessDate().orElseThrow()));
  }

  private Optional<PaidSettlement> settlement(CaseFile file, AccountPayments paid) {
    return plans.findByCases(List.of(file.caseId())).stream()
        .filter(plan -> plan.kind() == PlanKind.SETTLEMENT)
        .filter(plan -> plan.status() == PlanStatus.COMPLETED)
        .findFirst()
        .map(
            plan ->
                new PaidSettlement(
                    plan.id(),
                    plan.paid(),
                    paid.lastOn(plan.id()).or(file::businessDate).orElseThrow()));
  }

  /** The lender's own report takes precedence over the figures of the case. */
  private Optional<Money> balance(CaseFile file, AccountPayments paid) {
    return debts.find(file.account(), paid).flatMap(AccountDebt::balance).or(file::outstanding);
  }
}
