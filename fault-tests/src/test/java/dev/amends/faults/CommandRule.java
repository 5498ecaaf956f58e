package dev.amends.faults;

import dev.amends.faults.Guarantee.Violation;
import dev.amends.faults.RecordedState.OutboxRow;
import dev.amends.faults.RecordedState.PlanRow;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every acknowledged command took effect once, and its event was published once. */
final class CommandRule implements Judge.Rule {

  @Override
  public Stream<Violation> check(Acknowledgements acknowledgements, RecordedState state) {
    return Stream.of(
            violationsUnlessOnce(
                "assessment-service", acknowledgements.assessments(), state.assessments),
            violationsUnlessOnce(
                "outbox of assessments",
                acknowledgements.assessments(),
                published(state, "AssessmentCompleted", "/assessmentId", row -> true)),
            violationsUnlessOnce(
                "plan-service",
                acknowledgements.plans(),
                state.plans.stream().map(PlanRow::id).toList()),
            violationsUnlessOnce(
                "outbox of proposals",
                acknowledgements.plans(),
                published(
                    state,
                    "PlanProposed",
                    "/planId",
                    row -> row.field("/terms/version").equals("1"))),
            violationsUnlessOnce(
                "outbox of approvals",
                acknowledgements.approvals(),
                published(state, "PlanApproved", "/planId", row -> true)))
        .flatMap(violations -> violations);
  }

  private static Stream<Violation> violationsUnlessOnce(
      String where, Set<String> expected, List<String> found) {
    return ExactlyOnce.compare(Guarantee.COMMANDS, where, expected, found);
  }

  private static List<String> published(
      RecordedState state, String event, String idPath, Predicate<OutboxRow> condition) {
    return state.outbox.stream()
        .filter(row -> row.is(event))
        .filter(condition)
        .map(row -> row.field(idPath))
        .toList();
  }
}
