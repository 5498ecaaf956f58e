package dev.amends.plan.adjustment;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.plan.agreement.PlanView;
import dev.amends.plan.proposal.ProposalAnswers;
import dev.amends.plan.proposal.RequestedSchedule;
import dev.amends.plan.schedule.PaymentFrequency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proposes adjustments of plans. */
@Path("/plans/{id}/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class AdjustmentResource {
  private final RequestedAdjustmentCommands adjustments;

  AdjustmentResource(RequestedAdjustmentCommands adjustments) {
    this.adjustments = adjustments;
  }

  /**
   * New terms for what is still to be paid.
   *
   * @param instalments the number of equal instalments; absent if instalmentAmount is given
   * @param instalmentAmount the amount of each instalment; the last is the rest
   * @param frequency MONTHLY if absent
   * @param intervalMonths months between two instalments of the frequency MONTHLY; 1 if absent
   * @param initiator who asked for the terms, BORROWER for a counter-offer; LENDER if absent
   * @param ownWords the borrower's own words
   */
  @Schema(
      examples =
          """
          {"instalments": 9, "firstDueDate": "2027-01-15", "method": "BANK_TRANSFER"}\
          """)
  record AdjustmentRequest(
      @Nullable @Min(1) @Schema(examples = "9") Integer instalments,
      @Nullable Money instalmentAmount,
      @NotNull @Schema(examples = "2027-01-15") LocalDate firstDueDate,
      @Nullable @Schema(examples = "MONTHLY") PaymentFrequency frequency,
      @Nullable @Min(1) @Max(12) @Schema(examples = "1") Integer intervalMonths,
      @Nullable @Size(min = 1, max = 100) @Schema(examples = "BANK_TRANSFER") String method,
      @Nullable @Size(min = 1, max = 1000) String overrideReason,
      @Nullable @Schema(examples = "BORROWER") Initiator initiator,
      @Nullable @Size(min = 1, max = 2000) String ownWords) {

    /** Who asked for the terms; answers 400 for SYSTEM. */
    Initiator checkedInitiator() {
      if (initiator == Initiator.SYSTEM) {
        throw Problems.invalid("initiator", "must be BORROWER or LENDER (was SYSTEM)");
      }
      return initiator == null ? Initiator.LENDER : initiator;
    }

    RequestedSchedule schedule() {
      return new RequestedSchedule(instalments, instalmentAmount, frequency, intervalMonths);
    }
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "adjustPlan",
      summary = "Propose new terms for the unpaid part of a plan",
      description =
          "Creates a new version of the terms, which replaces the current one when a"
              + " second person approves it. The old version stays readable, and paid"
              + " instalments never change. If a rule refuses the terms and the initiator is"
              + " BORROWER, the refusal is recorded (`refusalId`).")
  @APIResponse(
      responseCode = "201",
      description = "The plan; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Response adjust(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid AdjustmentRequest request) {
    return ProposalAnswers.response(adjustments.adjust(id, precondition::requireVersion, request));
  }
}
