package dev.amends.cases.timeline;

import dev.amends.events.AssessmentEvent;
import dev.amends.events.CaseEvent;
import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.ServiceEvent;

/** Describes the reason of an event, so that readers of a timeline need not open its data. */
final class ReasonPolicy {
  private ReasonPolicy() {}

  /** Returns the origin of an event with a reason that names what decided it. */
  static Origin explain(ServiceEvent event) {
    Origin origin = event.origin();
    String reason =
        switch (event) {
          case ContactEvent contact -> reason(contact);
          case CaseEvent ignored -> origin.reason();
          case AssessmentEvent ignored -> origin.reason();
          case PlanEvent plan -> PlanReasonPolicy.explain(plan);
        };
    return new Origin(origin.by(), origin.role(), reason, origin.causedBy());
  }

  private static String reason(ContactEvent event) {
    return switch (event) {
      case ContactEvent.ContactPermitted permitted ->
          "%s for %s granted by %s"
              .formatted(permitted.channel(), permitted.purpose(), permitted.rulePack());
      case ContactEvent.ContactDenied denied -> reason(denied);
      case ContactLogged logged -> reason(logged);
      case ContactEvent.ConductBreachRecorded breach ->
          breach.breachType() + ": " + breach.origin().reason();
      case ContactEvent.NoticeIssued notice -> notice.kind() + ": " + notice.origin().reason();
      case ContactEvent.NoticeWithdrawn withdrawn ->
          withdrawn.kind() + ": " + withdrawn.origin().reason();
      case ContactEvent.CallbackScheduled scheduled ->
          scheduled.reason() + ": " + scheduled.origin().reason();
      case ContactEvent.CallbackDue due -> due.reason() + ": " + due.origin().reason();
      case ContactEvent.CallbackCompleted ended -> ended.origin().reason();
      case ContactEvent.CallbackMissed ended -> ended.origin().reason();
      case ContactEvent.CallbackCancelled ended -> ended.origin().reason();
    };
  }

  private static String reason(ContactEvent.ContactDenied denied) {
    String next =
        denied.nextPermittedAt() == null
            ? "no next time is known"
            : "next permitted " + denied.nextPermittedAt();
    return "%s for %s denied by %s of %s (%s); %s"
        .formatted(
            denied.channel(),
            denied.purpose(),
            denied.ruleId(),
            denied.rulePack(),
            denied.citation(),
            next);
  }

  private static String reason(ContactLogged logged) {
    StringBuilder reason =
        new StringBuilder(
            logged.direction() + " " + logged.channel() + ": " + logged.disposition());
    if (logged.reasonCode() != null) {
      reason.append(", ").append(logged.reasonCode());
    }
    if (logged.promise() != null) {
      reason
          .append(", promised ")
          .append(logged.promise().amount())
          .append(" by ")
          .append(logged.promise().dueDate());
    }
    return reason.toString();
  }
}
