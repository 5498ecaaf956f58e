package dev.amends.plan.proposal;

import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads the borrowers' own proposals that a rule refused. */
@Path("/plan-refusals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
@Tag(name = "plans")
class PlanRefusalResource {
  private final PlanRefusals refusals;

  PlanRefusalResource(PlanRefusals refusals) {
    this.refusals = refusals;
  }

  /**
   * A borrower's own proposal that a rule refused.
   *
   * @param planId the plan whose terms the borrower wanted to change; absent for a new plan
   * @param ownWords the borrower's own words; absent if there are none
   * @param rule the code of the rule, which never changes
   * @param citation the law behind it; absent for a rule of the lender
   * @param businessDate the lender's business date of the refusal
   */
  @Schema(name = "PlanRefusal")
  record PlanRefusalView(
      UUID id,
      UUID caseId,
      String lenderId,
      String accountId,
      @Nullable UUID planId,
      RefusedTerms terms,
      @Nullable String ownWords,
      String rule,
      String why,
      @Nullable String citation,
      LocalDate businessDate,
      String recordedBy,
      Instant recordedAt) {

    static PlanRefusalView of(PlanRefusal refusal) {
      return new PlanRefusalView(
          refusal.id,
          refusal.caseId,
          refusal.accountKey.lenderId(),
          refusal.accountKey.accountId(),
          refusal.planId,
          refusal.terms,
          refusal.ownWords,
          refusal.rule,
          refusal.why,
          refusal.citation,
          refusal.businessDate,
          refusal.recordedBy,
          refusal.recordedAt);
    }
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listPlanRefusals",
      summary = "List the borrower's own proposals in a case that a rule refused, oldest first")
  public Page<PlanRefusalView> list(
      @QueryParam("caseId")
          @Parameter(required = true, example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId,
      @BeanParam PageRequest page) {
    if (caseId == null) {
      throw Problems.invalid("caseId", "is required as a query parameter");
    }
    return Page.of(
        refusals.findByCase(caseId, page),
        page,
        refusal -> refusal.id.toString(),
        PlanRefusalView::of);
  }
}
