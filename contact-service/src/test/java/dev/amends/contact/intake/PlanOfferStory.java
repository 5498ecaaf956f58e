package dev.amends.contact.intake;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent.CaseClassified;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.Event;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A case without calls, whose class becomes B and for which plans are proposed and decided. */
abstract class PlanOfferStory extends ServiceTest {
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  UUID planId;
  TestCase opened;

  @BeforeEach
  void openACaseWithoutCalls() {
    planId = UUID.randomUUID();
    opened = cases.anOpenCase();
    String id = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    as("wei", "supervisor")
        .body(Map.of("reason", "SETTLED_IN_WRITING", "note", "done by letter"))
        .post("/callbacks/" + id + "/completion")
        .then()
        .statusCode(200);
  }

  PlanEvent activated() {
    return new PlanEvent.PlanActivated(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        planId,
        terms(),
        DAY,
        TestFacts.origin());
  }

  String offered() {
    Map<String, Object> call = awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst();
    assertThat(call).containsEntry("reason", "OFFER_PLAN");
    return String.valueOf(call.get("id"));
  }

  void classify(@Nullable CustomerClass before, CustomerClass latest) {
    publish(
        new CaseClassified(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            latest,
            80,
            20,
            List.of("kept a promise"),
            before,
            before == null ? null : DAY,
            TestFacts.origin()));
  }

  /** A decision schedules a call, which shows that the events before it are applied. */
  void decide() {
    publish(
        new PlanEvent.PlanApproved(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            UUID.randomUUID(),
            PlanKind.INSTALMENTS,
            1,
            "wei",
            null,
            TestFacts.origin()));
  }

  PlanEvent proposed() {
    return new PlanEvent.PlanProposed(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        planId,
        terms(),
        true,
        "li.na",
        null,
        null,
        null,
        null,
        TestFacts.origin());
  }

  PlanEvent cancelled(@Nullable UUID replacedBy) {
    return new PlanEvent.PlanCancelled(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        planId,
        PlanKind.INSTALMENTS,
        "the proposer withdrew it",
        replacedBy,
        TestFacts.origin());
  }

  static PlanTerms terms() {
    return new PlanTerms(
        PlanKind.INSTALMENTS,
        1,
        Money.of("100.00", "CNY"),
        List.of(new Instalment(1, DAY.plusDays(10), Money.of("100.00", "CNY"), null)),
        null,
        null,
        null,
        null,
        null);
  }

  void publish(Event event) {
    cases.topics().publish(event);
  }
}
