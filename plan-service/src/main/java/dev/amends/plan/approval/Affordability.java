package dev.amends.plan.approval;

import dev.amends.events.Money;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.NewestAssessment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the borrower can afford according to the newest valid assessment of the case.
 *
 * @param assessmentId the newest assessment, valid or not; absent if there is none
 * @param valid whether it is valid; the amounts are absent otherwise
 * @param usableCash the cash that can open a plan as a down payment
 * @param ongoingInstalment the loan's own monthly instalment, which the sustainable amount already
 *     leaves out; absent if the assessment has none
 * @param sharePercent the largest payment of the proposed terms in percent of what the assessment
 *     supported at the time of the proposal; absent without an assessment
 * @param validUntil the last day on which the assessment is valid
 */
@Schema(name = "PlanAffordability")
public record Affordability(
    @Nullable UUID assessmentId,
    boolean valid,
    @Nullable Money sustainableMonthlyAmount,
    @Nullable Money usableCash,
    @Nullable Money ongoingInstalment,
    @Nullable BigDecimal sharePercent,
    @Nullable LocalDate validUntil) {

  static Affordability of(CaseFile file, PlanVersion pending) {
    NewestAssessment assessment = file.assessment().orElse(null);
    return new Affordability(
        file.assessmentId().orElse(null),
        assessment != null,
        assessment == null ? null : assessment.sustainableMonthlyAmount(),
        assessment == null ? null : assessment.usableCash(),
        assessment == null ? null : assessment.ongoingInstalment().orElse(null),
        pending.review().sharePercent(),
        assessment == null ? null : assessment.validUntil());
  }
}
