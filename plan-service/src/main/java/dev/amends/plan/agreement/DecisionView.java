package dev.amends.plan.agreement;

import dev.amends.conventions.privacy.OperationalText;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one version of a plan's terms.
 *
 * @param decidedBy the name in the person's token, or system
 * @param role the role in which the person decided
 * @param why the reason; absent from an approval without one
 * @param approvalReason the code of the limit that made the decision necessary
 */
@Schema(name = "PlanDecision")
public record DecisionView(
    int version,
    @OperationalText DecisionKind decision,
    String decidedBy,
    String role,
    @Nullable String why,
    @OperationalText @Nullable String approvalReason,
    Instant decidedAt) {

  /** Shows a decision. */
  public static DecisionView of(PlanDecision decision) {
    return new DecisionView(
        decision.version(),
        decision.decision(),
        decision.decidedBy(),
        decision.role(),
        decision.why(),
        decision.approvalReason(),
        decision.decidedAt());
  }
}
