package dev.amends.plan.feedback;

import dev.amends.events.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The feedback of one contact.
 *
 * @param contactId the contact; contact-service stores the notes
 * @param objected whether the borrower objected to the plan
 * @param offer the monthly amount that the borrower offered instead; absent if none
 */
@Schema(name = "BorrowerFeedback")
public record FeedbackView(
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
