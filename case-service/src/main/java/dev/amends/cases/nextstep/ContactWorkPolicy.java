package dev.amends.cases.nextstep;

import dev.amends.cases.nextstep.WorkChange.Ended;
import dev.amends.cases.nextstep.WorkChange.None;
import dev.amends.cases.nextstep.WorkChange.Opened;
import dev.amends.conventions.work.WorkKind;
import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.TaskScheduled;

/** Derives open work from the events of contact-service. */
final class ContactWorkPolicy {
  private ContactWorkPolicy() {}

  static WorkChange of(ContactEvent event) {
    return switch (event) {
      case ContactEvent.CallbackScheduled call ->
          new Opened(
              call.callbackId(),
              WorkKind.CALLBACK,
              call.dueAt(),
              call.reason().name(),
              call.origin().reason());
      case ContactEvent.CallbackDue call ->
          new Opened(
              call.callbackId(), WorkKind.CALLBACK, call.dueAt(), call.reason().name(), null);
      case ContactEvent.CallbackCompleted call -> new Ended(call.callbackId());
      case ContactEvent.CallbackMissed call -> new Ended(call.callbackId());
      case ContactEvent.CallbackCancelled call -> new Ended(call.callbackId());
      case TaskScheduled task ->
          new Opened(task.taskId(), kind(task), task.dueAt(), null, task.origin().reason());
      case ContactEvent.TaskCompleted task -> new Ended(task.taskId());
      case ContactEvent.TaskCancelled task -> new Ended(task.taskId());
      case ContactEvent.ContactLogged ignored -> new None();
      case ContactEvent.ContactPermitted ignored -> new None();
      case ContactEvent.ContactDenied ignored -> new None();
      case ContactEvent.NoticeIssued ignored -> new None();
      case ContactEvent.NoticeWithdrawn ignored -> new None();
      case ContactEvent.ConductBreachRecorded ignored -> new None();
      case ContactEvent.NoticeDeliveryRecorded ignored -> new None();
      case ContactEvent.VerificationRecorded ignored -> new None();
      case ContactEvent.RepresentativeRecorded ignored -> new None();
      case ContactEvent.RepresentativeRemoved ignored -> new None();
      case ContactEvent.RestrictionRecorded ignored -> new None();
      case ContactEvent.RestrictionLifted ignored -> new None();
      case ContactEvent.ConsentRecorded ignored -> new None();
      case ContactEvent.ConsentWithdrawn ignored -> new None();
      case ContactEvent.AttachmentStored ignored -> new None();
      case ContactEvent.ContactErasureReported ignored -> new None();
      case ContactEvent.PreferenceRecorded ignored -> new None();
      case ContactEvent.SatisfactionRecorded ignored -> new None();
    };
  }

  private static WorkKind kind(TaskScheduled task) {
    return switch (task.kind()) {
      case FIELD_VISIT -> WorkKind.FIELD_VISIT;
      case TRACE_CONTACT -> WorkKind.TRACE_CONTACT;
      case SEND_LETTER -> WorkKind.SEND_LETTER;
    };
  }
}
