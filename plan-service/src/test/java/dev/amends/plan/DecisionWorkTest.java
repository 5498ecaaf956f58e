package dev.amends.plan;

import static dev.amends.plan.Borrower.as;
import static dev.amends.plan.Borrower.decide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.ClaimRace;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.WorkListCheck;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decisions on proposed terms are work. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DecisionWorkTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

  @Test
  void listsADecisionUntilItIsMade() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower first = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
      String lender = first.account().lenderId();
      Borrower second =
          new Borrower(topics, "CNY", lender).owes("900.00", MARCH_2).canPay("400.00");
      String older = first.proposes(3, MARCH_2.plusDays(8)).getString("id");
      String newer = second.proposes(3, MARCH_2.plusDays(8)).getString("id");

      // When
      JsonPath page = work(lender, Map.of("limit", "1", "status", "DUE"));

      // Then
      assertThat(page.getList("items.id")).containsExactly(older);
      assertThat(page.getString("items[0].kind")).isEqualTo("DECIDE_PLAN");
      assertThat(page.getString("items[0].caseId")).isEqualTo(first.caseId().toString());
      assertThat(page.getString("items[0].reason")).isEqualTo("instalments");
      assertThat(page.getString("items[0].href")).isEqualTo("/plans/" + older);
      assertThat(
              work(lender, Map.of("limit", "1", "cursor", page.getString("nextCursor")))
                  .getList("items.id"))
          .containsExactly(newer);

      // When
      decide(older, "rejection", "wang.wei").then().statusCode(200);

      // Then
      assertThat(work(lender, Map.of()).getList("items.id")).containsExactly(newer);
      assertThat(work(lender, Map.of("role", "agent")).getList("items")).isEmpty();
    }
  }

  @Test
  void isClaimedByOneOfSeveralSupervisors() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
      String plan = borrower.proposes(3, MARCH_2.plusDays(8)).getString("id");

      check(borrower, "DECIDE_PLAN", "supervisor");

      String winner =
          ClaimRace.run(
              name ->
                  as(name, "supervisor")
                      .body("{\"assignee\":\"" + name + "\"}")
                      .put("/plans/" + plan + "/assignee"));
      new WorkListCheck(
              () -> as("sun.li", "supervisor"),
              borrower.account().lenderId(),
              "DECIDE_PLAN",
              "supervisor")
          .reassign(winner, "wu.min");
    }
  }

  @Test
  void returnedTermsAreWorkOfTheirProposerUntilTheyAreRevised() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
      String lender = borrower.account().lenderId();
      String plan = borrower.proposes(3, MARCH_2.plusDays(8)).getString("id");

      // When
      decide(plan, "return", "wang.wei").then().statusCode(200);

      // Then
      check(borrower, "REVISE_PLAN", "agent");
      JsonPath work = work(lender, Map.of("assignee", "li.na"));
      assertThat(work.getList("items.id")).containsExactly(plan);
      assertThat(work.getString("items[0].reason")).isEqualTo("RETURNED");
      assertThat(work(lender, Map.of("kind", "DECIDE_PLAN")).getList("items")).isEmpty();
      assertThat(topics.read("plans", borrower.account().recordKey()))
          .filteredOn(event -> event.name().equals("PlanReturned"))
          .allSatisfy(
              event ->
                  assertThat(event.data().get("revisionDueAt").asText())
                      .isEqualTo(work.getString("items[0].dueAt")));

      // When
      as("li.na", "agent")
          .body(
              "{\"caseId\":\"%s\",\"instalments\":4,\"firstDueDate\":\"2026-03-20\"}"
                  .formatted(borrower.caseId()))
          .post("/plans/" + plan + "/revision")
          .then()
          .statusCode(201);

      // Then
      assertThat(work(lender, Map.of()).getList("items.kind")).containsExactly("DECIDE_PLAN");
    }
  }

  @Test
  void aCancellationEndsTheRevision() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
      String plan = borrower.proposes(3, MARCH_2.plusDays(8)).getString("id");
      decide(plan, "return", "wang.wei").then().statusCode(200);

      decide(plan, "cancellation", "wang.wei").then().statusCode(200);

      assertThat(work(borrower.account().lenderId(), Map.of()).getList("items")).isEmpty();
    }
  }

  private static void check(Borrower borrower, String kind, String role) {
    new WorkListCheck(() -> as("wang.wei", "supervisor"), borrower.account().lenderId(), kind, role)
        .run();
  }

  private static JsonPath work(String lender, Map<String, String> criteria) {
    return as("wang.wei", "supervisor")
        .queryParam("lenderId", lender)
        .queryParams(criteria)
        .get("/work")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
