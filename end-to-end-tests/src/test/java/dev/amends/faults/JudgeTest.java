package dev.amends.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A judge that cannot fail is worth nothing: whatever is altered in sound books, he finds it. */
class JudgeTest {
  private static final String KEY = "L:LN-1";
  private static final String CASE_ID = "019c11ab-d5c1-7025-90d3-05ef029221be";
  private static final String PLAN_ID = "019c211e-e9c5-70b9-941f-05efc84d931a";
  private static final String ASSESSMENT_ID = "019c211e-e9c7-7103-95c5-05f02b2b4bc8";
  private static final String CALLBACK_ID = "019c11ab-d5c2-704a-91a6-05ef3400fe15";
  private static final Instant DUE = Instant.parse("2026-02-02T01:00:00Z");

  @Test
  void findsNothingInSoundBooks() {
    assertThat(Judge.judge(ledger(), soundBooks()).findings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void findsWhatIsAltered(Guarantee guarantee, String how, Consumer<Books> alteration) {
    // Given
    Books books = soundBooks();
    alteration.accept(books);

    // When
    Verdict verdict = Judge.judge(ledger(), books);

    // Then
    assertThat(verdict.broken()).as(how).contains(guarantee);
    assertThat(verdict.toString()).contains(guarantee.promise());
  }

  static Stream<Arguments> findsWhatIsAltered() {
    return Stream.of(
        altered(Guarantee.TAKEN_IN_ONCE, "an input is lost", b -> b.inbox.removeFirst()),
        altered(
            Guarantee.TAKEN_IN_ONCE,
            "an input is taken in twice",
            b -> b.inbox.add(b.inbox.getFirst())),
        altered(
            Guarantee.TAKEN_IN_ONCE,
            "something is taken in that nobody told",
            b -> b.inbox.add(new Books.Taken("plan-service", Records.TOPIC, "unknown"))),
        altered(
            Guarantee.TAKEN_IN_ONCE,
            "a watermark is lost in one partition",
            b -> b.inbox.removeIf(one -> one.id().endsWith("/partition-1"))),
        altered(Guarantee.NOTHING_PARKED, "an input is parked", b -> b.parked.add("an input")),
        altered(
            Guarantee.CAUGHT_UP,
            "a service is behind",
            b -> b.behind.put("plan-service has to tell", 1L)),
        altered(
            Guarantee.TOLD,
            "the broker lost an acknowledged input",
            b -> b.published.removeFirst()),
        altered(
            Guarantee.TOLD,
            "an event never came to its topic",
            b -> b.published.removeIf(one -> one.topic().equals("plans"))),
        altered(
            Guarantee.TOLD,
            "an event on a topic is in no outbox",
            b -> b.published.add(new Books.Published("cases", 3, 99, KEY, "unknown"))),
        altered(
            Guarantee.TOLD_IN_ORDER,
            "an event overtook another",
            b -> {
              List<Books.Published> told =
                  b.published.stream().filter(one -> one.topic().equals("cases")).toList();
              Books.Published first = told.getFirst();
              b.published.remove(first);
              b.published.add(
                  new Books.Published(first.topic(), first.partition(), 50, KEY, first.id()));
            }),
        altered(
            Guarantee.ONE_EFFECT,
            "an input had no effect",
            b -> b.timeline.removeIf(one -> "i-1".equals(one.causedBy()))),
        altered(
            Guarantee.ONE_EFFECT,
            "an input had two effects",
            b -> b.timeline.add(entry(b, "CaseUpdated", "i-1", "e-again"))),
        altered(
            Guarantee.ONE_EFFECT,
            "the end of a day changed a case twice",
            b -> {
              b.timeline.add(entry(b, "CaseUpdated", "day", "e-day"));
              b.timeline.add(entry(b, "CaseUpdated", "day", "e-day-again"));
            }),
        altered(
            Guarantee.ONE_EFFECT,
            "two inputs changed places",
            b -> {
              Books.Entry opened = b.timeline.get(0);
              Books.Entry updated = b.timeline.get(1);
              b.timeline.set(0, numbered(updated, 1));
              b.timeline.set(1, numbered(opened, 2));
            }),
        altered(
            Guarantee.FIGURES,
            "a case shows another amount",
            b -> b.cases.set(0, overdue(b.cases.getFirst(), "OPEN", 70_001))),
        altered(
            Guarantee.FIGURES,
            "a case was cured too early",
            b -> b.cases.set(0, overdue(b.cases.getFirst(), "CURED", 0))),
        altered(
            Guarantee.FIGURES,
            "an account stands at an older sequence",
            b -> b.accounts.set(0, new Books.Known(KEY, 1))),
        altered(
            Guarantee.FIGURES,
            "an account has two open cases",
            b -> b.cases.add(b.cases.getFirst())),
        altered(
            Guarantee.MONEY,
            "a payment is lost",
            b -> b.payments.removeIf(one -> one.service().equals("plan-service"))),
        altered(
            Guarantee.MONEY, "a payment counts twice", b -> b.payments.add(b.payments.getFirst())),
        altered(
            Guarantee.MONEY,
            "a cent is missing",
            b -> b.payments.set(0, payment("case-service", "APPLIED", 29_999, 0))),
        altered(
            Guarantee.MONEY,
            "a payment is taken back that stands",
            b -> b.payments.set(0, payment("case-service", "REVERSED", 30_000, 0))),
        altered(
            Guarantee.MONEY,
            "a plan was paid more than was allocated",
            b -> b.plans.set(0, new Books.Plan(PLAN_ID, 20_001))),
        altered(Guarantee.TIMELINE, "an entry is missing", b -> b.timeline.remove(1)),
        altered(
            Guarantee.TIMELINE,
            "an entry was altered",
            b -> {
              Books.Entry one = b.timeline.getFirst();
              b.timeline.set(
                  0,
                  new Books.Entry(
                      one.caseId(),
                      one.number(),
                      one.what(),
                      one.causedBy(),
                      one.eventId(),
                      "another content",
                      one.hash()));
            }),
        altered(
            Guarantee.TIMELINE,
            "an event stands there twice",
            b -> b.timeline.add(entry(b, "CallbackDue", null, b.timeline.getLast().eventId()))),
        altered(
            Guarantee.CALLBACKS,
            "a callback fired twice",
            b -> write(b, "contact-service", "contacts", "CallbackDue", due(DUE), DUE)),
        altered(
            Guarantee.CALLBACKS,
            "a callback fired early",
            b ->
                write(
                    b, "contact-service", "contacts", "CallbackDue", due(DUE.plusSeconds(1)), DUE)),
        altered(
            Guarantee.CALLBACKS,
            "a callback never fired",
            b ->
                b.callbacks.add(
                    new Books.Callback(UUID.randomUUID().toString(), "SCHEDULED", true))),
        altered(
            Guarantee.CALLBACKS,
            "a callback is due and nobody was told",
            b -> b.callbacks.add(new Books.Callback(UUID.randomUUID().toString(), "DUE", true))),
        altered(Guarantee.COMMANDS, "an assessment is lost", b -> b.assessments.clear()),
        altered(
            Guarantee.COMMANDS,
            "a repeated command had two effects",
            b -> b.plans.add(new Books.Plan(UUID.randomUUID().toString(), 0))),
        altered(
            Guarantee.COMMANDS,
            "an approval was told twice",
            b -> write(b, "plan-service", "plans", "PlanApproved", plan(), DUE)));
  }

  private static Arguments altered(Guarantee guarantee, String how, Consumer<Books> alteration) {
    return Arguments.of(guarantee, how, alteration);
  }

  /** An account falls behind, pays a part, and its lender's day is closed in two partitions. */
  private static Ledger ledger() {
    Ledger ledger = new Ledger("L");
    LocalDate day = LocalDate.of(2026, 2, 2);
    ledger.acknowledged(new Input(0, Input.Kind.OVERDUE, "i-1", KEY, -1, 1, day, 100_000, ""));
    ledger.acknowledged(new Input(1, Input.Kind.PAID, "i-2", KEY, -1, 2, day, 30_000, "P-1"));
    for (int partition = 0; partition < 2; partition++) {
      ledger.acknowledged(
          new Input(2 + partition, Input.Kind.DAY_CLOSED, "day", "L", partition, 0, day, 0, ""));
    }
    ledger.assessed(ASSESSMENT_ID);
    ledger.proposed(PLAN_ID);
    ledger.approved(PLAN_ID);
    return ledger;
  }

  private static Books soundBooks() {
    Books books = new Books();
    List<String> inputs = List.of("i-1", "i-2", "day/partition-0", "day/partition-1");
    for (String service : List.of("case-service", "contact-service", "plan-service")) {
      inputs.forEach(id -> books.inbox.add(new Books.Taken(service, Records.TOPIC, id)));
    }
    List.of("i-1", "i-2", "day")
        .forEach(id -> books.published.add(new Books.Published(Records.TOPIC, 0, 0, KEY, id)));
    write(books, "case-service", "cases", "CaseOpened", payload(), DUE);
    books.timeline.add(entry(books, "CaseOpened", "i-1", books.outbox.getLast().id()));
    write(books, "case-service", "cases", "CaseUpdated", payload(), DUE);
    books.timeline.add(entry(books, "CaseUpdated", "i-2", books.outbox.getLast().id()));
    hear(books, "assessment-service", "assessments", "AssessmentCompleted", assessment());
    hear(books, "plan-service", "plans", "PlanProposed", plan());
    hear(books, "plan-service", "plans", "PlanApproved", plan());
    hear(books, "contact-service", "contacts", "CallbackDue", due(DUE));
    books.accounts.add(new Books.Known(KEY, 2));
    books.cases.add(overdue(new Books.Case(CASE_ID, KEY, "OPEN", 0, 0, ""), "OPEN", 70_000));
    Books.Case unended = books.cases.getFirst();
    books.cases.set(
        0,
        new Books.Case(
            CASE_ID,
            KEY,
            unended.status(),
            unended.overdueMinor(),
            books.timeline.size(),
            books.timeline.getLast().hash()));
    books.payments.add(payment("case-service", "APPLIED", 30_000, 0));
    books.payments.add(payment("plan-service", "RECEIVED", 30_000, 20_000));
    books.plans.add(new Books.Plan(PLAN_ID, 20_000));
    books.assessments.add(ASSESSMENT_ID);
    books.callbacks.add(new Books.Callback(CALLBACK_ID, "DUE", true));
    return books;
  }

  /** A service tells an event, all others take it in, and it stands in the timeline. */
  private static void hear(
      Books books, String service, String topic, String event, ObjectNode payload) {
    write(books, service, topic, event, payload, DUE);
    books.timeline.add(entry(books, event, null, books.outbox.getLast().id()));
  }

  private static void write(
      Books books, String service, String topic, String event, ObjectNode payload, Instant at) {
    int sequence = books.outbox.size() + 1;
    String id = "e-" + sequence;
    books.outbox.add(
        new Books.Written(
            service, sequence, id, topic, KEY, "dev.amends." + event + ".v1", payload, at));
    books.published.add(new Books.Published(topic, 3, sequence, KEY, id));
    Subscriptions.services().stream()
        .filter(one -> Subscriptions.of(one).contains(topic))
        .forEach(one -> books.inbox.add(new Books.Taken(one, topic, id)));
  }

  private static Books.Entry entry(Books books, String what, @Nullable String causedBy, String id) {
    int number = books.timeline.size() + 1;
    String before = books.timeline.isEmpty() ? "" : books.timeline.getLast().hash();
    String content = number + what + id;
    return new Books.Entry(
        CASE_ID, number, what, causedBy, id, content, sha256(before + "\n" + content));
  }

  private static Books.Entry numbered(Books.Entry one, int number) {
    return new Books.Entry(
        one.caseId(), number, one.what(), one.causedBy(), one.eventId(), one.content(), one.hash());
  }

  private static Books.Case overdue(Books.Case one, String status, long overdueMinor) {
    return new Books.Case(one.id(), one.key(), status, overdueMinor, one.entries(), one.lastHash());
  }

  private static Books.Payment payment(
      String service, String state, long amountMinor, long allocatedMinor) {
    return new Books.Payment(
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

  private static ObjectNode due(Instant at) {
    return payload().put("callbackId", CALLBACK_ID).put("dueAt", at.toString());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
