package dev.amends.plan.proposal;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import dev.amends.plan.agreement.PlanView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changed terms for a proposal that was returned. */
@Path("/plans/{id}/revision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class RevisionResource {
  private final RevisionCommands revisions;

  RevisionResource(RevisionCommands revisions) {
    this.revisions = revisions;
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "revisePlan",
      summary = "Propose changed terms for a returned proposal",
      description =
          "The terms are the next version of the plan, which waits for a decision again. The body is"
              + " that of `POST /plans`, and `caseId` must be the case of the plan. New terms for a"
              + " running plan are proposed with `POST /plans/{id}/adjustments`.")
  @APIResponse(
      responseCode = "201",
      description = "The plan; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Response revise(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid PlanRequest request) {
    return ProposalAnswers.response(revisions.revise(id, precondition::requireVersion, request));
  }
}
