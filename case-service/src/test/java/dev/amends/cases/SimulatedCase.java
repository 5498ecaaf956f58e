package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.supervisor;
import static org.awaitility.Awaitility.await;

import dev.amends.events.AssessmentEvent.RequestOutcome;
import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.Origin;
import dev.amends.testsupport.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case for which the events of the other services are published as they would publish them. */
final class SimulatedCase {
  private static final Origin ORIGIN = Origin.system("test");
  private static final Instant CALL_AT = Instant.parse("2026-02-01T02:00:00Z");
  private static final LocalDate HELD_UNTIL = AnAccount.DAY.plusDays(40);

  private final Topics topics;
  private final AnAccount account;
  private final String id;
  private final HardshipEvents contacts;
  private final PlanEvents plans;
  private LocalDate day = AnAccount.DAY;
  private long sequence = 1;
  private @Nullable UUID call;
  private @Nullable UUID request;
  private @Nullable UUID plan;
  private @Nullable String hold;

  private SimulatedCase(Topics topics, AnAccount account, String id) {
    this.topics = topics;
    this.account = account;
    this.id = id;
    this.contacts = HardshipEvents.of(account, id);
    this.plans = PlanEvents.of(account, id);
  }

  /** Opens a case whose first call is scheduled. */
  static SimulatedCase open(Topics topics) {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("500.00", 5, 1));
    SimulatedCase opened = new SimulatedCase(topics, account, awaitCase(account).getString("id"));
    opened.publish(followedBy(null, null, opened.schedule(CallbackReason.FIRST_CALL)));
    return opened;
  }

  AnAccount account() {
    return account;
  }

  /** What can happen now. */
  List<String> possible() {
    List<String> possible = new ArrayList<>(List.of("DAY_CLOSED", "PAID"));
    if (hold == null) {
      possible.addAll(List.of("HELD", "CALLED_IN"));
    } else {
      possible.add("HOLD_RELEASED");
    }
    if (call != null) {
      possible.addAll(List.of("NO_COMMITMENT", "REFUSED", "MISSED"));
    }
    if (request != null) {
      possible.add("ASSESSED");
    } else if (call != null) {
      possible.add("HARDSHIP");
    }
    if (plan != null) {
      possible.addAll(List.of("PLAN_PAID", "PLAN_BREACHED", "PLAN_CANCELLED"));
    } else if (call != null) {
      possible.add("PLAN_ACTIVATED");
    }
    return possible;
  }

  /** Publishes what the other services publish, and waits until this service has applied it. */
  void happen(String what) {
    switch (what) {
      case "DAY_CLOSED" -> closeDay();
      case "PAID" -> pay();
      case "HELD" -> placeHold();
      case "HOLD_RELEASED" -> releaseHold();
      default -> publish(events(what));
    }
  }

  private List<Event> events(String what) {
    return switch (what) {
      case "CALLED_IN" ->
          followedBy(contacts.inbound(), cancelCall(), schedule(CallbackReason.RETRY));
      case "NO_COMMITMENT" ->
          followedBy(
              contacts.contact("li.na", false), completeCall(), schedule(CallbackReason.RETRY));
      case "REFUSED" ->
          followedBy(
              contacts.refusal(), completeCall(), schedule(CallbackReason.WAITING_TIME_OVER));
      case "MISSED" -> followedBy(null, missCall(), schedule(CallbackReason.RETRY));
      case "HARDSHIP" -> followedBy(contacts.contact("li.na", true), completeCall(), request());
      case "ASSESSED" ->
          followedBy(contacts.assessed(60), closeRequest(), schedule(CallbackReason.OFFER_PLAN));
      case "PLAN_ACTIVATED" -> followedBy(activatePlan(), cancelCall(), null);
      case "PLAN_PAID" -> followedBy(plans.paid(plan(), 1), null, null);
      case "PLAN_BREACHED" ->
          followedBy(endPlan(plans.breached(plan())), null, schedule(CallbackReason.PLAN_BREACHED));
      case "PLAN_CANCELLED" ->
          followedBy(endPlan(plans.cancelled(plan())), null, schedule(CallbackReason.DECISION));
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static List<Event> followedBy(
      @Nullable Event cause, @Nullable Event ended, @Nullable Event scheduled) {
    List<Event> events = new ArrayList<>();
    for (Event event : new @Nullable Event[] {cause, ended, scheduled}) {
      if (event != null) {
        events.add(event);
      }
    }
    return events;
  }

  private void publish(List<? extends Event> events) {
    int before = CaseApi.timeline(id).size();
    events.forEach(topics::publish);
    await().until(() -> CaseApi.timeline(id).size() >= before + events.size());
  }

  private void closeDay() {
    day = day.plusDays(1);
    topics.publish(new BusinessDayClosed(account.lenderId(), day));
    awaitCase(account, CaseApi.is("businessDate", day.toString()));
  }

  private void pay() {
    sequence++;
    int before = CaseApi.timeline(id).size();
    topics.publish(account.paidOn(day, "P" + sequence, "1.00", sequence));
    await().until(() -> CaseApi.timeline(id).size() > before);
  }

  private void placeHold() {
    hold =
        supervisor()
            .body(
                "{\"kind\":\"CEASE\",\"reason\":\"asked in writing\",\"until\":\""
                    + HELD_UNTIL
                    + "\"}")
            .post("/cases/{id}/holds", id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Event cancelled = cancelCall();
    if (cancelled != null) {
      publish(List.of(cancelled));
    }
  }

  private void releaseHold() {
    supervisor().delete("/cases/{id}/holds/{hold}", id, hold).then().statusCode(204);
    hold = null;
    if (plan == null) {
      publish(followedBy(cancelCall(), null, schedule(CallbackReason.HOLD_ENDED)));
    }
  }

  private @Nullable Event schedule(CallbackReason reason) {
    if (hold != null) {
      return null;
    }
    call = UUID.randomUUID();
    return new ContactEvent.CallbackScheduled(
        UUID.fromString(id),
        account.lenderId(),
        account.accountId(),
        call,
        reason,
        CALL_AT,
        LocalDateTime.parse("2026-02-01T10:00:00"),
        "Asia/Shanghai",
        1,
        ORIGIN);
  }

  private @Nullable Event cancelCall() {
    UUID open = call;
    call = null;
    return open == null
        ? null
        : new ContactEvent.CallbackCancelled(
            UUID.fromString(id),
            account.lenderId(),
            account.accountId(),
            open,
            CallbackReason.RETRY,
            "contact stops",
            ORIGIN);
  }

  private @Nullable Event completeCall() {
    UUID open = call;
    call = null;
    return open == null
        ? null
        : new ContactEvent.CallbackCompleted(
            UUID.fromString(id),
            account.lenderId(),
            account.accountId(),
            open,
            CallbackReason.RETRY,
            null,
            ORIGIN);
  }

  private @Nullable Event missCall() {
    UUID open = call;
    call = null;
    return open == null
        ? null
        : new ContactEvent.CallbackMissed(
            UUID.fromString(id),
            account.lenderId(),
            account.accountId(),
            open,
            CallbackReason.RETRY,
            CALL_AT,
            CALL_AT.plusSeconds(3600),
            ORIGIN);
  }

  private Event request() {
    request = UUID.randomUUID();
    return contacts.requested(request);
  }

  private Event closeRequest() {
    UUID open = request == null ? UUID.randomUUID() : request;
    request = null;
    return contacts.closed(open, RequestOutcome.FULFILLED);
  }

  private Event activatePlan() {
    plan = UUID.randomUUID();
    return plans.activated(plan);
  }

  private UUID plan() {
    return plan == null ? UUID.randomUUID() : plan;
  }

  private Event endPlan(Event result) {
    plan = null;
    return result;
  }
}
