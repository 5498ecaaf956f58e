package dev.amends.contact.person;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a borrower asked for outlives a case, moves open calls and warns at the permit. */
@QuarkusTest
class StatedWishesTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void noFirstCallIsScheduledInTheNextCaseAfterARequestToCease() {
    // Given
    TestCase first = cases.anOpenCase();
    String id =
        asAgent()
            .body(Map.of("caseId", first.id(), "kind", "CEASE"))
            .post("/restrictions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    cases
        .topics()
        .publish(
            new CaseEvent.CaseCured(
                first.id(),
                first.account().lenderId(),
                first.account().accountId(),
                DAY,
                DAY.plusDays(90),
                TestFacts.facts(CaseStatus.CURED),
                TestFacts.origin()));

    // When
    TestCase next = cases.nextCaseOf(first);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> asAgent().get("/cases/" + next.id() + "/readiness").statusCode() == 200);

    // Then
    assertThat(callbacks(next, "SCHEDULED,DUE,CANCELLED")).isEmpty();
    as("ann", "supervisor")
        .delete("/restrictions/" + id + "?reason=BORROWER_REQUEST")
        .then()
        .statusCode(200);
    assertThat(awaitCallbacks(next, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "FIRST_CALL");
  }

  @Test
  void aDueCallMovesToThePreferredTimeAndACallOutsideItWarns() {
    // Given: Monday, 10:00 in Shanghai
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);
    ask(opened, "CALL").body("warnings", empty());

    // When
    prefer(opened, "SMS", "SATURDAY");

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED", 1).getFirst())
        .containsEntry("slotBasis", "PREFERRED")
        .extractingByKey("dueLocal")
        .asString()
        .startsWith("2026-11-28T10:");
    ask(opened, "CALL").body("warnings", contains("preferred-channel", "preferred-time"));
    ask(opened, "SMS").body("warnings", empty());

    // When
    prefer(opened, "CALL", "MONDAY");

    // Then
    ask(opened, "CALL").body("warnings", empty());
  }

  private static void prefer(TestCase testCase, String channel, String weekDay) {
    asAgent()
        .body(
            """
            {"channel":"%s","times":[{"weekDays":["%s"],"from":"10:00","until":"12:00"}]}"""
                .formatted(channel, weekDay))
        .put("/preferences/" + testCase.id())
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse ask(TestCase testCase, String channel) {
    return asAgent()
        .body(Map.of("caseId", testCase.id(), "channel", channel, "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then()
        .statusCode(201);
  }
}
