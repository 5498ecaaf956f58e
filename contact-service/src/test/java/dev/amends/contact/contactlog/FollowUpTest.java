package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static dev.amends.contact.TestContacts.call;
import static dev.amends.contact.TestContacts.inbound;
import static dev.amends.contact.TestContacts.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.Restrictions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows from a contact: letters, waiting times, callbacks and restrictions. */
@QuarkusTest
class FollowUpTest extends ServiceTest {
  @Inject Restrictions restrictions;

  @Test
  void sendsALetterAfterFourUnansweredCalls() {
    // Given
    TestCase opened = cases.anOpenCase();
    for (int tried = 1; tried < 4; tried++) {
      call(opened, tried % 2 == 0 ? "BUSY" : "NO_ANSWER").statusCode(201);
    }
    asAgent().get("/notices?caseId=" + opened.id()).then().body("items", hasSize(0));

    // When
    call(opened, "NO_ANSWER").statusCode(201);

    // Then
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("DEMAND_LETTER"));
    assertThat(
            callbacks(opened, "SCHEDULED").stream()
                .filter(callback -> "RETRY".equals(callback.get("reason"))))
        .singleElement()
        .hasFieldOrPropertyWithValue("dueLocal", "2026-11-30T10:00:00");
  }

  @Test
  void sendsAStatementAndRestartsTheClockForAnUninformedBorrower() {
    TestCase opened = cases.anOpenCase();
    talk(opened, "NOT_INFORMED", Map.of("noPromiseReason", "NOT_INFORMED")).statusCode(201);
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body("items.kind", equalTo(List.of("OVERDUE_STATEMENT")));
    JsonNode ladder = cases.awaitEvents(opened, "ContactLogged", 1).getFirst().data().get("ladder");
    assertThat(ladder.get("clockRestarts").asBoolean()).isTrue();
    assertThat(ladder.get("restDays").asInt()).isEqualTo(7);
  }

  @Test
  void publishesThatTheLadderRestsDuringACoolDown() {
    TestCase opened = cases.anOpenCase();
    talk(opened, "DISTRESSED").statusCode(201);
    JsonNode event = cases.awaitEvents(opened, "ContactLogged", 1).getFirst().data();
    assertThat(event.get("followUp").asText()).isEqualTo("COOL_DOWN");
    assertThat(event.get("ladder").get("restDays").asInt()).isEqualTo(3);
  }

  @Test
  void endsTheWaitingTimeWhenTheBorrowerContactsUs() {
    // Given
    TestCase opened = cases.anOpenCase();
    talk(opened, "REFUSED", Map.of("noPromiseReason", "REFUSES")).statusCode(201);
    letter(opened, 409);
    assertThat(awaitCallbacks(opened, "SCHEDULED", 1).getFirst())
        .containsEntry("reason", "WAITING_TIME_OVER");

    // When
    inbound(opened, "INBOUND", Map.of("noPromiseReason", "NEEDS_TIME")).statusCode(201);

    // Then
    letter(opened, 201);
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .singleElement()
        .hasFieldOrPropertyWithValue("reason", "RETRY");
  }

  private static void letter(TestCase testCase, int status) {
    asAgent()
        .body(Map.of("caseId", testCase.id(), "channel", "LETTER", "purpose", "NOTICE"))
        .post("/contact-permits")
        .then()
        .statusCode(status);
  }

  @Test
  void recordsACeaseRequestOnce() {
    TestCase opened = cases.anOpenCase();
    call(opened, "CEASE_REQUEST", Map.of("ownWords", "leave me alone")).statusCode(201);
    inbound(
            opened,
            "CEASE_REQUEST",
            Map.of("ownWords", "I said no", "noPromiseReason", "PROTECTED"))
        .statusCode(201);
    List<Restriction> inForce =
        QuarkusTransaction.requiringNew()
            .call(() -> restrictions.inForce(List.of(opened.account())));
    assertThat(inForce).hasSize(1);
    assertThat(inForce.getFirst().terms().kind()).isEqualTo(Restriction.Kind.CEASE);
    assertThat(inForce.getFirst().ownWords()).contains("leave me alone");
  }

  @Test
  void completesACallbackByAContactOrAReason() {
    // Given
    TestCase opened = cases.anOpenCase();
    String due = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    String contact = call(opened, "NO_ANSWER").statusCode(201).extract().path("id");
    String retry = (String) awaitCallbacks(opened, "SCHEDULED", 1).getFirst().get("id");

    // When, Then
    assertThat(awaitCallbacks(opened, "COMPLETED", 1).getFirst()).containsEntry("id", due);
    as("wei", "supervisor")
        .post("/callbacks/" + retry + "/completion")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:contact-or-reason"));
    as("wei", "supervisor")
        .body(Map.of("contactId", contact))
        .post("/callbacks/" + retry + "/completion")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:contact-of-another-callback"));
    as("wei", "supervisor")
        .body(Map.of("reason", "SETTLED_IN_WRITING", "note", "wrote that they will pay tomorrow"))
        .post("/callbacks/" + retry + "/completion")
        .then()
        .statusCode(200);
  }
}
