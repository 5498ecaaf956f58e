package dev.amends.contact.overview;

import dev.amends.contact.borrower.DaysPastDueReader;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.conventions.Roles;
import dev.amends.conventions.casecopy.CaseCopy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
  private final DaysPastDueReader days;
  private final PersonFacts facts;

  CaseCopyResource(CaseFiles files, DaysPastDueReader days, PersonFacts facts) {
    this.files = files;
    this.days = days;
    this.facts = facts;
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
    return new CaseCopy(
        file.caseId(),
        file.account().lenderId(),
        file.account().accountId(),
        file.isAwaited() ? null : file.status().name(),
        days.businessDay(file).orElse(null),
        file.isAwaited() ? null : days.daysPastDue(file),
        file.figures().delinquentSince().orElse(null),
        file.figures().overdue().orElse(null),
        file.figures().outstanding().orElse(null),
        file.customerClass(),
        file.stage(),
        file.isOpen() ? facts.holds(file) : List.of(),
        file.plans().inForce(),
        facts.representative(file).isPresent());
  }
}
