package dev.amends.cases.scenario;

import dev.amends.cases.scenario.ContactRecords.Facts;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.DeliveryStatus;
import dev.amends.events.ContactEvent.TaskKind;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls, letters, visits and assessments of a journey, as the other services report them. */
final class ScenarioWork {
  private static final int CALL_HOUR = 10;
  private static final String DEMAND_LETTER = "DEMAND_LETTER";

  private final ScenarioCase collectionCase;
  private @Nullable Call call;
  private @Nullable UUID letter;
  private @Nullable UUID letterTask;
  private @Nullable UUID visit;
  private @Nullable UUID request;
  private @Nullable UUID restriction;

  ScenarioWork(ScenarioCase collectionCase) {
    this.collectionCase = collectionCase;
  }

  private record Call(UUID id, CallbackReason reason) {}

  private ContactRecords records() {
    return new ContactRecords(collectionCase.account(), UUID.fromString(collectionCase.caseId()));
  }

  private static Instant on(LocalDate day) {
    return day.atTime(CALL_HOUR, 0).atZone(ContactRecords.ZONE).toInstant();
  }

  void callIsScheduled(String reason, LocalDate day) {
    collectionCase.publish(schedule(reason, day));
  }

  private Event schedule(String reason, LocalDate day) {
    Call scheduled = new Call(UUID.randomUUID(), CallbackReason.valueOf(reason));
    call = scheduled;
    return records().scheduled(scheduled.id(), scheduled.reason(), day.atTime(CALL_HOUR, 0));
  }

  void callIsCancelled() {
    if (call != null) {
      Call open = call;
      call = null;
      collectionCase.publish(records().cancelled(open.id(), open.reason()));
    }
  }

  /** A contact, the end of the call that it completes, and what is scheduled next. */
  private void contact(Facts facts, @Nullable String reason, @Nullable LocalDate day) {
    List<Event> events = new ArrayList<>();
    events.add(records().logged(facts, collectionCase.now()));
    if (call != null) {
      events.add(records().completed(call.id(), call.reason()));
      call = null;
    }
    if (reason != null) {
      events.add(schedule(reason, Objects.requireNonNull(day)));
    }
    collectionCase.publish(events);
  }

  void nobodyAnswers(@Nullable String reason, @Nullable LocalDate day) {
    contact(Facts.unanswered(Channel.CALL), reason, day);
  }

  void talksWithout(
      String disposition,
      Willingness willingness,
      @Nullable String rest,
      @Nullable String reason,
      @Nullable LocalDate day) {
    int days = rest == null ? 0 : Integer.parseInt(rest);
    contact(Facts.conversation(disposition, willingness, days), reason, day);
  }

  void callsIn(@Nullable String reason, @Nullable LocalDate day) {
    contact(Facts.inbound(), reason, day);
  }

  void reportsIllness(LocalDate assessmentDue) {
    contact(Facts.inbound().withHardship(), null, null);
    request = UUID.randomUUID();
    collectionCase.publish(
        collectionCase.events().requested(request, collectionCase.now(), on(assessmentDue)));
  }

  void isAssessed(int abilityScore) {
    List<Event> events = new ArrayList<>();
    events.add(collectionCase.events().assessed(abilityScore, collectionCase.today()));
    if (request != null) {
      events.add(collectionCase.events().requestClosed(request, collectionCase.now()));
      request = null;
    }
    collectionCase.publish(events);
  }

  void letterIsWritten(LocalDate sendBy) {
    letter = UUID.randomUUID();
    letterTask = UUID.randomUUID();
    collectionCase.publish(
        records().letterIssued(letter, DEMAND_LETTER),
        records().taskScheduled(letterTask, TaskKind.SEND_LETTER, on(sendBy)));
  }

  void letterIs(DeliveryStatus status) {
    UUID written = Objects.requireNonNull(letter, "no letter was written");
    List<Event> events = new ArrayList<>();
    events.add(records().letterDelivery(written, DEMAND_LETTER, status, collectionCase.now()));
    if (letterTask != null) {
      events.add(records().taskCompleted(letterTask, TaskKind.SEND_LETTER, status.name()));
      letterTask = null;
    }
    collectionCase.publish(events);
  }

  void visitIsPlanned(LocalDate day) {
    visit = UUID.randomUUID();
    collectionCase.publish(records().taskScheduled(visit, TaskKind.FIELD_VISIT, on(day)));
  }

  void nobodyIsAtHome() {
    UUID planned = Objects.requireNonNull(visit, "no visit was planned");
    visit = null;
    collectionCase.publish(
        records().logged(Facts.unanswered(Channel.VISIT), collectionCase.now()),
        records().taskCompleted(planned, TaskKind.FIELD_VISIT, "NOT_HOME"));
  }

  void isRepresented(boolean represented) {
    callIsCancelled();
    collectionCase.publish(represented ? records().represented() : records().notRepresented());
  }

  void asksToCease() {
    restriction = UUID.randomUUID();
    callIsCancelled();
    collectionCase.publish(records().ceased(restriction));
  }

  void allowsContactAgain() {
    collectionCase.publish(
        records().ceaseLifted(Objects.requireNonNull(restriction, "contact is not restricted")));
  }
}
