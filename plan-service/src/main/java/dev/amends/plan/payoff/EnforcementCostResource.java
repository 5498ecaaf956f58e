package dev.amends.plan.payoff;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.Money;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What it costs not to pay, for a truthful statement to the borrower. */
@Path("/enforcement-costs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
@Tag(name = "pay-off")
class EnforcementCostResource {
  private final CaseFiles files;
  private final EnforcementCostReader reader;
  private final ClosedBusinessDays days;

  EnforcementCostResource(CaseFiles files, EnforcementCostReader reader, ClosedBusinessDays days) {
    this.files = files;
    this.reader = reader;
    this.days = days;
  }

  /**
   * The costs. A cost that is not known or not configured is absent.
   *
   * @param businessDate the lender's business date
   * @param claim the overdue amount, for which court action would be taken
   * @param penaltyToDate the penalty interest so far: what the lender reports, and what has accrued
   *     since
   * @param penaltyPerDay the penalty interest of each further day
   * @param courtFee what the court charges for hearing the claim
   * @param lawyerCost what the lender's lawyer is expected to cost
   * @param total of the costs above, without further days
   * @param basis the rule and the citation of each cost
   */
  @Schema(name = "EnforcementCosts")
  record EnforcementCostsView(
      UUID caseId,
      LocalDate businessDate,
      Money claim,
      @Nullable Money penaltyToDate,
      @Nullable Money penaltyPerDay,
      @Nullable Money courtFee,
      @Nullable Money lawyerCost,
      Money total,
      List<BasisView> basis) {}

  /** Where a cost comes from; {@code cost} is the name of its field. */
  @Schema(name = "EnforcementCostBasis")
  record BasisView(String cost, String rule, String citation) {}

  @GET
  @Transactional
  @Operation(
      operationId = "getEnforcementCosts",
      summary = "Show the penalty interest and the expected costs of court action",
      description =
          "States only costs that are reported, set by law or configured, each with its"
              + " citation. contact-service names the same court fee and lawyer's cost.")
  public EnforcementCostsView get(
      @QueryParam("caseId")
          @Parameter(required = true, example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId) {
    if (caseId == null) {
      throw Problems.invalid("caseId", "is required as a query parameter");
    }
    CaseFile file =
        files.findByIdOptional(caseId).orElseThrow(() -> Problems.notFound("case", caseId));
    if (!file.isKnown()) {
      throw Problems.conflict(
          "case-not-known-yet", "The case has not been received yet. Try again in a moment.");
    }
    LocalDate today = days.lastKnown(file.account().lenderId(), file.businessDate()).orElseThrow();
    return reader.read(file, today);
  }
}
