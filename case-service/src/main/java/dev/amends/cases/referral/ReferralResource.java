package dev.amends.cases.referral;

import dev.amends.cases.referral.Referral.Status;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import dev.amends.events.CaseEvent.ReferralOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists, assigns and decides referrals to legal action, and records their outcomes. */
@Path("/referrals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "referrals")
class ReferralResource {
  private final Referrals referrals;
  private final ReferralDecisionCommands commands;

  ReferralResource(Referrals referrals, ReferralDecisionCommands commands) {
    this.referrals = referrals;
    this.commands = commands;
  }

  /**
   * A rejection.
   *
   * @param why in words without personal data
   */
  @Schema(examples = "{\"why\":\"A plan was offered yesterday.\"}")
  public record Rejection(
      @NotBlank @Size(max = 1000) @Schema(examples = "A plan was offered yesterday.") String why) {}

  /**
   * The outcome of a legal action.
   *
   * @param concludedOn the day of the outcome, from the proposal until today
   */
  @Schema(
      name = "RecordedReferralOutcome",
      examples = "{\"outcome\":\"GRANTED\",\"concludedOn\":\"2026-03-12\"}")
  public record Outcome(
      @NotNull @Schema(examples = "GRANTED") ReferralOutcome outcome,
      @NotNull @Schema(examples = "2026-03-12") LocalDate concludedOn) {}

  /**
   * The new assignee.
   *
   * @param assignee the name in the supervisor's token; absent to unassign
   */
  @Schema(examples = "{\"assignee\":\"wang.wei\"}")
  public record ReferralAssignee(
      @Size(min = 1, max = 200) @Schema(examples = "wang.wei") @Nullable String assignee) {}

  @GET
  @Operation(
      operationId = "listReferrals",
      summary = "List referrals to legal action, oldest first",
      description =
          "A referral is proposed when a step of the strategy takes legal action and its proof is"
              + " recorded. No legal action is requested without the approval of a supervisor.")
  public Page<ReferralView> list(
      @QueryParam("status")
          @Parameter(
              description = "The status: PROPOSED, APPROVED, REJECTED, WITHDRAWN or CONCLUDED.",
              example = "PROPOSED")
          @Nullable Status status,
      @QueryParam("lenderId") @Nullable String lenderId,
      @QueryParam("caseId") @Parameter(example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId,
      @QueryParam("dueBefore")
          @Parameter(
              description =
                  "Returns only referrals to be decided, or once approved to be concluded, before"
                      + " this time.",
              example = "2030-01-15T10:30:00Z")
          @Nullable Instant dueBefore,
      @BeanParam PageRequest page) {
    return Page.of(
        referrals.page(status, lenderId, caseId, dueBefore, page),
        page,
        referral -> referral.id.toString(),
        ReferralView::of);
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getReferral", summary = "Show a referral to legal action")
  @APIResponse(
      responseCode = "200",
      description = "The referral.",
      content = @Content(schema = @Schema(implementation = ReferralView.class)))
  public Response get(@PathParam("id") UUID id) {
    return respond(referrals.get(id));
  }

  @PUT
  @Path("{id}/assignee")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "assignReferral",
      summary = "Claim, assign or return the decision on a legal action, or its outcome",
      description =
          "Only organises the list and gives nobody the right to decide. The approval ends the"
              + " assignment: the outcome is to be recorded by whoever claims it.")
  @APIResponse(
      responseCode = "200",
      description = "The referral was assigned.",
      content = @Content(schema = @Schema(implementation = ReferralView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "Another person holds the referral; `assignee` names them. Or nothing is to be done.")
  @APIResponse(responseCode = "412", description = "The referral has changed since it was read.")
  public Response assign(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid ReferralAssignee request) {
    return respond(commands.assign(id, precondition::requireVersion, request.assignee()));
  }

  @POST
  @Path("{id}/approval")
  @Transactional
  @Idempotent
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "approveReferral",
      summary = "Approve a legal action, which requests it",
      description =
          "The proof is judged again. Neither the person to whom the case is assigned nor a person"
              + " who recently logged a contact of the case can approve.")
  @APIResponse(
      responseCode = "200",
      description = "The legal action is requested.",
      content = @Content(schema = @Schema(implementation = ReferralView.class)))
  @APIResponse(responseCode = "412", description = "The referral has changed since it was read.")
  public Response approve(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
    return respond(commands.approve(id, precondition::requireVersion));
  }

  @POST
  @Path("{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "rejectReferral",
      summary = "Reject a legal action",
      description = "It is not proposed again for the configured number of business days.")
  @APIResponse(
      responseCode = "200",
      description = "The legal action was rejected.",
      content = @Content(schema = @Schema(implementation = ReferralView.class)))
  @APIResponse(responseCode = "412", description = "The referral has changed since it was read.")
  public Response reject(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Rejection rejection) {
    return respond(commands.reject(id, precondition::requireVersion, rejection.why()));
  }

  @POST
  @Path("{id}/outcome")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "concludeReferral",
      summary = "Record the outcome of a legal action that was requested")
  @APIResponse(
      responseCode = "200",
      description = "The outcome was recorded.",
      content = @Content(schema = @Schema(implementation = ReferralView.class)))
  @APIResponse(responseCode = "412", description = "The referral has changed since it was read.")
  public Response conclude(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Outcome outcome) {
    return respond(
        commands.conclude(
            id, precondition::requireVersion, outcome.outcome(), outcome.concludedOn()));
  }

  private static Response respond(Referral referral) {
    return Response.ok(ReferralView.of(referral)).tag(EntityTags.of(referral.version)).build();
  }
}
