package dev.amends.plan.proposal;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanOutbox;
import dev.amends.plan.agreement.PlanStatus;
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
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.ProposalAnswer.Proposed;
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
class ProposalCommands {
  private final Plans plans;
  private final CaseFiles files;
  private final LenderAccounts accounts;
  private final OptionsReader options;
  private final ActivationCommands activations;
  private final RefusalCommands refusals;
  private final PlanOutbox outbox;
  private final Caller caller;
  private final InstantSource clock;
  private final ApprovalRules approvals;

  ProposalCommands(
      Plans plans,
      CaseFiles files,
      LenderAccounts accounts,
      OptionsReader options,
      ActivationCommands activations,
      RefusalCommands refusals,
      PlanOutbox outbox,
      Caller caller,
      InstantSource clock,
      ApprovalRules approvals) {
    this.plans = plans;
    this.files = files;
    this.accounts = accounts;
    this.options = options;
    this.activations = activations;
    this.refusals = refusals;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
    this.approvals = approvals;
  }

  /** Proposes a plan and puts it in force if it needs no approval. */
  ProposalAnswer propose(PlanRequest request) {
    return propose(request, null);
  }

  /** Proposes changed terms for a returned plan; a second person always decides on them. */
  ProposalAnswer revise(Plan returned, PlanRequest request) {
    return propose(request, returned);
  }

  private ProposalAnswer propose(PlanRequest request, @Nullable Plan returned) {
    CaseFile file = files.lock(request.caseId());
    ProposalFacts facts = options.facts(file);
    ActivationCommands.rejectConflict(facts);
    OfferedTerms offered = options.offered(file);
    Proposal proposal = new RequestedPlan(request, facts, offered.interest()).proposal();
    ProposalResult result = ProposalPolicy.judge(proposal, facts, offered.limits());
    Comparison comparison = comparison(proposal, result, file, facts, offered);
    return switch (result) {
      case Conflict conflict -> throw Problems.conflict(conflict.slug(), conflict.detail());
      case Rejected rejected ->
          refusals.refuse(
              new RefusedProposal(
                  file.caseId(),
                  file.account(),
                  returned == null ? null : returned.id(),
                  proposal,
                  request.ownWords()),
              rejected,
              comparison,
              facts.today());
      case Allowed allowed -> {
        List<Instalment> schedule = allowed.instalments();
        Plan plan = returned == null ? newPlan(file, proposal) : returned;
        activations.rejectSecondActivePlan(plan);
        plans.persist(plan);
        propose(
            plan,
            terms(proposal, schedule, facts, request),
            SustainabilityPolicy.review(proposal, schedule, facts, offered.limits()));
        plans.flush(); // the answer shows the revision that the database assigns
        yield new Proposed(plan, comparison);
      }
    };
  }

  private void propose(Plan plan, ProposedTerms terms, Review compared) {
    ApprovalRole role = ApprovalRole.of(caller.roles());
    String lenderId = plan.account().lenderId();
    Review review =
        plan.status() == PlanStatus.RETURNED
            ? approvals.judgeRevision(terms, role, lenderId, compared)
            : approvals.judge(terms, role, lenderId, compared);
    Origin origin = caller.origin("proposed " + description(terms.kind()));
    outbox.append(plan.propose(terms, review, origin), clock.instant());
    if (!review.isApprovalNeeded()) {
      Origin withinLimits =
          Origin.system(
              "plan.limits: within the limits of the role " + role.key() + ", no approval needed");
      activations.activate(plan, compared.madeOn(), withinLimits);
    }
  }

  private @Nullable Comparison comparison(
      Proposal proposal,
      ProposalResult result,
      CaseFile file,
      ProposalFacts facts,
      OfferedTerms offered) {
    return proposal.initiator() == Initiator.BORROWER
        ? ComparisonPolicy.compare(
            proposal, result, options.options(file, facts), facts, offered.limits())
        : null;
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
      Proposal proposal, List<Instalment> schedule, ProposalFacts facts, PlanRequest request) {
    return new ProposedTerms(
        proposal.kind(),
        schedule,
        facts.sustainable().orElse(null),
        request.method(),
        proposal.overrideReason(),
        proposal.downPayment() == null ? null : proposal.downPayment().amount(),
        proposal.discount(),
        proposal.interest(),
        proposal.initiator(),
        request.ownWords(),
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
}
