package dev.amends.plan.outcome;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import dev.amends.events.AccountKey;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.payment.PaymentBatch;
import dev.amends.plan.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Evaluates the outcome of promises and plans after everything that can change it, and returns the
 * difference from what was published before; the caller publishes it.
 */
@ApplicationScoped
public class OutcomeCommands {
  private final CaseFiles files;
  private final ClosedBusinessDays days;
  private final Payments payments;
  private final PlanOutcomeCommands planOutcomes;
  private final PromiseOutcomeCommands promiseOutcomes;

  OutcomeCommands(
      CaseFiles files,
      ClosedBusinessDays days,
      Payments payments,
      PlanOutcomeCommands planOutcomes,
      PromiseOutcomeCommands promiseOutcomes) {
    this.files = files;
    this.days = days;
    this.payments = payments;
    this.planOutcomes = planOutcomes;
    this.promiseOutcomes = promiseOutcomes;
  }

  /**
   * Loads what the outcomes of plans depend on.
   *
   * @param plans all plans of the accounts that are touched, oldest first
   * @param payments the payments of those accounts
   */
  public OutcomeBatch load(List<Plan> plans, PaymentBatch payments) {
    List<Plan> everInForce = plans.stream().filter(plan -> plan.activatedOn().isPresent()).toList();
    List<UUID> cases = everInForce.stream().map(Plan::caseId).distinct().toList();
    List<String> lenders =
        everInForce.stream().map(plan -> plan.account().lenderId()).distinct().toList();
    Map<LenderPartition, LocalDate> closed =
        lenders.isEmpty() ? Map.of() : days.lastClosedDays(lenders);
    return new OutcomeBatch(plans, files.findByCases(cases), payments, closed);
  }

  /**
   * Loads what the outcomes of plans depend on at the close of a business day. Plans that have
   * received no money have no payments that count.
   */
  OutcomeBatch loadAtClose(List<Plan> plans, LenderPartition partition, LocalDate day) {
    Set<AccountKey> withPayments =
        plans.stream()
            .filter(plan -> plan.paid().isPositive())
            .map(Plan::account)
            .collect(Collectors.toSet());
    return new OutcomeBatch(
        plans,
        files.readByCases(plans.stream().map(Plan::caseId).collect(Collectors.toSet())),
        payments.batch(List.of(), withPayments),
        Map.of(partition, day));
  }

  /** Evaluates the outcome of a plan; of one that was never in force, nothing. */
  public List<PlanEvent> evaluate(Plan plan, OutcomeBatch batch, OutcomeCause cause) {
    plan.checkNextOn(Optional.empty());
    if (plan.inForce().isEmpty()) {
      return List.of();
    }
    return switch (plan) {
      case Promise promise -> promiseOutcomes.evaluate(promise, batch, cause);
      case RepaymentPlan repayment -> planOutcomes.evaluate(repayment, batch, cause);
      default -> throw new IllegalStateException("unknown kind of plan: " + plan.getClass());
    };
  }

  /**
   * Evaluates the outcome of a plan whose case continues. A promise stays ended if its grace period
   * was over before the case was overdue again: nothing was due then.
   */
  public List<PlanEvent> evaluateResumed(Plan plan, OutcomeBatch batch, OutcomeCause cause) {
    if (plan instanceof Promise promise && promise.endedUndecided()) {
      promiseOutcomes.stayEndedIfLate(promise, batch, cause.businessDate());
    }
    return evaluate(plan, batch, cause);
  }
}
