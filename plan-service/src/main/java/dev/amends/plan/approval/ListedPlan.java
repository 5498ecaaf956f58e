package dev.amends.plan.approval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanView;
import dev.amends.plan.feedback.FeedbackView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a list. In the list of the terms that wait for a decision, it has what the person who
 * decides needs to know.
 *
 * @param affordability what the borrower can afford; absent from other lists
 * @param history how the earlier promises and plans of the account ended; absent from other lists
 * @param feedback the borrower's feedback on the plan, oldest first; absent from other lists
 */
@Schema(name = "ListedPlan")
public record ListedPlan(
    @JsonUnwrapped PlanView plan,
    @Nullable Affordability affordability,
    @Nullable PlanHistory history,
    @Nullable List<FeedbackView> feedback) {

  /** A plan of a case. */
  public static ListedPlan of(Plan plan) {
    return new ListedPlan(PlanView.of(plan), null, null, null);
  }
}
