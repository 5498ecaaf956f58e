package dev.amends.cases.complaints;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows how many complaints there are per 1,000 contacts of a lender. */
@Path("/lenders/{lenderId}/complaint-rate")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "complaints")
class ComplaintRateResource {
  private final ComplaintRates rates;

  ComplaintRateResource(ComplaintRates rates) {
    this.rates = rates;
  }

  @GET
  @Operation(
      operationId = "getComplaintRate",
      summary = "Show a lender's complaints per 1,000 contacts",
      description = "Contacts by when they were made, complaints by when they were opened, in UTC.")
  public ComplaintRate get(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @QueryParam("from")
          @NotNull
          @Parameter(description = "The first day.", example = "2026-01-01", required = true)
          LocalDate from,
      @QueryParam("until")
          @NotNull
          @Parameter(description = "The last day.", example = "2030-12-31", required = true)
          LocalDate until) {
    if (until.isBefore(from)) {
      throw Problems.invalid(
          "until", "must not be before from, %s (was %s)".formatted(from, until));
    }
    return rates.load(lenderId, from, until);
  }
}
