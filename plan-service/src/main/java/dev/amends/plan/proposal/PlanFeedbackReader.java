package dev.amends.plan.proposal;

import dev.amends.conventions.Problems;
import dev.amends.events.Money;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.feedback.FeedbackView;
import dev.amends.plan.feedback.PlanFeedbacks;
import dev.amends.plan.proposal.PlanFeedbackResource.ComparedFeedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the feedback about a plan and compares the counter-offers in it with the options. */
@ApplicationScoped
class PlanFeedbackReader {
  private final PlanFeedbacks feedbacks;
  private final Plans plans;
  private final CaseFiles files;
  private final OptionsReader options;

  PlanFeedbackReader(PlanFeedbacks feedbacks, Plans plans, CaseFiles files, OptionsReader options) {
    this.feedbacks = feedbacks;
    this.plans = plans;
    this.files = files;
    this.options = options;
  }

  /**
   * All feedback about a plan, oldest first.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such plan
   */
  List<ComparedFeedback> read(UUID planId) {
    Plan plan = plans.findByIdOptional(planId).orElseThrow(() -> Problems.notFound("plan", planId));
    List<FeedbackView> all = feedbacks.findByPlans(List.of(planId)).getOrDefault(planId, List.of());
    Optional<OfferedOptions> offered =
        files
            .findByIdOptional(plan.caseId())
            .filter(file -> all.stream().anyMatch(feedback -> feedback.offer() != null))
            .flatMap(this::offered);
    return all.stream()
        .map(feedback -> new ComparedFeedback(feedback, comparison(feedback, offered)))
        .toList();
  }

  /** What counter-offers are compared with; empty if the case can have no plan now. */
  private Optional<OfferedOptions> offered(CaseFile file) {
    ProposalFacts facts = options.facts(file);
    return facts.conflict().isPresent()
        ? Optional.empty()
        : Optional.of(
            new OfferedOptions(facts, options.offered(file), options.options(file, facts)));
  }

  private static @Nullable Comparison comparison(
      FeedbackView feedback, Optional<OfferedOptions> offered) {
    Money offer = feedback.offer();
    return offer == null ? null : offered.map(options -> options.compare(offer)).orElse(null);
  }

  /** The options of a case, with what decided on them. */
  private record OfferedOptions(ProposalFacts facts, OfferedTerms terms, List<Option> options) {

    Comparison compare(Money offer) {
      Proposal proposal = ComparisonPolicy.counterOffer(offer, facts, terms.interest());
      ProposalResult result = ProposalPolicy.judge(proposal, facts, terms.limits());
      return ComparisonPolicy.compare(proposal, result, options, facts, terms.limits());
    }
  }
}
