package dev.amends.faults;

import dev.amends.faults.Guarantee.Finding;
import dev.amends.faults.RecordedState.OutboxRow;
import dev.amends.faults.RecordedState.PlanRow;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every acknowledged command took effect once, and its event was published once. */
final class CommandRule implements Judge.Rule {

  @Override
  public Stream<Finding> check(Acknowledgements acknowledged, RecordedState state) {
    return Stream.of(
            once("assessment-service", acknowledged.assessments(), state.assessments),
            once(
                "outbox of assessments",
                acknowledged.assessments(),
                published(state, "AssessmentCompleted", "/assessmentId", one -> true)),
            once(
                "plan-service",
                acknowledged.plans(),
                state.plans.stream().map(PlanRow::id).toList()),
            once(
                "outbox of proposals",
                acknowledged.plans(),
                published(
                    state,
                    "PlanProposed",
                    "/planId",
                    one -> one.field("/terms/version").equals("1"))),
            once(
                "outbox of approvals",
                acknowledged.approvals(),
                published(state, "PlanApproved", "/planId", one -> true)))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> once(String where, Set<String> expected, List<String> found) {
    return ExactlyOnce.each(Guarantee.COMMANDS, where, expected, found);
  }

  private static List<String> published(
      RecordedState state, String event, String idPath, Predicate<OutboxRow> which) {
    return state.outbox.stream()
        .filter(one -> one.is(event))
        .filter(which)
        .map(one -> one.field(idPath))
        .toList();
  }
}
