package dev.amends.plan.agreement;

import dev.amends.conventions.privacy.OperationalText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a version of a plan needs the approval of a second person, and who is to decide by when.
 *
 * @param reason the code of the limit, such as promise-days
 * @param why a sentence with the figure and the limit
 * @param sharePercent the largest payment in percent of what the newest assessment supported at the
 *     time of the proposal; absent without an assessment
 * @param dueAt the time by which the terms are to be decided
 * @param escalated whether it was reported that the decision is overdue
 * @param escalatedAt when it was reported; absent if it was not
 * @param assignee the name of the person who is to decide; absent if nobody was chosen
 */
@Schema(name = "PlanApproval")
public record ApprovalView(
    @OperationalText String reason,
    @OperationalText String why,
    @Nullable BigDecimal sharePercent,
    Instant dueAt,
    boolean escalated,
    @Nullable Instant escalatedAt,
    @Nullable String assignee) {

  /** Shows the approval that a version needs; empty if it needs none. */
  static Optional<ApprovalView> of(PlanVersion version) {
    Review review = version.review();
    String reason = review.limit();
    String why = review.why();
    Instant dueAt = review.decisionDueAt();
    return reason == null || why == null || dueAt == null
        ? Optional.empty()
        : Optional.of(
            new ApprovalView(
                reason,
                why,
                review.sharePercent(),
                dueAt,
                review.escalatedAt() != null,
                review.escalatedAt(),
                review.assignee()));
  }
}
