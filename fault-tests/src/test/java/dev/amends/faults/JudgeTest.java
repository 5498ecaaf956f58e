package dev.amends.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.faults.RecordedState.AccountRow;
import dev.amends.faults.RecordedState.CallbackRow;
import dev.amends.faults.RecordedState.CaseRow;
import dev.amends.faults.RecordedState.EvidenceRow;
import dev.amends.faults.RecordedState.InboxRow;
import dev.amends.faults.RecordedState.OutboxRow;
import dev.amends.faults.RecordedState.PaymentRow;
import dev.amends.faults.RecordedState.PlanRow;
import dev.amends.faults.RecordedState.PublishedRecord;
import dev.amends.faults.RecordedState.TimelineRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge finds every kind of corruption in otherwise sound state. */
class JudgeTest {
  private static final String KEY = "L:LN-1";
  private static final String CASE_ID = "019c11ab-d5c1-7025-90d3-05ef029221be";
  private static final String PLAN_ID = "019c211e-e9c5-70b9-941f-05efc84d931a";
  private static final String ASSESSMENT_ID = "019c211e-e9c7-7103-95c5-05f02b2b4bc8";
  private static final String CALLBACK_ID = "019c11ab-d5c2-704a-91a6-05ef3400fe15";
  private static final Instant DUE = Instant.parse("2026-02-02T01:00:00Z");

