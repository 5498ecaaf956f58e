package dev.amends.plan.approval;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import dev.amends.plan.agreement.PlanAnswers;
import dev.amends.plan.agreement.PlanView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** The person who is to decide on pending terms. */
@Path("/plans/{id}/assignee")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class DecisionAssigneeResource {
  private final DecisionCommands decisions;

  DecisionAssigneeResource(DecisionCommands decisions) {
    this.decisions = decisions;
  }

  /**
   * The new assignee.
   *
   * @param assignee the name in the supervisor's token; absent to unassign
   */
  @Schema(name = "DecisionAssignee", examples = "{\"assignee\": \"wang.wei\"}")
  record Assignment(
      @Size(min = 1, max = 200) @Schema(examples = "wang.wei") @Nullable String assignee) {}

  @PUT
  @RolesAllowed(Roles.SUPERVISOR)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "assignDecision",
      summary = "Claim, assign or return the decision on pending terms",
      description =
          "Only organises the queue and gives nobody the right to decide. The proposer cannot be"
              + " assigned.")
  @APIResponse(
      responseCode = "200",
      description = "The plan; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Response assign(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Assignment request) {
    return PlanAnswers.shown(
        decisions.assign(id, precondition::requireVersion, request.assignee()));
  }
}
