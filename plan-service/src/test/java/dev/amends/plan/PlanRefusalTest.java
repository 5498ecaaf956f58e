package dev.amends.plan;

import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Borrowers' own proposals that a rule refuses. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PlanRefusalTest {
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final String TOO_MUCH =
      "\"instalmentAmount\":{\"amount\":\"450.00\",\"currency\":\"CNY\"},"
          + "\"firstDueDate\":\"2026-03-10\"";
  private static final String BY_BORROWER =
      ",\"initiator\":\"BORROWER\",\"ownWords\":\"after the harvest\"";
  private static Topics topics;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  @AfterAll
  static void everyMessageMatchesItsSchema() {
    assertThat(Borrower.violations(topics)).isEmpty();
    topics.close();
  }

  private static Borrower borrower() {
    return new Borrower(topics, "CNY").owes("900.00", LocalDate.of(2026, 3, 2)).canPay("300.00");
  }

  private static Response propose(String path, Borrower borrower, String terms, String key) {
    return as("li.na", "agent")
        .header("Idempotency-Key", key)
        .body("{\"caseId\":\"%s\",%s}".formatted(borrower.caseId(), terms))
        .post(path);
  }

  private static JsonPath refusals(Borrower borrower) {
    return as("wang.wei", "supervisor")
        .get("/plan-refusals?caseId=" + borrower.caseId())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void recordsTheRefusalOnce() {
    // Given
    Borrower borrower = borrower();
    String key = UUID.randomUUID().toString();

    // When
    Response first = propose("/plans", borrower, TOO_MUCH + BY_BORROWER, key);
    Response repeated = propose("/plans", borrower, TOO_MUCH + BY_BORROWER, key);

    // Then
    assertThat(first.statusCode()).isEqualTo(422);
    assertThat(first.contentType()).startsWith("application/problem+json");
    assertThat(repeated.statusCode()).isEqualTo(422);
    assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(repeated.jsonPath().getString("refusalId"))
        .isEqualTo(first.jsonPath().getString("refusalId"));
    JsonPath recorded = refusals(borrower);
    assertThat(recorded.getList("items")).hasSize(1);
    assertThat(recorded.getString("items[0].id"))
        .isEqualTo(first.jsonPath().getString("refusalId"));
    assertThat(recorded.getString("items[0].rule")).isEqualTo("above-sustainable-amount");
    assertThat(recorded.getString("items[0].why"))
        .isEqualTo(first.jsonPath().getString("detail"))
        .contains("exceed the sustainable monthly amount of");
    assertThat(recorded.getString("items[0].ownWords")).isEqualTo("after the harvest");
    assertThat(recorded.getString("items[0].terms.instalmentAmount.amount")).isEqualTo("450.00");
    assertThat(recorded.getString("items[0].terms.total.amount")).isEqualTo("900.00");
    assertThat(recorded.getString("items[0].terms.interval")).isEqualTo("P1M");
    assertThat(recorded.getString("items[0].businessDate")).isEqualTo("2026-03-02");
    assertThat(recorded.getString("items[0].recordedBy")).isEqualTo("li.na");
    assertThat(recorded.getString("items[0].planId")).isNull();
    assertThat(borrower.plans().getList("items")).isEmpty();
  }

  @Test
  void recordsNoRefusalOfTheLendersProposal() {
    // Given
    Borrower borrower = borrower();

    // When
    Response refused = propose("/plans", borrower, TOO_MUCH, UUID.randomUUID().toString());

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("refusalId")).isNull();
    assertThat(refusals(borrower).getList("items")).isEmpty();
  }

  @Test
  void recordsTheRefusalOfACounterProposalWithItsPlan() {
    // Given
    Borrower borrower = borrower();
    String plan = borrower.agrees(6, MARCH_10);

    // When
    JsonPath refused =
        as("li.na", "agent")
            .body("{" + TOO_MUCH + BY_BORROWER + "}")
            .post("/plans/" + plan + "/adjustments")
            .then()
            .statusCode(422)
            .extract()
            .jsonPath();

    // Then
    JsonPath recorded = refusals(borrower);
    assertThat(recorded.getString("items[0].id")).isEqualTo(refused.getString("refusalId"));
    assertThat(recorded.getString("items[0].planId")).isEqualTo(plan);
    assertThat(borrower.plan(plan).getList("versions")).hasSize(1);
  }

  @Test
  void recordsTheRefusalOfARevisionWithItsPlan() {
    // Given
    Borrower borrower = borrower();
    String plan = borrower.proposes(6, MARCH_10).getString("id");
    Borrower.decide(plan, "return", "wang.wei").then().statusCode(200);

    // When
    Response refused =
        propose(
            "/plans/" + plan + "/revision",
            borrower,
            TOO_MUCH + BY_BORROWER,
            UUID.randomUUID().toString());

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refusals(borrower).getString("items[0].planId")).isEqualTo(plan);
    assertThat(borrower.plan(plan).getString("status")).isEqualTo("RETURNED");
  }

  @Test
  void requiresACase() {
    as("li.na", "agent").get("/plan-refusals").then().statusCode(400);
  }
}
