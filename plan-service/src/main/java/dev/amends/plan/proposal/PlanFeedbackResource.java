package dev.amends.plan.proposal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.Money;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.feedback.FeedbackView;
import dev.amends.plan.feedback.PlanFeedbacks;
import dev.amends.plan.proposal.OptionsPolicy.OfferedTerms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a borrower said about a plan, for the person who decides on it or adjusts it. A
 * counter-offer is compared with what the borrower can sustain and with the options.
 */
@Path("/plans/{id}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "plans")
class PlanFeedbackResource {
  private final PlanFeedbacks feedbacks;
  private final Plans plans;
  private final CaseFiles files;
  private final OptionsReader options;

  PlanFeedbackResource(
      PlanFeedbacks feedbacks, Plans plans, CaseFiles files, OptionsReader options) {
    this.feedbacks = feedbacks;
    this.plans = plans;
    this.files = files;
    this.options = options;
  }

  /** All feedback about a plan, oldest first. */
  record FeedbackList(List<ComparedFeedback> items) {}

  /**
   * The feedback of one contact.
   *
   * @param comparison compares instalments of the offered amount for what is outstanding now;
   *     absent without an offer, or if the case can have no plan now
   */
  @Schema(name = "PlanFeedback")
  record ComparedFeedback(@JsonUnwrapped FeedbackView feedback, @Nullable Comparison comparison) {}

  /** Lists the feedback about a plan. */
  @GET
  @Transactional
  @Operation(
      operationId = "listPlanFeedback",
      summary = "List the borrower's feedback on a plan, oldest first",
      description =
          "`comparison` says whether the borrower can sustain the amount that they offered instead,"
              + " and which option comes closest.")
  public FeedbackList list(@PathParam("id") UUID id) {
    Plan plan = plans.findByIdOptional(id).orElseThrow(() -> Problems.notFound("plan", id));
    Optional<CaseFile> file = files.findByIdOptional(plan.caseId());
    return new FeedbackList(
        feedbacks.findByPlans(List.of(id)).getOrDefault(id, List.of()).stream()
            .map(
                feedback ->
                    new ComparedFeedback(
                        feedback, file.flatMap(known -> comparison(known, feedback)).orElse(null)))
            .toList());
  }

  private Optional<Comparison> comparison(CaseFile file, FeedbackView feedback) {
    Money offer = feedback.offer();
    ProposalFacts facts = options.facts(file);
    if (offer == null || facts.conflict().isPresent()) {
      return Optional.empty();
    }
    OfferedTerms offered = options.offered(file);
    Proposal proposal = ComparisonPolicy.counterOffer(offer, facts, offered.interest());
    return Optional.of(
        ComparisonPolicy.compare(
            proposal,
            ProposalPolicy.judge(proposal, facts, offered.limits()),
            options.options(file, facts),
            facts,
            offered.limits()));
  }
}