  @Test
  void findsNothingInSoundState() {
    assertThat(Judge.judge(acknowledged(), soundState()).violations()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void findsTheCorruption(
      Guarantee guarantee, String description, Consumer<RecordedState> corruption) {
    // Given
    RecordedState state = soundState();
    corruption.accept(state);

    // When
    Judgement judgement = Judge.judge(acknowledged(), state);

    // Then
    assertThat(judgement.brokenGuarantees()).as(description).contains(guarantee);
    assertThat(judgement.toString()).contains(guarantee.description());
  }

  static Stream<Arguments> findsTheCorruption() {
    return Stream.of(
        corrupted(Guarantee.CONSUMED_ONCE, "an input is lost", state -> state.inbox.removeFirst()),
        corrupted(
            Guarantee.CONSUMED_ONCE,
            "an input is consumed twice",
            state -> state.inbox.add(state.inbox.getFirst())),
        corrupted(
            Guarantee.CONSUMED_ONCE,
            "an unknown record is consumed",
            state -> state.inbox.add(new InboxRow("plan-service", LenderRecords.TOPIC, "unknown"))),
        corrupted(
            Guarantee.CONSUMED_ONCE,
            "a watermark is lost in one partition",
            state -> state.inbox.removeIf(row -> row.id().endsWith("/partition-1"))),
        corrupted(
            Guarantee.NOTHING_PARKED, "an input is parked", state -> state.parked.add("an input")),
        corrupted(
            Guarantee.CAUGHT_UP,
            "a service is behind",
            state -> state.backlog.put("plan-service has to publish", 1L)),
        corrupted(
            Guarantee.PUBLISHED,
            "the broker lost an acknowledged input",
            state -> state.published.removeFirst()),
        corrupted(
            Guarantee.PUBLISHED,
            "an event was never published",
            state -> state.published.removeIf(row -> row.topic().equals("plans"))),
        corrupted(
            Guarantee.PUBLISHED,
            "an event on a topic is in no outbox",
            state -> state.published.add(new PublishedRecord("cases", 3, 99, KEY, "unknown"))),
        corrupted(
            Guarantee.PUBLISHED_IN_ORDER,
            "an event overtook another",
            state -> {
              List<PublishedRecord> published =
                  state.published.stream().filter(row -> row.topic().equals("cases")).toList();
              PublishedRecord first = published.getFirst();
              state.published.remove(first);
              state.published.add(
                  new PublishedRecord(first.topic(), first.partition(), 50, KEY, first.id()));
            }),
        corrupted(
            Guarantee.ONE_EFFECT,
            "an input had no effect",
            state -> state.timeline.removeIf(row -> "i-1".equals(row.causedBy()))),
        corrupted(
            Guarantee.ONE_EFFECT,
            "an input had two effects",
            state -> state.timeline.add(entry(state, "CaseUpdated", "i-1", "e-again"))),
        corrupted(
            Guarantee.ONE_EFFECT,
            "an input had two effects, and changed a score but not the class",
            state -> {
              state.timeline.add(sameClass(entry(state, "CaseClassified", "i-2", "e-score")));
              state.timeline.add(entry(state, "CaseUpdated", "i-2", "e-again"));
            }),
        corrupted(
            Guarantee.ONE_EFFECT,
            "the end of a day changed a case twice",
            state -> {
              state.timeline.add(entry(state, "CaseUpdated", "day", "e-day"));
              state.timeline.add(entry(state, "CaseUpdated", "day", "e-day-again"));
            }),
        corrupted(
            Guarantee.ONE_EFFECT,
            "two inputs are swapped",
            state -> {
              TimelineRow opened = state.timeline.get(0);
              TimelineRow updated = state.timeline.get(1);
              state.timeline.set(0, numbered(updated, 1));
              state.timeline.set(1, numbered(opened, 2));
            }),
        corrupted(
            Guarantee.FIGURES,
            "a case shows another amount",
            state -> state.cases.set(0, overdue(state.cases.getFirst(), "OPEN", 70_001))),
        corrupted(
            Guarantee.FIGURES,
            "a case was cured too early",
            state -> state.cases.set(0, overdue(state.cases.getFirst(), "CURED", 0))),
        corrupted(
            Guarantee.FIGURES,
            "an account is at an older sequence",
            state -> state.accounts.set(0, new AccountRow(KEY, 1))),
        corrupted(
            Guarantee.FIGURES,
            "an account has two open cases",
            state -> state.cases.add(state.cases.getFirst())),
        corrupted(
            Guarantee.MONEY,
            "a payment is lost",
            state -> state.payments.removeIf(row -> row.service().equals("plan-service"))),
        corrupted(
            Guarantee.MONEY,
            "a payment counts twice",
            state -> state.payments.add(state.payments.getFirst())),
        corrupted(
            Guarantee.MONEY,
            "a cent is missing",
            state -> state.payments.set(0, payment("case-service", "APPLIED", 29_999, 0))),
        corrupted(
            Guarantee.MONEY,
            "a payment is wrongly reversed",
            state -> state.payments.set(0, payment("case-service", "REVERSED", 30_000, 0))),
        corrupted(
            Guarantee.MONEY,
            "more is paid on a plan than was allocated",
            state -> state.plans.set(0, new PlanRow(PLAN_ID, 20_001))),
        corrupted(
            Guarantee.OUTCOME,
            "the end of a day reported a late payment twice",
            state -> {
              write(state, "plan-service", "plans", "PlanNearBreach", lateInstalment(), DUE);
              write(state, "plan-service", "plans", "PlanNearBreach", lateInstalment(), DUE);
            }),
        corrupted(Guarantee.TIMELINE, "an entry is missing", state -> state.timeline.remove(1)),
        corrupted(
            Guarantee.TIMELINE,
            "an entry was altered",
            state -> {
              TimelineRow row = state.timeline.getFirst();
              state.timeline.set(
                  0,
                  new TimelineRow(
                      row.caseId(),
                      row.number(),
                      row.what(),
                      row.causedBy(),
                      row.eventId(),
                      row.changesClass(),
                      "another content",
                      row.hash()));
            }),
        corrupted(
            Guarantee.TIMELINE,
            "an event is in the timeline twice",
            state ->
                state.timeline.add(
                    entry(state, "CallbackDue", null, state.timeline.getLast().eventId()))),
        corrupted(
            Guarantee.EVIDENCE,
            "the record behind a hash is lost",
            state -> state.evidence.clear()),
        corrupted(
            Guarantee.EVIDENCE,
            "the record behind a hash was altered",
            state -> {
              EvidenceRow row = state.evidence.getFirst();
              state.evidence.set(
                  0, new EvidenceRow(row.service(), row.eventId(), row.sha256(), "{}"));
            }),
        corrupted(
            Guarantee.CALLBACKS,
            "a callback fired twice",
            state -> write(state, "contact-service", "contacts", "CallbackDue", due(DUE), DUE)),
        corrupted(
            Guarantee.CALLBACKS,
            "a callback fired early",
            state ->
                write(
                    state,
                    "contact-service",
                    "contacts",
                    "CallbackDue",
                    due(DUE.plusSeconds(1)),
                    DUE)),
        corrupted(
            Guarantee.CALLBACKS,
            "a callback never fired",
            state ->
                state.callbacks.add(
                    new CallbackRow(UUID.randomUUID().toString(), "SCHEDULED", true))),
        corrupted(
            Guarantee.CALLBACKS,
            "a callback is due but no event was published",
            state ->
                state.callbacks.add(new CallbackRow(UUID.randomUUID().toString(), "DUE", true))),
        corrupted(Guarantee.COMMANDS, "an assessment is lost", state -> state.assessments.clear()),
        corrupted(
            Guarantee.COMMANDS,
            "a repeated command had two effects",
            state -> state.plans.add(new PlanRow(UUID.randomUUID().toString(), 0))),
        corrupted(
            Guarantee.COMMANDS,
            "an approval was published twice",
            state -> write(state, "plan-service", "plans", "PlanApproved", plan(), DUE)));
  }

  private static Arguments corrupted(
      Guarantee guarantee, String description, Consumer<RecordedState> corruption) {
    return Arguments.of(guarantee, description, corruption);
  }

  /** An overdue account, a partial payment, and the end of a business day in two partitions. */
  private static Acknowledgements acknowledged() {
    Acknowledgements acknowledgements = new Acknowledgements("L");
    LocalDate day = LocalDate.of(2026, 2, 2);
    acknowledgements.recordInput(
        new Input(0, Input.Kind.OVERDUE, "i-1", KEY, -1, 1, day, 100_000, ""));
    acknowledgements.recordInput(
        new Input(1, Input.Kind.PAID, "i-2", KEY, -1, 2, day, 30_000, "P-1"));
    for (int partition = 0; partition < 2; partition++) {
      acknowledgements.recordInput(
          new Input(2 + partition, Input.Kind.DAY_CLOSED, "day", "L", partition, 0, day, 0, ""));
    }
    acknowledgements.recordAssessment(ASSESSMENT_ID);
    acknowledgements.recordPlan(PLAN_ID);
    acknowledgements.recordApproval(PLAN_ID);
    return acknowledgements;
  }

  private static RecordedState soundState() {
    RecordedState state = new RecordedState();
    List<String> inputs = List.of("i-1", "i-2", "day/partition-0", "day/partition-1");
    for (String service : List.of("case-service", "contact-service", "plan-service")) {
      inputs.forEach(id -> state.inbox.add(new InboxRow(service, LenderRecords.TOPIC, id)));
    }
    List.of("i-1", "i-2", "day")
        .forEach(
            id -> state.published.add(new PublishedRecord(LenderRecords.TOPIC, 0, 0, KEY, id)));
    write(state, "case-service", "cases", "CaseOpened", payload(), DUE);
    state.timeline.add(entry(state, "CaseOpened", "i-1", state.outbox.getLast().id()));
    write(state, "case-service", "cases", "CaseUpdated", payload(), DUE);
    state.timeline.add(entry(state, "CaseUpdated", "i-2", state.outbox.getLast().id()));
    for (String event : List.of("CaseClassified", "CaseUpdated")) { // the payment is evidence, too
      write(state, "case-service", "cases", event, payload(), DUE);
      state.timeline.add(entry(state, event, "i-2", state.outbox.getLast().id()));
    }
    publish(state, "assessment-service", "assessments", "AssessmentCompleted", assessment());
    publish(state, "plan-service", "plans", "PlanProposed", plan());
    publish(state, "plan-service", "plans", "PlanApproved", plan());
    keepRecord(state, "{\"words\":\"hello\"}");
    publish(state, "contact-service", "contacts", "CallbackDue", due(DUE));
    state.accounts.add(new AccountRow(KEY, 2));
    state.cases.add(overdue(new CaseRow(CASE_ID, KEY, "OPEN", 0, 0, ""), "OPEN", 70_000));
    CaseRow withoutTimeline = state.cases.getFirst();
    state.cases.set(
        0,
        new CaseRow(
            CASE_ID,
            KEY,
            withoutTimeline.status(),
            withoutTimeline.overdueMinor(),
            state.timeline.size(),
            state.timeline.getLast().hash()));
    state.payments.add(payment("case-service", "APPLIED", 30_000, 0));
    state.payments.add(payment("plan-service", "RECEIVED", 30_000, 20_000));
    state.plans.add(new PlanRow(PLAN_ID, 20_000));
    state.assessments.add(ASSESSMENT_ID);
    state.callbacks.add(new CallbackRow(CALLBACK_ID, "DUE", true));
    return state;
  }

  /** contact-service publishes the hash of a record and keeps the record. */
  private static void keepRecord(RecordedState state, String content) {
    String hash = TimelineRule.sha256(content);
    ObjectNode payload = payload().put("contentHash", hash);
    publish(state, "contact-service", "contacts", "VerificationRecorded", payload);
    state.evidence.add(
        new EvidenceRow("contact-service", state.outbox.getLast().id(), hash, content));
  }

  /** A service publishes an event, all subscribers consume it, and the timeline records it. */
  private static void publish(
      RecordedState state, String service, String topic, String event, ObjectNode payload) {
    write(state, service, topic, event, payload, DUE);
    state.timeline.add(entry(state, event, null, state.outbox.getLast().id()));
  }

  private static void write(
      RecordedState state,
      String service,
      String topic,
      String event,
      ObjectNode payload,
      Instant at) {
    int sequence = state.outbox.size() + 1;
    String id = "e-" + sequence;
    state.outbox.add(
        new OutboxRow(
            service, sequence, id, topic, KEY, "dev.amends." + event + ".v1", payload, at));
    state.published.add(new PublishedRecord(topic, 3, sequence, KEY, id));
    Subscriptions.services().stream()
        .filter(subscriber -> Subscriptions.topicsOf(subscriber).contains(topic))
        .forEach(subscriber -> state.inbox.add(new InboxRow(subscriber, topic, id)));
  }

  private static TimelineRow entry(
      RecordedState state, String what, @Nullable String causedBy, String id) {
    int number = state.timeline.size() + 1;
    String before = state.timeline.isEmpty() ? "" : state.timeline.getLast().hash();
    String content = number + what + id;
    return new TimelineRow(
        CASE_ID,
        number,
        what,
        causedBy,
        id,
        what.equals("CaseClassified"),
        content,
        TimelineRule.sha256(before + "\n" + content));
  }

  private static TimelineRow sameClass(TimelineRow classified) {
    return new TimelineRow(
        classified.caseId(),
        classified.number(),
        classified.what(),
        classified.causedBy(),
        classified.eventId(),
        false,
        classified.content(),
        classified.hash());
  }

  private static TimelineRow numbered(TimelineRow service, int number) {
    return new TimelineRow(
        service.caseId(),
        number,
        service.what(),
        service.causedBy(),
        service.eventId(),
        service.changesClass(),
        service.content(),
        service.hash());
  }

  private static CaseRow overdue(CaseRow service, String status, long overdueMinor) {
    return new CaseRow(
        service.id(), service.key(), status, overdueMinor, service.entries(), service.lastHash());
  }

  private static PaymentRow payment(
      String service, String state, long amountMinor, long allocatedMinor) {
    return new PaymentRow(
        service,
        KEY,
        "P-1",
        state,
        amountMinor,
        allocatedMinor,
        allocatedMinor == 0 ? null : PLAN_ID);
  }

  private static ObjectNode payload() {
    return new ObjectMapper().createObjectNode().put("caseId", CASE_ID);
  }

  private static ObjectNode assessment() {
    return payload().put("assessmentId", ASSESSMENT_ID);
  }

  private static ObjectNode plan() {
    ObjectNode plan = payload().put("planId", PLAN_ID);
    plan.putObject("terms").put("version", 1);
    return plan;
  }

  private static ObjectNode lateInstalment() {
    return payload().put("planId", PLAN_ID).put("number", 1);
  }

  private static ObjectNode due(Instant at) {
    return payload().put("callbackId", CALLBACK_ID).put("dueAt", at.toString());
  }
}
