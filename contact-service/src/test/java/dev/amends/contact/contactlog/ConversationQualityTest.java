package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.call;
import static dev.amends.contact.TestContacts.inbound;
import static dev.amends.contact.TestContacts.talk;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** First conversations of a case are marked, and counted apart from later ones. */
@QuarkusTest
class ConversationQualityTest extends ServiceTest {
  @Test
  void marksOnlyTheFirstConversationOfACase() {
    TestCase opened = cases.anOpenCase();
    call(opened, "NO_ANSWER").statusCode(201).body("firstContact", equalTo(false));
    talk(opened, "RPC_NO_COMMITMENT").statusCode(201).body("firstContact", equalTo(true));
    inbound(opened, "INBOUND", Map.of("noPromiseReason", "NOT_ASKED"))
        .statusCode(201)
        .body("firstContact", equalTo(false));
  }

  @Test
  void countsFirstConversationsApartFromLaterOnes() {
    // Given: a separate hour, so that no other conversation counts
    clock.set(Instant.parse("2027-03-01T02:00:00Z"));
    TestCase opened = cases.anOpenCase();
    Map<String, Object> tasks =
        Map.of("paymentAsked", true, "reasonLearned", false, "commitmentObtained", false);
    talk(
            opened,
            "RPC_NO_COMMITMENT",
            Map.of("noPromiseReason", "NEEDS_TIME", "talk", Map.of("tasks", tasks)))
        .statusCode(201);
    inbound(opened, "INBOUND", Map.of("noPromiseReason", "NOT_ASKED")).statusCode(201);
    call(cases.anOpenCase(), "NO_ANSWER").statusCode(201);

    // When, Then
    quality("2027-03-01T02:00:00Z", "2027-03-01T03:00:00Z")
        .statusCode(200)
        .body("first.talks", equalTo(1))
        .body("first.paymentAsked", equalTo(1))
        .body("first.reasonLearned", equalTo(0))
        .body("later.talks", equalTo(1))
        .body("later.paymentAsked", equalTo(0));
    quality("2027-03-01T02:00:01Z", "2027-03-01T03:00:00Z").body("first.talks", equalTo(0));
    quality("2027-03-01T01:00:00Z", "2027-03-01T02:00:00Z").body("first.talks", equalTo(0));
    quality("2027-03-01T02:00:00Z", "2027-03-01T02:00:00Z")
        .statusCode(400)
        .body("field", equalTo("until"));
    as("ann", "compliance")
        .get("/talk-quality?from=2027-03-01T02:00:00Z&until=2027-03-01T03:00:00Z")
        .then()
        .statusCode(200)
        .body("lenderId", nullValue())
        .body("first.talks", equalTo(1));
    as("ann", "compliance")
        .get("/talk-quality")
        .then()
        .statusCode(400)
        .body("field", equalTo("from"));
    asAgent().get("/talk-quality").then().statusCode(403);
  }

  private static ValidatableResponse quality(String from, String until) {
    return as("zhao.lei", "supervisor")
        .queryParam("lenderId", "acme")
        .queryParam("from", from)
        .queryParam("until", until)
        .get("/talk-quality")
        .then();
  }
}
