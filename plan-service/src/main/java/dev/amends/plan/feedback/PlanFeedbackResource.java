package dev.amends.plan.feedback;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.plan.agreement.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads what a borrower said about a plan, for the person who decides on it or adjusts it. */
@Path("/plans/{id}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "plans")
class PlanFeedbackResource {
  private final PlanFeedbacks feedbacks;
  private final Plans plans;

  PlanFeedbackResource(PlanFeedbacks feedbacks, Plans plans) {
    this.feedbacks = feedbacks;
    this.plans = plans;
  }

  /** All feedback about a plan, oldest first. */
  record FeedbackList(List<FeedbackView> items) {}

  /** Lists the feedback about a plan. */
  @GET
  @Operation(
      operationId = "listPlanFeedback",
      summary = "List the borrower's feedback on a plan, oldest first")
  public FeedbackList list(@PathParam("id") UUID id) {
    if (plans.findByIdOptional(id).isEmpty()) {
      throw Problems.notFound("plan", id);
    }
    return new FeedbackList(feedbacks.findByPlans(List.of(id)).getOrDefault(id, List.of()));
  }
}
