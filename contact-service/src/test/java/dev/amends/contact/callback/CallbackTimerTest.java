package dev.amends.contact.callback;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Makes callbacks due neither early nor twice, and misses them after the SLA. */
@QuarkusTest
class CallbackTimerTest extends ServiceTest {
  @Inject CallbackQueueCommands queue;

  @Test
  void makesEachCallbackDueOnceHoweverManyTimersRun() throws Exception {
    // Given
    clock.advance(Duration.ofSeconds(1));
    List<TestCase> opened = cases.openCases(30);

    // When: the service's own timer is a third claimer.
    clock.advance(Duration.ofMinutes(1));
    Callable<Integer> claimer =
        () -> {
          int fired = 0;
          for (int run = 0; run < 20; run++) {
            fired += queue.makeDue(clock.instant(), 3).size();
          }
          return fired;
        };
    try (ExecutorService claimers = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> one : claimers.invokeAll(List.of(claimer, claimer))) {
        one.get();
      }
    }

    // Then
    opened.forEach(testCase -> awaitCallbacks(testCase, "DUE", 1));
    Set<String> ids =
        opened.stream().map(testCase -> testCase.id().toString()).collect(Collectors.toSet());
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(cases.topics().read("contacts"))
                    .filteredOn(event -> event.name().equals("CallbackDue"))
                    .extracting(event -> event.data().get("caseId").asText())
                    .filteredOn(ids::contains)
                    .hasSize(30)
                    .doesNotHaveDuplicates());
  }

  @Test
  void makesNothingDueEarly() {
    clock.advance(Duration.ofSeconds(1));
    TestCase opened = cases.anOpenCase();
    clock.advance(Duration.ofSeconds(58));

    queue.makeDue(clock.instant(), 500);

    assertThat(awaitCallbacks(opened, "SCHEDULED", 1)).hasSize(1);
  }

  @Test
  void marksAnUncalledCallbackAsMissedAndSchedulesItAgain() {
    // Given
    TestCase opened = cases.anOpenCase();
    Map<String, Object> due = awaitCallbacks(opened, "DUE", 1).getFirst();
    assertThat(due).containsEntry("slaUntil", "2026-11-23T06:00:00Z");

    // When
    clock.advance(Duration.ofHours(4));

    // Then
    assertThat(awaitCallbacks(opened, "MISSED", 1).getFirst()).containsEntry("id", due.get("id"));
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "FIRST_CALL")
        .containsEntry("dueAt", "2026-11-23T06:00:00Z");
    assertThat(cases.awaitEvents(opened, "CallbackMissed", 1))
        .hasSize(1)
        .flatExtracting(Schemas::violations)
        .isEmpty();
  }

  @Test
  void givesAnAgentTheirHandlingTimeBeyondTheSla() {
    // Given
    TestCase opened = cases.anOpenCase();
    Map<String, Object> due = awaitCallbacks(opened, "DUE", 1).getFirst();
    clock.advance(Duration.ofMinutes(239));
    as("wang.fang", "supervisor")
        .body(Map.of("assignee", "zhao.min"))
        .put("/callbacks/{id}/assignee", due.get("id"))
        .then()
        .statusCode(200);
    assertThat(claim("zhao.min", "caseId")).isEqualTo(opened.id().toString());

    // When
    clock.advance(Duration.ofMinutes(59));

    // Then
    assertThat(awaitCallbacks(opened, "IN_PROGRESS", 1).getFirst())
        .containsEntry("assignee", "zhao.min");
    clock.advance(Duration.ofMinutes(2));
    awaitCallbacks(opened, "MISSED", 1);
  }

  @Test
  void neverAssignsACallbackToTwoAgents() throws Exception {
    // Given
    List<TestCase> opened = cases.openCases(40);
    opened.forEach(testCase -> awaitCallbacks(testCase, "DUE", 1));

    // When
    List<Callable<String>> agents =
        IntStream.range(0, 40)
            .mapToObj(n -> (Callable<String>) () -> claim("agent-" + n, "id"))
            .toList();
    List<String> given = new ArrayList<>();
    try (ExecutorService office = Executors.newFixedThreadPool(16)) {
      for (Future<String> one : office.invokeAll(agents)) {
        given.add(one.get());
      }
    }

    // Then
    assertThat(given).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void makesAMovedCallbackDueAtItsNewTimeOnly() {
    // Given
    clock.advance(Duration.ofSeconds(1));
    TestCase opened = cases.anOpenCase();
    String id = (String) awaitCallbacks(opened, "SCHEDULED", 1).getFirst().get("id");
    asAgent()
        .body(Map.of("dueLocal", "2026-11-23T11:00:00"))
        .put("/callbacks/" + id + "/time")
        .then()
        .statusCode(200);

    // When
    clock.set(Instant.parse("2026-11-23T02:59:59.999Z"));

    // Then
    assertThat(queue.makeDue(clock.instant(), 500))
        .extracting(due -> due.callbackId().toString())
        .doesNotContain(id);
    clock.set(Instant.parse("2026-11-23T03:00:00Z"));
    awaitCallbacks(opened, "DUE", 1);
    assertThat(cases.awaitEvents(opened, "CallbackDue", 1))
        .hasSize(1)
        .allSatisfy(
            event ->
                assertThat(event.data().get("dueAt").asText()).isEqualTo("2026-11-23T03:00:00Z"));
  }

  private static String claim(String agent, String field) {
    return as(agent, "agent").post("/callbacks/claim").then().statusCode(200).extract().path(field);
  }

  @Test
  void increasesTheVersionOfAMovedCallback() {
    // Given
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);
    noAnswer(opened);
    Map<String, Object> retry = awaitCallbacks(opened, "SCHEDULED", 1).getFirst();

    // When
    clock.advance(Duration.ofHours(1));
    noAnswer(opened);

    // Then
    Map<String, Object> moved = awaitCallbacks(opened, "SCHEDULED", 1).getFirst();
    assertThat(retry).containsEntry("dueLocal", "2026-11-23T12:00:00");
    assertThat(moved)
        .containsEntry("id", retry.get("id"))
        .containsEntry("dueLocal", "2026-11-23T17:00:00");
    assertThat(cases.awaitEvents(opened, "CallbackScheduled", 3))
        .extracting(event -> event.data().get("version").asInt())
        .containsExactly(1, 1, 2);
  }

  private static void noAnswer(TestCase testCase) {
    TestContacts.call(testCase, "NO_ANSWER").statusCode(201);
  }
}
