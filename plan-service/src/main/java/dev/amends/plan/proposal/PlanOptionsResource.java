package dev.amends.plan.proposal;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.Money;
import dev.amends.plan.approval.ActivationCommands;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.FactsReader;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.OptionsPolicy.OfferedTerms;
import dev.amends.plan.proposal.OptionsPolicy.Option;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Computes the plans that can be offered to a borrower; stores nothing. */
@Path("/plan-options")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "plans")
class PlanOptionsResource {
  private final CaseFiles files;
  private final FactsReader factsReader;
  private final OfferedTerms offeredTerms;

  PlanOptionsResource(CaseFiles files, FactsReader factsReader, ProposalConfig config) {
    this.files = files;
    this.factsReader = factsReader;
    this.offeredTerms = OfferedTerms.of(config);
  }

  /** The case for which to compute options. */
  record OptionsRequest(
      @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId) {}

  /**
   * The options of a case.
   *
   * @param total the overdue amount, at most the debt
   * @param sustainableMonthlyAmount the monthly limit of the newest valid assessment; absent
   *     without one
   * @param businessDate the lender's last known business date, on which the schedules are based
   * @param options all options, with the reason for each that is not offered
   */
  @Schema(name = "PlanOptions")
  record OptionsView(
      UUID caseId,
      Money total,
      @Nullable Money sustainableMonthlyAmount,
      LocalDate businessDate,
      List<Option> options) {}

  @POST
  @Transactional
  @Operation(
      operationId = "computePlanOptions",
      summary = "List the plans that can be offered for a case",
      description =
          "Returns instalments, a longer term and deferrals, each with its schedule."
              + " Options that the borrower cannot sustain are marked as not offered, with the"
              + " reason.")
  public OptionsView options(@NotNull @Valid OptionsRequest request) {
    CaseFile file =
        files
            .findByIdOptional(request.caseId())
            .orElseThrow(() -> Problems.notFound("case", request.caseId()));
    ProposalFacts facts = factsReader.facts(file);
    ActivationCommands.rejectConflict(facts);
    Money total = facts.defaultTotal();
    return new OptionsView(
        file.caseId(),
        total,
        facts.sustainable().orElse(null),
        facts.today(),
        OptionsPolicy.options(total, facts, offeredTerms));
  }
}
