package dev.amends.plan.feedback;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.Money;
import dev.amends.plan.agreement.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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

  /**
   * The feedback of one contact.
   *
   * @param contactId the contact; contact-service stores the notes
   * @param objected whether the borrower objected to the plan
   * @param offer the monthly amount that the borrower offered instead; absent if none
   */
  record FeedbackView(
      UUID contactId, boolean objected, @Nullable Money offer, String agent, Instant contactedAt) {

    static FeedbackView of(PlanFeedback feedback) {
      return new FeedbackView(
          feedback.contactId,
          feedback.objected,
          feedback.offer(),
          feedback.agent,
          feedback.contactedAt);
    }
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
    return new FeedbackList(feedbacks.findByPlan(id).stream().map(FeedbackView::of).toList());
  }
}
