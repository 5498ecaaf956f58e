package dev.amends.plan.proposal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanAnswers;
import dev.amends.plan.agreement.PlanView;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.approval.DecisionSearch;
import dev.amends.plan.approval.ListedPlan;
import dev.amends.plan.approval.ListedPlanReader;
import dev.amends.plan.approval.PendingPlans;
import dev.amends.plan.proposal.ProposalAnswer.Proposed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proposes and reads promises and plans. */
@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class PlanResource {
  private final ProposalCommands proposals;
  private final Plans plans;
  private final PendingPlans pendingPlans;
  private final ListedPlanReader listedPlans;
  private final Caller caller;
  private final InstantSource clock;

  PlanResource(
      ProposalCommands proposals,
      Plans plans,
      PendingPlans pendingPlans,
      ListedPlanReader listedPlans,
      Caller caller,
      InstantSource clock) {
    this.proposals = proposals;
    this.plans = plans;
    this.pendingPlans = pendingPlans;
    this.listedPlans = listedPlans;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A plan that was proposed.
   *
   * @param comparison compares the borrower's own proposal with the options; absent for a proposal
   *     of the lender
   */
  @Schema(name = "ProposedPlan")
  record ProposedPlanView(@JsonUnwrapped PlanView plan, @Nullable Comparison comparison) {}

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "proposePlan",
      summary = "Propose a promise or plan",
      description =
          "`instalments` asks for equal instalments, `instalmentAmount` for instalments of that amount"
              + " with the rest in the last one, `steps` for instalments that rise or fall; a"
              + " `downPayment` may open them. Due dates move to business days. A total above the"
              + " debt is rejected. Payments above the sustainable amount of the newest assessment are"
              + " rejected unless `overrideReason` justifies them. A borrower's own proposal"
              + " (`initiator: BORROWER`, `ownWords`) is compared with the options; if a rule refuses"
              + " it, the problem has the comparison, too, and the refusal is recorded"
              + " (`refusalId`).")
  @APIResponse(
      responseCode = "201",
      description = "The plan, in force or waiting for approval; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = ProposedPlanView.class)))
  public Response propose(@NotNull @Valid PlanRequest request) {
    ProposalAnswer answer = proposals.propose(request);
    Response response = ProposalAnswers.response(answer);
    return answer instanceof Proposed proposed
        ? Response.fromResponse(response)
            .entity(new ProposedPlanView(PlanView.of(proposed.plan()), proposed.comparison()))
            .build()
        : response;
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Transactional
  @Operation(
      operationId = "getPlan",
      summary = "Show a promise or plan with all versions of its terms")
  @APIResponse(
      responseCode = "200",
      description = "The plan; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Response get(@PathParam("id") UUID id) {
    return PlanAnswers.shown(
        plans.findByIdOptional(id).orElseThrow(() -> Problems.notFound("plan", id)));
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Transactional
  @Operation(
      operationId = "listPlans",
      summary = "List the promises and plans of a case, or those that wait for a decision",
      description =
          "Without `status`, the list contains all promises and plans of a case, oldest first, and"
              + " the other criteria have no effect. With `status=PENDING` it contains those with"
              + " terms that wait for a decision, including new terms of running plans: escalated"
              + " ones first, then the longest waiting. Each has the figures on which to decide."
              + " Supervisors and compliance can then omit `caseId`.")
  public Page<ListedPlan> list(@BeanParam DecisionSearch search, @BeanParam PageRequest page) {
    if (search.status != null) {
      return pending(search, page);
    }
    if (search.caseId == null) {
      throw Problems.invalid("caseId", "is required as a query parameter unless status is PENDING");
    }
    return Page.of(
        plans.findByCase(search.caseId, page.after(UUID::fromString), page.rowsToRead()),
        page,
        plan -> plan.id().toString(),
        ListedPlan::of);
  }

  private Page<ListedPlan> pending(DecisionSearch search, PageRequest page) {
    if (search.caseId == null && !caller.has(Roles.SUPERVISOR) && !caller.has(Roles.COMPLIANCE)) {
      throw Problems.forbidden(
          "approvals-of-all-cases",
          "Listing the approvals of all cases requires the role supervisor or compliance."
              + " Name a caseId.");
    }
    List<Plan> waiting = pendingPlans.find(search, page, clock.instant());
    return Page.of(waiting, page, PendingPlans::cursor, listedPlans.of(waiting));
  }
}
