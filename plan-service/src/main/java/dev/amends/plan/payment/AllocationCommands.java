package dev.amends.plan.payment;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.allocation.AllocationRule;
import dev.amends.plan.allocation.AllocationRules;
import dev.amends.plan.allocation.AllocationTerms;
import dev.amends.plan.allocation.DebtComponents;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.casefile.LenderAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fixes how payments towards a plan are divided, and divides them when its terms change. */
@ApplicationScoped
public class AllocationCommands {
  private final AllocationRules rules;
  private final CaseFiles files;
  private final LenderAccounts accounts;
  private final Payments payments;

  AllocationCommands(
      AllocationRules rules, CaseFiles files, LenderAccounts accounts, Payments payments) {
    this.rules = rules;
    this.files = files;
    this.accounts = accounts;
    this.payments = payments;
  }

  /**
   * Fixes the rule and the components of the debt if the plan came into force just now; divides the
   * payments among the new terms if it was adjusted. Nothing is allocated to a promise.
   *
   * @return the events of instalments that the division changes
   */
  public List<PlanEvent> applyTermsInForce(Plan plan, LocalDate businessDate, Origin origin) {
    if (!(plan instanceof RepaymentPlan repayment)) {
      return List.of();
    }
    if (repayment.allocation().isEmpty()) {
      agree(repayment);
      return List.of();
    }
    return payments
        .batch(List.of(), Set.of(plan.account()))
        .allocate(repayment, businessDate, origin);
  }

  private void agree(RepaymentPlan plan) {
    Optional<CaseFile> file = files.findByIdOptional(plan.caseId());
    Optional<LenderAccount> account = accounts.find(plan.account());
    AllocationRule rule =
        rules.of(
            plan.account().lenderId(),
            file.flatMap(CaseFile::productType),
            file.flatMap(CaseFile::region));
    DebtComponents debt =
        account
            .flatMap(LenderAccount::overdue)
            .map(AllocationCommands::components)
            .orElse(DebtComponents.NONE);
    plan.agreeAllocation(
        AllocationTerms.of(rule, file.flatMap(CaseFile::delinquentSince).orElse(null), debt),
        sequenceOfFigures(account));
  }

  private static DebtComponents components(Overdue overdue) {
    return new DebtComponents(
        minorUnits(overdue.penalty()),
        minorUnits(overdue.fee()),
        minorUnits(overdue.interest()),
        minorUnits(overdue.principal()));
  }

  private static long minorUnits(@Nullable Money component) {
    return component == null ? 0 : component.minorUnits();
  }

  private static @Nullable Long sequenceOfFigures(Optional<LenderAccount> account) {
    OptionalLong reported =
        account.map(LenderAccount::reportedSequence).orElseGet(OptionalLong::empty);
    return reported.isPresent() ? reported.getAsLong() : null;
  }
}
