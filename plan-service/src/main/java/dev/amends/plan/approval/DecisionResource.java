package dev.amends.plan.approval;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import dev.amends.plan.agreement.PlanAnswers;
import dev.amends.plan.agreement.PlanView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Approves, rejects, returns and cancels promises and plans. */
@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class DecisionResource {
  private final DecisionCommands decisions;

  DecisionResource(DecisionCommands decisions) {
    this.decisions = decisions;
  }

  /** The reason for a decision, without personal data. */
  record Reason(
      @NotBlank @Size(max = 1000) @Schema(examples = "the first instalment is too soon")
          String why) {}

  /**
   * The reason for an approval, without personal data.
   *
   * @param why required if the terms override the sustainable amount
   */
  record ApprovalReason(
      @Nullable @Size(min = 1, max = 1000) @Schema(examples = "the bonus is confirmed")
          String why) {}

  @POST
  @Path("{id}/approval")
  @RolesAllowed(Roles.SUPERVISOR)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "approvePlan",
      summary = "Approve pending terms",
      description =
          "Only a supervisor other than the proposer, whose own limits cover the terms, can approve"
              + " them; they come into force at once. The body is optional, but terms that override"
              + " the sustainable amount need a reason.")
  @APIResponse(
      responseCode = "200",
      description = "The plan; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Response approve(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @Nullable @Valid ApprovalReason reason) {
    String why = reason == null ? null : reason.why();
    return PlanAnswers.shown(decisions.approve(id, precondition::requireVersion, why));
  }

  @POST
  @Path("{id}/rejection")
  @RolesAllowed(Roles.SUPERVISOR)
  @Transactional
  @Idempotent
  @Operation(operationId = "rejectPlan", summary = "Reject pending or returned terms")
  @APIResponse(
      responseCode = "200",
      description = "The plan; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Response reject(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Reason reason) {
    return PlanAnswers.shown(decisions.reject(id, precondition::requireVersion, reason.why()));
  }

  @POST
  @Path("{id}/return")
  @RolesAllowed(Roles.SUPERVISOR)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "returnPlan",
      summary = "Return pending terms to be changed",
      description =
          "The proposer, or a supervisor, proposes changed terms with `POST /plans/{id}/revision`."
              + " A proposal that has not been revised yet can be rejected or cancelled.")
  @APIResponse(
      responseCode = "200",
      description = "The plan; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Response returnToProposer(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Reason reason) {
    return PlanAnswers.shown(
        decisions.returnToProposer(id, precondition::requireVersion, reason.why()));
  }

  @POST
  @Path("{id}/cancellation")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Transactional
  @Idempotent
  @Operation(operationId = "cancelPlan", summary = "Cancel a promise, a plan or a proposal")
  @APIResponse(
      responseCode = "200",
      description = "The plan; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Response cancel(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Reason reason) {
    return PlanAnswers.shown(decisions.cancel(id, precondition::requireVersion, reason.why()));
  }
}
