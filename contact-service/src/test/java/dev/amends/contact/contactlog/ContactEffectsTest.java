package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A contact completes its callback, and a refusal starts a waiting time. */
@QuarkusTest
class ContactEffectsTest extends ServiceTest {
  @Test
  void completesTheNamedCallback() {
    // Given
    TestCase opened = cases.anOpenCase();
    String first = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    asAgent()
        .body(Map.of("caseId", opened.id(), "dueLocal", "2026-11-23T10:05:00"))
        .post("/callbacks")
        .then()
        .statusCode(201);
    clock.advance(Duration.ofMinutes(5));
    awaitCallbacks(opened, "DUE", 2);

    // When
    TestContacts.call(opened, "NO_ANSWER", Map.of("callbackId", first))
        .statusCode(201)
        .body("callbackId", equalTo(first));

    // Then
    assertThat(awaitCallbacks(opened, "COMPLETED", 1).getFirst()).containsEntry("id", first);
    assertThat(awaitCallbacks(opened, "DUE", 1)).hasSize(1);
  }

  @Test
  void issuesANoticeAndWaitsAfterARefusal() {
    // Given
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);
    asAgent()
        .body(Map.of("caseId", opened.id(), "dueLocal", "2026-11-25T10:00:00"))
        .post("/callbacks")
        .then()
        .statusCode(201);

    // When
    TestContacts.talk(opened, "REFUSED").statusCode(201);

    // Then
    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst()).containsEntry("reason", "MANUAL");
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .statusCode(200)
        .body("items[0].kind", equalTo("POSITION_AND_EXPECTATION"))
        .body("items[0].language", equalTo("zh-CN"))
        .body(
            "items[0].text",
            allOf(containsString("人民币 1,234.50 元"), containsString("2026年11月30日")));
    assertThat(cases.awaitEvents(opened, "NoticeIssued", 1))
        .hasSize(1)
        .flatExtracting(Schemas::violations)
        .isEmpty();
    asAgent()
        .body(Map.of("caseId", opened.id(), "channel", "LETTER", "purpose", "NOTICE"))
        .post("/contact-permits")
        .then()
        .statusCode(409)
        .body("ruleId", equalTo("waiting-time"));
  }
}
