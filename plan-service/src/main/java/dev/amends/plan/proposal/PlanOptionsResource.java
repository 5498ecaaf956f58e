package dev.amends.plan.proposal;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.Money;
import dev.amends.plan.casefile.BusinessDays;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.proposal.OptionsPolicy.Menu;
import dev.amends.plan.proposal.OptionsPolicy.Option;
import dev.amends.plan.proposal.ProposalPolicy.Bounds;
import dev.amends.plan.proposal.ProposalPolicy.Conflicting;
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

/** What can be offered to a borrower, computed anew each time; nothing is kept. */
@Path("/plan-options")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "plans")
public class PlanOptionsResource {
  private final CaseFiles files;
  private final BusinessDays days;
  private final Menu menu;

  PlanOptionsResource(CaseFiles files, BusinessDays days, ProposalConfig config) {
    this.files = files;
    this.days = days;
    this.menu =
        new Menu(Bounds.of(config), config.instalmentsOffered(), config.deferralMonthsOffered());
  }

  /** Whose options. */
  public record OptionsRequest(
      @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId) {}

  /**
   * The options.
   *
   * @param sustainableMonthlyAmount the cap from the newest valid assessment, where there is one
   * @param businessDate the lender's last known business date, from which the schedules count
   * @param options what is offered, and what is not with the reason
   */
  @Schema(name = "PlanOptions")
  public record OptionsView(
      UUID caseId,
      Money total,
      @Nullable Money sustainableMonthlyAmount,
      LocalDate businessDate,
      List<Option> options) {}

  @POST
  @Transactional
  @Operation(
      operationId = "computePlanOptions",
      summary = "The plans that can be offered for a case",
      description =
          "Instalments, a longer term and deferral, each with its schedule; what the borrower"
              + " cannot sustain is listed as not offered, with the reason.")
  public OptionsView options(@NotNull @Valid OptionsRequest request) {
    CaseFile file =
        files
            .findByIdOptional(request.caseId())
            .orElseThrow(() -> Problems.notFound("case", request.caseId()));
    if (!file.isKnown()) {
      throw Problems.conflict("case-not-known-yet", "The case's figures have not arrived here yet");
    }
    Situation situation = Situation.of(file, days.today(file));
    if (ProposalPolicy.state(situation).orElse(null) instanceof Conflicting no) {
      throw Problems.conflict(no.slug(), no.detail());
    }
    Money total = situation.overdue().orElseThrow();
    return new OptionsView(
        file.caseId(),
        total,
        situation.sustainable().orElse(null),
        situation.today(),
        OptionsPolicy.options(total, situation, menu));
  }
}
