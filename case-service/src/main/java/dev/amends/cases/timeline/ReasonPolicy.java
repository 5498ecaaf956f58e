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
      case ContactEvent.TaskScheduled task -> task.kind() + ": " + task.origin().reason();
      case ContactEvent.TaskCompleted task -> task.kind() + ": " + task.result();
      case ContactEvent.TaskCancelled task -> task.kind() + ": " + task.why();
      case ContactEvent.NoticeDeliveryRecorded delivery ->
          "%s: %s on %s".formatted(delivery.kind(), delivery.status(), delivery.occurredAt());
      case ContactEvent.VerificationRecorded verification ->
          verification.verified()
              ? "the person is the borrower"
              : "the person could not be verified";
      case ContactEvent.RepresentativeRecorded recorded ->
          recorded.ofPerson()
              ? "a representative acts for the borrower on all accounts"
              : "a representative acts for the borrower on this account";
      case ContactEvent.RepresentativeRemoved removed ->
          "the mandate of the representative ended: " + removed.why();
      case ContactEvent.RestrictionRecorded recorded ->
          recorded.kind() + ": " + recorded.origin().reason();
      case ContactEvent.RestrictionLifted lifted -> lifted.kind() + ": " + lifted.why();
      case ContactEvent.ConsentRecorded consent ->
          "%s by %s until %s".formatted(consent.scope(), consent.channel(), consent.until());
      case ContactEvent.ConsentWithdrawn withdrawn ->
          "the consent was withdrawn: " + withdrawn.why();
      case ContactEvent.AttachmentStored stored ->
          stored.kind() + " attached to contact " + stored.contactId();
      case ContactEvent.PreferenceRecorded preference -> preference.origin().reason();
      case ContactEvent.SatisfactionRecorded answer ->
          "satisfaction: %d of 5".formatted(answer.score());
      case ContactEvent.ContactErasureReported reported -> reported.why();
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
