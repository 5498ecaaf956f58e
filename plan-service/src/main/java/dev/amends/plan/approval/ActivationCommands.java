package dev.amends.plan.approval;

import dev.amends.conventions.Problems;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanOutbox;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.FactsReader;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.payment.AllocationCommands;
import dev.amends.plan.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * What every proposal and decision needs: the locked plan, the facts of its case, and its
 * activation.
 */
@ApplicationScoped
public class ActivationCommands {
  private final Plans plans;
  private final CaseFiles files;
  private final FactsReader facts;
  private final Payments payments;
  private final AllocationCommands allocations;
  private final PlanOutbox outbox;
  private final InstantSource clock;

  ActivationCommands(
      Plans plans,
      CaseFiles files,
      FactsReader facts,
      Payments payments,
      AllocationCommands allocations,
      PlanOutbox outbox,
      InstantSource clock) {
    this.plans = plans;
    this.files = files;
    this.facts = facts;
    this.payments = payments;
    this.allocations = allocations;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Puts the pending terms in force and ends the plans that they replace. */
  public void activate(Plan plan, LocalDate businessDate, Origin origin) {
    long lastPosition = payments.lastPosition(plan.account());
    List<Plan> plansOfAccount = plans.ofAccounts(List.of(plan.account()));
    plan.replace(plansOfAccount, lastPosition, origin).forEach(this::publish);
    plan.activate(businessDate, lastPosition, origin).forEach(this::publish);
    allocations.applyTermsInForce(plan, businessDate, origin).forEach(this::publish);
  }

  /** Answers 409 if a case would get a second active repayment plan. Promises do not count. */
  public void rejectSecondActivePlan(Plan plan) {
    if (!(plan instanceof RepaymentPlan)) {
      return;
    }
    for (Plan other : plans.findByCases(List.of(plan.caseId()))) {
      if (other != plan && other instanceof RepaymentPlan && other.status() == PlanStatus.ACTIVE) {
        throw Problems.conflict(
            "plan-active",
            "The case already has an active plan, %s. Adjust or cancel that plan first."
                .formatted(other.id()));
      }
    }
  }

  /** Locks the account of a plan, then loads the plan; answers 404 or 412. */
  public Plan lockedPlan(UUID planId, LongConsumer precondition) {
    Plan plan = plans.lock(planId);
    precondition.accept(plan.revision());
    return plan;
  }

  /** The facts of a plan's case. */
  public ProposalFacts facts(Plan plan) {
    return facts.facts(files.get(plan.caseId()));
  }

  /** Answers 409 if the case cannot have a plan now. */
  public static void rejectConflict(ProposalFacts facts) {
    facts
        .conflict()
        .ifPresent(
            conflict -> {
              throw Problems.conflict(conflict.slug(), conflict.detail());
            });
  }

  private void publish(PlanEvent event) {
    outbox.append(event, clock.instant());
  }
}
