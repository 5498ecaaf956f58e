package dev.amends.cases.nextstep;

import dev.amends.cases.nextstep.WorkChange.Ended;
import dev.amends.cases.nextstep.WorkChange.None;
import dev.amends.cases.nextstep.WorkChange.Opened;
import dev.amends.conventions.work.WorkKind;
import dev.amends.events.AssessmentEvent;

/** Derives open work from the events of assessment-service. */
final class AssessmentWorkPolicy {
  private AssessmentWorkPolicy() {}

  static WorkChange of(AssessmentEvent event) {
    return switch (event) {
      case AssessmentEvent.AssessmentRequested request ->
          new Opened(
              request.requestId(),
              WorkKind.FILE_ASSESSMENT,
              request.dueAt(),
              request.cause().name(),
              request.origin().reason());
      case AssessmentEvent.AssessmentRequestClosed request -> new Ended(request.requestId());
      case AssessmentEvent.AssessmentRequestOverdue ignored -> new None();
      case AssessmentEvent.AssessmentCompleted ignored -> new None();
      case AssessmentEvent.AssessmentExpired ignored -> new None();
      case AssessmentEvent.AssessmentErasureReported ignored -> new None();
    };
  }
}
