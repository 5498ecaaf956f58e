package dev.amends.plan.adjustment;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.plan.agreement.PlanView.VersionView;
import dev.amends.plan.agreement.Plans;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows how the terms of a plan changed. */
@Path("/plans/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "plans")
class VersionResource {
  private final Plans plans;

  VersionResource(Plans plans) {
    this.plans = plans;
  }

  /** All versions of a plan, oldest first. */
  record VersionList(List<VersionView> items) {}

  /** Lists the versions of a plan. */
  @GET
  @Transactional
  @Operation(
      operationId = "listPlanVersions",
      summary = "List the versions of a plan's terms, oldest first",
      description =
          "Each version that was in force names the one that it replaced and the one that replaced"
              + " it, with what was paid by then. Versions that were rejected or withdrawn are listed,"
              + " too.")
  public VersionList list(@PathParam("id") UUID id) {
    return plans
        .findByIdOptional(id)
        .map(plan -> new VersionList(VersionView.ofAll(plan)))
        .orElseThrow(() -> Problems.notFound("plan", id));
  }
}
