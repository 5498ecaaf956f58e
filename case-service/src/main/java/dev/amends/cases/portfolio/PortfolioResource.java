package dev.amends.cases.portfolio;

import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the totals of a lender's arrears. */
@Path("/lenders/{lenderId}/portfolio")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "portfolio")
class PortfolioResource {
  private final Portfolios portfolios;

  PortfolioResource(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  @GET
  @Operation(
      operationId = "getPortfolio",
      summary = "Show a lender's arrears",
      description = "The figures are exact; they are zero for a lender without accounts.")
  public Portfolio get(@PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId) {
    return portfolios.load(lenderId);
  }
}
