package dev.amends.contact.overview;

import dev.amends.conventions.Page;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows borrower, last contact and permission to call for many cases at once. */
@Path("/case-overviews")
@Transactional // so that the overviews read everything on one connection
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Borrowers")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class CaseOverviewResource {
  private static final int IDS_MAX = 100;

  private final CaseOverviews overviews;
  private final InstantSource clock;

  CaseOverviewResource(CaseOverviews overviews, InstantSource clock) {
    this.overviews = overviews;
    this.clock = clock;
  }

  /** Lists the overviews of named cases on one page. */
  @GET
  @Operation(
      operationId = "listCaseOverviews",
      summary = "Show borrower, last contact and permission to call for several cases",
      description =
          "Lists the cases in the order of the ids on one page; unknown ids are left out. The"
              + " permission to call applies the rules to which a permit is subject, but reserves"
              + " no attempt.")
  @APIResponse(responseCode = "200", description = "The overviews.")
  public Page<CaseOverviewView> list(
      @QueryParam("caseId")
          @Parameter(
              description = "The ids of 1 to " + IDS_MAX + " cases.",
              required = true,
              example = "[\"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11\"]")
          List<UUID> caseIds) {
    if (caseIds.isEmpty()) {
      throw Problems.invalid("caseId", "is required");
    }
    if (caseIds.size() > IDS_MAX) {
      throw Problems.invalid(
          "caseId", "must be given at most " + IDS_MAX + " times (was " + caseIds.size() + ")");
    }
    return new Page<>(overviews.build(caseIds, clock.instant()), null);
  }
}
