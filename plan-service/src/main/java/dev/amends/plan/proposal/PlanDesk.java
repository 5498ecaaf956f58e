package dev.amends.plan.proposal;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.ApprovalConfig;
import dev.amends.plan.agreement.ApprovalPolicy;
import dev.amends.plan.agreement.ApprovalPolicy.Limits;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.Terms;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.proposal.AdjustmentPolicy.Basis;
import dev.amends.plan.proposal.PlanResource.AdjustmentRequest;
import dev.amends.plan.proposal.PlanResource.PlanRequest;
import dev.amends.plan.proposal.ProposalPolicy.Allowed;
import dev.amends.plan.proposal.ProposalPolicy.Ask;
import dev.amends.plan.proposal.ProposalPolicy.Bounds;
import dev.amends.plan.proposal.ProposalPolicy.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where plans and adjustments are proposed. */
@ApplicationScoped
class PlanDesk {
  private final Commands commands;
  private final Plans plans;
  private final LenderAccounts accounts;
  private final Caller caller;
  private final Bounds bounds;
  private final Limits limits;

  PlanDesk(
      Commands commands,
      Plans plans,
      LenderAccounts accounts,
      Caller caller,
      ProposalConfig config,
      ApprovalConfig limits) {
    this.commands = commands;
    this.plans = plans;
    this.accounts = accounts;
    this.caller = caller;
    this.bounds = Bounds.of(config);
    this.limits = Limits.of(limits);
  }

  Plan propose(PlanRequest request) {
    CaseFile file = commands.heldFile(request.caseId());
    Situation situation = commands.situation(file);
    Commands.refuse(ProposalPolicy.state(situation));
    PlanKind kind = request.kind() == null ? PlanKind.INSTALMENTS : request.kind();
    Ask ask =
        new Ask(
            kind,
            request.total() == null ? situation.overdue().orElseThrow() : request.total(),
            count(kind, request.instalments()),
            request.firstDueDate(),
            interval(request.intervalMonths()),
            1,
            request.overrideReason());
    List<Instalment> schedule = allowed(ask, situation);
    Plan plan =
        new Plan(
            file.caseId(),
            file.account(),
            accounts.of(file.account()).map(LenderAccount::partition).orElse(null),
            ask.total().currency());
    if (kind != PlanKind.PROMISE) {
      commands.refuseSecondActive(plan);
    }
    Terms terms = terms(kind, schedule, situation, request.method(), request.overrideReason());
    boolean approvalNeeded = ApprovalPolicy.isNeeded(terms, situation.today(), limits);
    commands.tell(plan.propose(terms, approvalNeeded, caller.origin("proposed " + words(kind))));
    if (!approvalNeeded) {
      Origin byRule = Origin.system("plan.limits: within what an agent may agree to alone");
      commands.putInForce(plan, situation.today(), byRule);
    }
    plans.persist(plan);
    return commands.written(plan);
  }

  Plan adjust(UUID planId, @Nullable String ifMatch, AdjustmentRequest request) {
    Plan plan = commands.heldPlan(planId, ifMatch);
    if (plan.isPromise() || !plan.status().isRunning()) {
      throw Problems.conflict(
          "plan-not-running",
          "Only a plan in force or breached can be adjusted; it is " + plan.status());
    }
    Situation situation = commands.situation(plan);
    Basis basis = AdjustmentPolicy.basis(plan.inForce().orElseThrow().instalments());
    Ask ask =
        new Ask(
            PlanKind.INSTALMENTS,
            basis.rest(),
            request.instalments(),
            request.firstDueDate(),
            interval(request.intervalMonths()),
            basis.numberOfFirstNew(),
            request.overrideReason());
    Terms terms =
        terms(
            PlanKind.INSTALMENTS,
            basis.with(allowed(ask, situation)),
            situation,
            request.method(),
            request.overrideReason());
    commands.tell(plan.propose(terms, true, caller.origin("proposed an adjustment")));
    return commands.written(plan);
  }

  private List<Instalment> allowed(Ask ask, Situation situation) {
    Verdict verdict = ProposalPolicy.judge(ask, situation, bounds);
    Commands.refuse(verdict);
    return ((Allowed) verdict).instalments();
  }

  private Terms terms(
      PlanKind kind,
      List<Instalment> instalments,
      Situation situation,
      @Nullable String method,
      @Nullable String overrideReason) {
    return new Terms(
        kind,
        instalments,
        situation.sustainable().orElse(null),
        method,
        overrideReason,
        caller.name());
  }

  private static int count(PlanKind kind, @Nullable Integer asked) {
    if (asked != null) {
      return asked;
    }
    if (kind == PlanKind.INSTALMENTS) {
      throw Problems.invalid("instalments", "is required");
    }
    return 1;
  }

  private static int interval(@Nullable Integer asked) {
    return asked == null ? 1 : asked;
  }

  private static String words(PlanKind kind) {
    return switch (kind) {
      case PROMISE -> "a promise";
      case INSTALMENTS -> "an instalment plan";
      case DEFERRAL -> "a deferral";
    };
  }
}
