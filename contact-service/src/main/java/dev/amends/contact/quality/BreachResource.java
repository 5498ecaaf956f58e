package dev.amends.contact.quality;

import dev.amends.contact.conduct.BreachType;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Breaches of conduct of all contacts. */
@Path("/breaches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conduct")
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
public class BreachResource {
  private final BreachSearch search;

  BreachResource(BreachSearch search) {
    this.search = search;
  }

  /** Lists breaches by case, agent and type, the oldest first. */
  @GET
  @Operation(operationId = "listBreaches", summary = "List breaches of conduct")
  public Page<BreachView> list(
      @QueryParam("caseId") @Nullable UUID caseId,
      @QueryParam("agent") @Nullable String agent,
      @QueryParam("type") @Nullable BreachType type,
      @BeanParam PageRequest page) {
    return Page.of(
        search.find(new BreachSearch.Criteria(caseId, null, agent, type), page),
        page,
        breach -> breach.id().toString(),
        breach -> breach);
  }
}
