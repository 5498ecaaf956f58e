package dev.amends.plan.payoff;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What it costs not to pay, for a truthful statement to the borrower. */
@Path("/enforcement-costs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
@Tag(name = "pay-off")
class EnforcementCostResource {
  private final EnforcementCostReader reader;

  EnforcementCostResource(EnforcementCostReader reader) {
    this.reader = reader;
  }

  @GET
  @Transactional
  @Operation(
      operationId = "getEnforcementCosts",
      summary = "Show the penalty interest and the expected costs of court action",
      description =
          "States only costs that are reported, set by law or configured, each with its"
              + " citation. It does not say that court action is intended. contact-service names the same court fee and lawyer's cost.")
  public EnforcementCostsView get(
      @QueryParam("caseId")
          @Parameter(required = true, example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId) {
    if (caseId == null) {
      throw Problems.invalid("caseId", "is required as a query parameter");
    }
    return reader.read(caseId);
  }
}
