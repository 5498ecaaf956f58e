package dev.amends.plan.overview;

import dev.amends.conventions.Roles;
import dev.amends.conventions.casecopy.CaseCopy;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.FactsReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows what this service knows of a case, so that it can be compared with case-service. */
@Path("/case-copies/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "Cases")
class CaseCopyResource {
  private final CaseFiles files;
  private final FactsReader facts;
  private final Plans plans;

  CaseCopyResource(CaseFiles files, FactsReader facts, Plans plans) {
    this.files = files;
    this.facts = facts;
    this.plans = plans;
  }

  @GET
  @Transactional
  @Operation(
      operationId = "getCaseCopy",
      summary = "Show this service's copy of a case",
      description =
          "The facts as the rules of this service use them now. They agree with those of case-service as"
              + " soon as all events have been received; a field that this service does not keep is"
              + " absent.")
  @APIResponse(responseCode = "200", description = "The copy.")
  @APIResponse(responseCode = "404", description = "The case is unknown.")
  public CaseCopy show(@PathParam("caseId") UUID caseId) {
    CaseFile file = files.get(caseId);
    Optional<LocalDate> today = facts.businessDay(file);
    return new CaseCopy(
        file.caseId(),
        file.account().lenderId(),
        file.account().accountId(),
        file.status().map(CaseStatus::name).orElse(null),
        today.orElse(null),
        null,
        file.delinquentSince().orElse(null),
        file.overdue().orElse(null),
        file.outstanding().orElse(null),
        file.customerClass().orElse(null),
        null,
        today.filter(day -> file.isOpen()).map(file::holdKinds).orElse(List.of()),
        plans.findByCases(List.of(caseId)).stream()
            .filter(plan -> plan.status() == PlanStatus.ACTIVE)
            .map(Plan::id)
            .toList(),
        null);
  }
}
