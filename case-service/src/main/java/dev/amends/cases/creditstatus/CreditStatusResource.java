package dev.amends.cases.creditstatus;

import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows how the arrears of a case affect the borrower's credit record. */
@Path("/cases/{id}/credit-status")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
@Tag(name = "borrower")
class CreditStatusResource {
  private static final List<String> LANGUAGES = List.of("en", "zh-CN");

  private final CollectionCases cases;
  private final CreditStatusReader reader;

  CreditStatusResource(CollectionCases cases, CreditStatusReader reader) {
    this.cases = cases;
    this.reader = reader;
  }

  @GET
  @Transactional // reads through Hibernate and JDBC
  @Operation(
      operationId = "getCreditStatus",
      summary = "Show the credit status of a case's account",
      description =
          "The class of the account in the scale of the borrower's region, what hurts it most, the"
              + " payment that restores it, and the day on which it gets worse.")
  public CreditStatusView get(
      @PathParam("id") UUID id,
      @QueryParam("lang")
          @DefaultValue("zh-CN")
          @Parameter(description = "The language of the names: zh-CN or en.", example = "en")
          String language) {
    if (!LANGUAGES.contains(language)) {
      throw Problems.invalid("lang", "must be one of " + LANGUAGES + " (was " + language + ")");
    }
    return reader.read(cases.get(id), language);
  }
}
