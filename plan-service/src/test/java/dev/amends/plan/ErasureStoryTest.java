package dev.amends.plan;

import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.CaseEvent.BorrowerErasureRequested;
import dev.amends.events.Origin;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An erased case keeps its plans and amounts, but none of the borrower's words. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ErasureStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final String WORDS = "after the harvest";

  @Test
  void erasesWordsAndLettersAndKeepsTermsAndHashes() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("300.00");
      String plan = propose(borrower);
      String quote = quote(borrower);
      assertThat(exported(borrower)).contains(WORDS);

      // When
      UUID request = UUID.randomUUID();
      for (int time = 0; time < 2; time++) {
        topics.publish(
            new BorrowerErasureRequested(
                borrower.caseId(),
                borrower.account().lenderId(),
                borrower.account().accountId(),
                request,
                "the retention period is over",
                Origin.system("the borrower asked for erasure")));
      }

      // Then
      assertThat(reports(topics, borrower)).hasSize(1);
      assertThat(borrower.plan(plan).prettify()).doesNotContain(WORDS);
      assertThat(borrower.plan(plan).prettify()).contains("300.00");
      as("ann", "compliance")
          .get("/evidence/" + borrower.caseId())
          .then()
          .statusCode(200)
          .body("items[0].erased.requestId", equalTo(request.toString()));
      as("li.na", "agent").get("/payoff-quotes/" + quote).then().statusCode(200);
      assertThat(exported(borrower)).doesNotContain(WORDS, plan);
    }
  }

  private static String propose(Borrower borrower) {
    return as("li.na", "agent")
        .body(
            """
            {"caseId":"%s","instalmentAmount":{"amount":"300.00","currency":"CNY"},
             "firstDueDate":"2026-03-10","initiator":"BORROWER","ownWords":"%s"}\
            """
                .formatted(borrower.caseId(), WORDS))
        .post("/plans")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String quote(Borrower borrower) {
    String id = PaidDebt.of(borrower, "900.00", MARCH_2).quote("2026-03-10");
    as("li.na", "agent")
        .accept("application/pdf")
        .get("/payoff-quotes/" + id + "/letter")
        .then()
        .statusCode(200);
    return id;
  }

  private static List<PublishedEvent> reports(Topics topics, Borrower borrower) {
    return await()
        .atMost(Borrower.PATIENCE)
        .until(
            () ->
                topics.read("plans", borrower.account().recordKey()).stream()
                    .filter(event -> event.name().equals("PlanErasureReported"))
                    .toList(),
            found -> !found.isEmpty());
  }

  private static String exported(Borrower borrower) {
    return as("ann", "compliance")
        .queryParam("reason", "a copy for the borrower")
        .queryParam("limit", 500)
        .get("/borrower-data/" + borrower.account().lenderId() + "/B-1")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
