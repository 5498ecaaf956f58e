package dev.amends.plan.proposal;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.Plan;
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
import dev.amends.plan.proposal.OptionsPolicy.OfferedTerms;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.proposal.SustainabilityPolicy.Ability;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proposes promises and plans; within the agent's limits they are in force at once. */
@ApplicationScoped
public class ProposalCommands {
  private final Plans plans;
  private final CaseFiles files;
  private final LenderAccounts accounts;
  private final OptionsReader options;
  private final ActivationCommands activations;
  private final Outbox outbox;
  private final Caller caller;
  private final InstantSource clock;
  private final ApprovalRules approvals;

  ProposalCommands(
      Plans plans,
      CaseFiles files,
      LenderAccounts accounts,
      OptionsReader options,
      ActivationCommands activations,
      Outbox outbox,
      Caller caller,
      InstantSource clock,
      ApprovalRules approvals) {
    this.plans = plans;
    this.files = files;
    this.accounts = accounts;
    this.options = options;
    this.activations = activations;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
    this.approvals = approvals;
  }

  /**
   * A plan that was proposed.
   *
   * @param comparison compares the borrower's own proposal with the options; null for the lender's
   */
  record Proposed(Plan plan, @Nullable Comparison comparison) {}

  /** Proposes a plan and puts it in force if it needs no approval. */
  Proposed propose(PlanRequest request) {
    return propose(request, null);
  }

  /** Proposes changed terms for a returned plan; a second person always decides on them. */
  Plan revise(Plan returned, PlanRequest request) {
    return propose(request, returned).plan();
  }

  private Proposed propose(PlanRequest request, @Nullable Plan returned) {
    CaseFile file = files.lock(request.caseId());
    ProposalFacts facts = options.facts(file);
    ActivationCommands.rejectConflict(facts);
    OfferedTerms offered = options.offered(file);
    Proposal proposal = new RequestedPlan(request, facts, offered.interest()).proposal();
    ProposalResult result = ProposalPolicy.judge(proposal, facts, offered.limits());
    Comparison comparison = comparison(proposal, result, file, facts, offered);
    List<Instalment> schedule = schedule(result, comparison);
    Plan plan = returned == null ? newPlan(file, proposal) : returned;
    activations.rejectSecondActivePlan(plan);
    Review compared = review(proposal, schedule, facts, offered.limits());
    propose(plan, terms(proposal, schedule, facts, request), compared);
    plans.persistAndFlush(plan); // the answer shows the revision that the database assigns
    return new Proposed(plan, comparison);
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

  /** The dates of a proposal and its share of what the borrower can afford. */
  public static Review review(
      Proposal proposal, List<Instalment> schedule, ProposalFacts facts, ProposalLimits limits) {
    return new Review(
        facts.today(),
        proposal.firstDueDate(),
        SustainabilityPolicy.ability(proposal, schedule, facts, limits)
            .map(Ability::sharePercent)
            .orElse(null));
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

  /** The schedule of an allowed adjustment; answers 409 or 422 with the reason otherwise. */
  public static List<Instalment> adjustedSchedule(
      Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    return schedule(ProposalPolicy.judgeAdjustment(proposal, facts, limits), null);
  }

  private static List<Instalment> schedule(ProposalResult result, @Nullable Comparison comparison) {
    return switch (result) {
      case Allowed allowed -> allowed.instalments();
      case Conflict conflict -> throw Problems.conflict(conflict.slug(), conflict.detail());
      case Rejected rejected ->
          throw Problems.rejected(
              rejected.slug(), rejected.field(), rejected.rule(), members(rejected, comparison));
    };
  }

  private static Map<String, Object> members(Rejected rejected, @Nullable Comparison comparison) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (rejected.citation() != null) {
      members.put("citation", rejected.citation());
    }
    if (comparison != null) {
      members.put("comparison", comparison);
    }
    return members;
  }
}
