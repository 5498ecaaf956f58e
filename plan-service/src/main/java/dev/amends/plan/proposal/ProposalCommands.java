package dev.amends.plan.proposal;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.approval.ActivationCommands;
import dev.amends.plan.approval.ApprovalRole;
import dev.amends.plan.approval.ApprovalRules;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.FactsReader;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposes promises and plans; within the agent's limits they are in force at once. */
@ApplicationScoped
public class ProposalCommands {
  private final Plans plans;
  private final CaseFiles files;
  private final LenderAccounts accounts;
  private final FactsReader factsReader;
  private final ActivationCommands activations;
  private final Outbox outbox;
  private final Caller caller;
  private final InstantSource clock;
  private final ProposalLimits proposalLimits;
  private final ApprovalRules approvals;

  ProposalCommands(
      Plans plans,
      CaseFiles files,
      LenderAccounts accounts,
      FactsReader factsReader,
      ActivationCommands activations,
      Outbox outbox,
      Caller caller,
      InstantSource clock,
      ProposalConfig proposalConfig,
      ApprovalRules approvals) {
    this.plans = plans;
    this.files = files;
    this.accounts = accounts;
    this.factsReader = factsReader;
    this.activations = activations;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
    this.proposalLimits = ProposalLimits.of(proposalConfig);
    this.approvals = approvals;
  }

  /** Proposes a plan and puts it in force if it needs no approval. */
  Plan propose(PlanRequest request) {
    CaseFile file = files.lock(request.caseId());
    ProposalFacts facts = factsReader.facts(file);
    ActivationCommands.rejectConflict(facts);
    Proposal proposal = proposal(request, facts);
    List<Instalment> schedule = schedule(proposal, facts, proposalLimits);
    Plan plan = newPlan(file, proposal);
    activations.rejectSecondActivePlan(plan);
    ProposedTerms terms = terms(proposal, schedule, facts, request.method());
    ApprovalRole role = ApprovalRole.of(caller.roles());
    Review review =
        approvals.judge(terms, role, file.account().lenderId(), review(proposal, facts));
    Origin origin = caller.origin("proposed " + description(proposal.kind()));
    outbox.append(plan.propose(terms, review, origin), clock.instant());
    if (!review.isApprovalNeeded()) {
      Origin withinLimits =
          Origin.system(
              "plan.limits: within the limits of the role " + role.key() + ", no approval needed");
      activations.activate(plan, facts.today(), withinLimits);
    }
    plans.persistAndFlush(plan); // the answer shows the revision that the database assigns
    return plan;
  }

  /** The dates of a proposal and its share of what the borrower can afford. */
  public static Review review(Proposal proposal, ProposalFacts facts) {
    return new Review(
        facts.today(), proposal.firstDueDate(), SustainabilityPolicy.sharePercent(proposal, facts));
  }

  private static Proposal proposal(PlanRequest request, ProposalFacts facts) {
    PlanKind kind = request.kind() == null ? PlanKind.INSTALMENTS : request.kind();
    Money total = request.total() == null ? facts.defaultTotal() : request.total();
    return new Proposal(
        kind,
        total,
        kind == PlanKind.INSTALMENTS
            ? request.schedule().requiredSplit()
            : request.schedule().split().orElse(new Split.ByCount(1)),
        request.firstDueDate(),
        request.schedule().interval(),
        1,
        request.overrideReason());
  }

  private Plan newPlan(CaseFile file, Proposal proposal) {
    AccountKey account = file.account();
    Integer partition = accounts.find(account).map(LenderAccount::partition).orElse(null);
    Currency currency = proposal.total().currency();
    return proposal.kind() == PlanKind.PROMISE
        ? new Promise(file.caseId(), account, partition, currency)
        : new RepaymentPlan(file.caseId(), account, partition, proposal.kind(), currency);
  }

  private ProposedTerms terms(
      Proposal proposal, List<Instalment> schedule, ProposalFacts facts, @Nullable String method) {
    return new ProposedTerms(
        proposal.kind(),
        schedule,
        facts.sustainable().orElse(null),
        method,
        proposal.overrideReason(),
        new Proposer(caller.name(), caller.subject(), clock.instant()));
  }

  private static String description(PlanKind kind) {
    return switch (kind) {
      case PROMISE -> "a promise";
      case INSTALMENTS -> "an instalment plan";
      case DEFERRAL -> "a deferral";
      case EXTENSION -> "an extension of the loan";
      case SETTLEMENT -> "a settlement";
      case TOKEN -> "token payments";
    };
  }

  /** The schedule of an allowed proposal; answers 409 or 422 with the reason otherwise. */
  public static List<Instalment> schedule(
      Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    return switch (ProposalPolicy.judge(proposal, facts, limits)) {
      case Allowed allowed -> allowed.instalments();
      case Conflict conflict -> throw Problems.conflict(conflict.slug(), conflict.detail());
      case Rejected rejected ->
          throw Problems.rejected(rejected.slug(), rejected.field(), rejected.rule());
    };
  }
}
