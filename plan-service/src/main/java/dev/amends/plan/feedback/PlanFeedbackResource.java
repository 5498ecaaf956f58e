package dev.amends.plan.feedback;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.Money;
import dev.amends.plan.agreement.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a borrower said of a plan, for whoever decides about it or adjusts it. */
@Path("/plans/{id}/feedback")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "plans")
public class PlanFeedbackResource {
  private final PlanFeedbacks feedbacks;
  private final Plans plans;

  PlanFeedbackResource(PlanFeedbacks feedbacks, Plans plans) {
    this.feedbacks = feedbacks;
    this.plans = plans;
  }

  /**
   * What was said in one contact.
   *
   * @param contactId under which contact-service keeps the words
   * @param objected whether he objected to the plan
   * @param offer what he offered a month instead
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

  /** All that was said of a plan, oldest first. */
  record FeedbackList(List<FeedbackView> items) {}

  /** Shows what was said of a plan. */
  @GET
  @Operation(operationId = "listPlanFeedback", summary = "What the borrower said of a plan", description = "Oldest first.")
  public FeedbackList list(@PathParam("id") UUID id) {
    if (plans.findByIdOptional(id).isEmpty()) {
      throw Problems.notFound("plan", id);
    }
    return new FeedbackList(feedbacks.ofPlan(id).stream().map(FeedbackView::of).toList());
  }
}
