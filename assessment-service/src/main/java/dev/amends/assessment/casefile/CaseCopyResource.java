package dev.amends.assessment.casefile;

import dev.amends.conventions.Roles;
import dev.amends.conventions.casecopy.CaseCopy;
import dev.amends.events.CaseEvent.CaseStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

  CaseCopyResource(CaseFiles files) {
    this.files = files;
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
        file.status().map(CaseStatus::name).orElse(null),
        files.businessDay(file).orElse(null),
        null,
        null,
        file.overdue().orElse(null),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
