package dev.amends.plan.proposal;

import dev.amends.conventions.Roles;
import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.Money;
import dev.amends.plan.approval.ActivationCommands;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.MonthlyBudget;
import dev.amends.plan.casefile.ProposalFacts;
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
  private final OptionsReader options;

  PlanOptionsResource(CaseFiles files, OptionsReader options) {
    this.files = files;
    this.options = options;
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
   * @param inDifficulty whether the borrower is in difficulty and must not be asked to pay at once
   * @param usableCash the cash that can open a plan; absent without an assessment
   * @param verdict what the borrower can pay; absent if it was not assessed
   * @param order why the options are in this order
   * @param options all options, those that are offered and suit the borrower first
   */
  @Schema(name = "PlanOptions")
  record OptionsView(
      UUID caseId,
      Money total,
      @Nullable Money sustainableMonthlyAmount,
      LocalDate businessDate,
      boolean inDifficulty,
      @Nullable Money usableCash,
      @Nullable AbilityVerdict verdict,
      String order,
      List<Option> options) {}

  @POST
  @Transactional
  @Operation(
      operationId = "computePlanOptions",
      summary = "List the plans that can be offered for a case",
      description =
          "Lists payment at once, a down payment with instalments, instalments, payment holidays, an"
              + " extension of the loan, a settlement and token payments, each with its schedule,"
              + " cost and share of what the borrower can sustain. What is ruled out has the rule and"
              + " the reason. `proposal` is the body with which `POST /plans` proposes an option as"
              + " it is.")
  public OptionsView options(@NotNull @Valid OptionsRequest request) {
    CaseFile file = files.get(request.caseId());
    ProposalFacts facts = options.facts(file);
    ActivationCommands.rejectConflict(facts);
    return new OptionsView(
        file.caseId(),
        facts.defaultTotal(),
        facts.sustainable().orElse(null),
        facts.today(),
        facts.inDifficulty(),
        facts.budget().map(MonthlyBudget::usableCash).orElse(null),
        facts.budget().flatMap(MonthlyBudget::verdict).orElse(null),
        OptionOrderPolicy.why(facts),
        options.options(file, facts));
  }
}
