package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.proposal.PlanRequest.RequestedStep;
import dev.amends.plan.schedule.ScheduleTerms.DownPayment;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The terms that a borrower proposed.
 *
 * @param total what the payments repay before interest, with the down payment
 * @param instalments the number of equal instalments after the down payment; absent if the borrower
 *     named amounts
 * @param instalmentAmount the amount of each instalment; absent if the borrower did not name one
 * @param steps instalments that rise or fall; absent if there are none
 * @param interval the time between two instalments as an ISO 8601 period
 * @param discount the part of the debt that a settlement would waive; absent for other kinds
 */
@Schema(name = "RefusedTerms")
record RefusedTerms(
    PlanKind kind,
    Money total,
    @Nullable Integer instalments,
    @Nullable Money instalmentAmount,
    @Nullable List<RequestedStep> steps,
    LocalDate firstDueDate,
    String interval,
    @Nullable Money downPayment,
    @Nullable LocalDate downPaymentDueDate,
    @Nullable Money discount) {

  RefusedTerms {
    steps = steps == null ? null : List.copyOf(steps);
  }

  static RefusedTerms of(Proposal proposal) {
    DownPayment opening = proposal.downPayment();
    Split split = proposal.split();
    return new RefusedTerms(
        proposal.kind(),
        proposal.total(),
        split instanceof Split.ByCount chosen ? chosen.count() : null,
        split instanceof Split.ByAmount chosen ? chosen.amount() : null,
        split instanceof Split.BySteps chosen ? steps(chosen) : null,
        proposal.firstDueDate(),
        proposal.interval().toString(),
        opening == null ? null : opening.amount(),
        opening == null ? null : opening.dueDate(),
        proposal.discount());
  }

  private static List<RequestedStep> steps(Split.BySteps split) {
    return split.steps().stream()
        .map(step -> new RequestedStep(step.count(), step.amount()))
        .toList();
  }
}
