package dev.amends.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.Examples;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples in Swagger UI work when they are pasted with real ids. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ExamplesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  @Test
  void workWhenPasted() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower borrower = new Borrower(topics, "CNY").owes("900.00", DAY);
      PaidDebt paid = PaidDebt.of(borrower, "900.00", DAY);
      String lender = borrower.account().lenderId();
      Examples examples =
          Examples.ofTheServiceUnderTest(
              Map.of(
                  "caseId", borrower.caseId().toString(), "lenderId", lender, "borrowerId", "B-1"));

      // When
      paid.isReported();
      Examples ofQuote =
          examples.with("id", examples.paste("POST", "/payoff-quotes", 201).getString("id"));
      ofQuote.paste("GET", "/payoff-quotes/{id}", 200);
      ofQuote.paste("GET", "/payoff-quotes/{id}/letter", 200);
      paid.settle();
      Examples ofCertificate =
          examples.with(
              "id", examples.paste("POST", "/settlement-certificates", 201).getString("id"));
      ofCertificate.paste("GET", "/settlement-certificates/{id}", 200);
      ofCertificate.paste("GET", "/settlement-certificates/{id}/letter", 200);
      borrower.reopened("900.00", DAY);
      borrower.awaitCase();
      borrower.canPay("400.00");
      examples.paste("POST", "/plan-options", 200);
      examples.paste("POST", "/work/assignments", 200);
      String id = examples.paste("POST", "/plans", 201).getString("id");
      Examples ofPlan = examples.with("id", id);
      ofPlan.paste("PUT", "/plans/{id}/assignee", 200);
      Borrower.decide(id, "return", "wang.wei").then().statusCode(200);
      ofPlan.paste("POST", "/plans/{id}/revision", 201);
      Borrower.decide(id, "approval", "wang.wei").then().statusCode(200);
      ofPlan.paste("POST", "/plans/{id}/adjustments", 201);
      Borrower.decide(id, "rejection", "wang.wei").then().statusCode(200);
      ofPlan.paste("POST", "/plans/{id}/cancellation", 200);
      for (String path : ofPlan.readable()) {
        ofPlan.paste("GET", path, 200);
      }

      // Then
      assertThat(ofPlan.neverPasted())
          .containsExactlyInAnyOrder(
              "POST /plans/{id}/approval", // the proposer must not decide
              "POST /plans/{id}/rejection",
              "POST /plans/{id}/return",
              "POST /plans/{id}/breach-reset", // the plan is not breached
              "POST /plans/{id}/breach-reset/undo");
      assertThat(ofPlan.schema("Money").getList("required"))
          .isEqualTo(List.of("amount", "currency"));
      assertThat(ofPlan.headersOf("POST", "/plans/{id}/approval"))
          .contains("Idempotency-Key", "If-Match");
    }
  }
}
