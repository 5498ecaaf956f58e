package dev.amends.contact.callback;

import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The story of a first call: the case opens, the callback becomes due, the agent calls. */
@QuarkusTest
class FirstCallTest extends ServiceTest {

  @Test
  void becomesDueAndIsFollowedByARetryIfNobodyAnswers() {
    // Given
    clock.advance(Duration.ofSeconds(1));
    TestCase opened = cases.anOpenCase();
    Map<String, Object> first = awaitCallbacks(opened, "SCHEDULED", 1).getFirst();
    assertThat(first)
        .containsEntry("reason", "FIRST_CALL")
        .containsEntry("dueAt", "2026-11-23T02:01:00Z")
        .containsEntry("dueLocal", "2026-11-23T10:01:00")
        .containsEntry("zone", "Asia/Shanghai");

    // When
    clock.advance(Duration.ofMinutes(1));
    awaitCallbacks(opened, "DUE", 1);
    TestContacts.call(opened, "NO_ANSWER", Map.of("notes", "rang out")).statusCode(201);

    // Then
    assertThat(awaitCallbacks(opened, "COMPLETED", 1).getFirst())
        .containsEntry("id", first.get("id"));
    assertThat(awaitCallbacks(opened, "SCHEDULED", 1).getFirst())
        .containsEntry("reason", "RETRY")
        .containsEntry("dueLocal", "2026-11-23T17:00:00");
    cases.awaitEvents(opened, "CallbackScheduled", 2);
    List<Topics.PublishedEvent> events =
        cases.topics().read("contacts", opened.account().recordKey());
    assertThat(events)
        .extracting(Topics.PublishedEvent::name)
        .containsExactly(
            "CallbackScheduled",
            "CallbackDue",
            "ContactPermitted",
            "ContactLogged",
            "CallbackCompleted",
            "CallbackScheduled");
    assertThat(events).flatExtracting(Schemas::violations).isEmpty();
    assertThat(events.toString()).doesNotContain("rang out");
  }

  @Test
  void waitsForTheBorrowersMorning() {
    // Given
    clock.set(Instant.parse("2026-11-23T13:59:00Z"));

    // When
    TestCase shanghai = cases.anOpenCase();
    TestCase newYork = cases.anOpenCase("America/New_York", "US-NY", "en", "120.00", "USD");
    TestCase somewhere = cases.anOpenCase(null, "US", "en", "120.00", "USD");

    // Then
    assertThat(dueLocal(shanghai)).startsWith("2026-11-24T08:");
    assertThat(dueLocal(newYork)).isEqualTo("2026-11-23T08:59:00");
    // It is 08:00 in Honolulu when it is 13:00 in New York.
    assertThat(dueLocal(somewhere)).startsWith("2026-11-23T13:");
  }

  private static String dueLocal(TestCase testCase) {
    return String.valueOf(awaitCallbacks(testCase, "SCHEDULED,DUE", 1).getFirst().get("dueLocal"));
  }
}
