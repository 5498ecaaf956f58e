package dev.amends.plan;

import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invalid proposals of every kind are rejected with the field and the rule, and store nothing. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BadProposalTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

  private static Topics topics;
  private static @Nullable Borrower borrower;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  /** One borrower for all invalid proposals; created in a test, when the port is known. */
  private static Borrower borrower() {
    Borrower known = borrower;
    if (known == null) {
      known =
          new Borrower(topics, "CNY").owesInAll("2000.00").owes("900.00", MARCH_2).canPay("300.00");
      borrower = known;
    }
    return known;
  }

  @AfterAll
  static void disconnect() {
    topics.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the rest of the body; amounts as $12.00 | status | type | field
          "instalments":3,"firstDueDate":"2026-03-10","downPayment":$0.00 | 422 | nothing-to-pay | downPayment
          "instalments":3,"firstDueDate":"2026-03-10","downPayment":$900.00 | 422 | down-payment-not-below-total | downPayment
          "instalments":3,"firstDueDate":"2026-03-10","downPayment":$1.00 | 422 | above-usable-cash | downPayment
          "instalments":3,"firstDueDate":"2026-03-10","downPaymentDueDate":"2026-03-03" | 400 | invalid-field | downPaymentDueDate
          "instalments":3,"firstDueDate":"2026-03-10","discount":$1.00 | 422 | settlement-only | discount
          "instalments":3,"firstDueDate":"2026-03-10","holidayMonths":1 | 400 | invalid-field | holidayMonths
          "instalments":3,"firstDueDate":"2026-03-10","ownWords":"soon" | 400 | invalid-field | ownWords
          "instalments":3,"firstDueDate":"2026-03-10","initiator":"SYSTEM" | 400 | invalid-field | initiator
          "steps":[],"firstDueDate":"2026-03-10" | 400 | invalid-field | steps
          "steps":[{"instalments":0,"amount":$9.00}],"firstDueDate":"2026-03-10" | 400 | invalid-field | steps[0].instalments
          "steps":[{"instalments":2,"amount":$100.00}],"firstDueDate":"2026-03-10" | 422 | steps-do-not-add-up | steps
          "steps":[{"instalments":1,"amount":$900.00}],"instalments":1,"firstDueDate":"2026-03-10" | 400 | invalid-field | steps
          "kind":"SETTLEMENT","firstDueDate":"2026-03-10" | 422 | discount-missing | discount
          "kind":"SETTLEMENT","firstDueDate":"2026-03-10","discount":$2000.01 | 422 | discount-above-debt | discount
          "kind":"SETTLEMENT","firstDueDate":"2026-03-10","total":$2500.00 | 422 | no-discount | discount
          "kind":"SETTLEMENT","firstDueDate":"2026-03-10","total":$250.00,"discount":$9.00 | 422 | not-whole-debt | total
          "kind":"TOKEN","firstDueDate":"2026-03-10","instalments":3 | 400 | invalid-field | instalmentAmount
          "kind":"TOKEN","firstDueDate":"2026-03-10","instalments":3,"instalmentAmount":$0.00 | 422 | nothing-to-pay | instalmentAmount
          "kind":"TOKEN","firstDueDate":"2026-03-10","instalments":3,"instalmentAmount":$9.00 | 422 | token-not-needed | kind
          "kind":"TOKEN","firstDueDate":"2026-03-10","instalments":7,"instalmentAmount":$9.00 | 422 | token-too-long | instalments
          "kind":"EXTENSION","firstDueDate":"2026-03-10","total":$900.00,"instalments":30 | 422 | not-whole-loan | total
          "kind":"DEFERRAL","instalments":3,"firstDueDate":"2026-03-10" | 422 | no-payment-holiday | firstDueDate
          "kind":"DEFERRAL","holidayMonths":0 | 400 | invalid-field | holidayMonths
          "kind":"PROMISE","total":$50.00 | 422 | date-needed-in-difficulty | firstDueDate
          "kind":"PROMISE","total":$50.00,"firstDueDate":"2026-03-03" | 422 | pressed-to-pay | firstDueDate
          "kind":"PROMISE","total":$900.00,"firstDueDate":"2026-03-09" | 422 | above-sustainable-amount | total
          "kind":"PROMISE","total":$50.00,"firstDueDate":"2026-03-09","downPayment":$5.00 | 422 | one-payment-only | downPayment
          """)
  void storesNothing(String rest, int status, String type, String field) {
    String body = "{\"caseId\":\"" + borrower().caseId() + "\"," + rest + "}";

    Response response =
        as("li.na", "agent")
            .body(body.replaceAll("\\$([0-9.]+)", "{\"amount\":\"$1\",\"currency\":\"CNY\"}"))
            .post("/plans");

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("type")).endsWith(":" + type);
    assertThat(response.jsonPath().getString("field")).isEqualTo(field);
    assertThat(response.jsonPath().getString("detail")).startsWith(field + " ");
    assertThat(borrower().plans().getList("items")).isEmpty();
  }

  @Test
  void storesNoSecondActivePlan() {
    try (Topics ownTopics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower other = new Borrower(ownTopics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
      other.agrees(3, LocalDate.of(2026, 3, 10));

      // When
      Response refused =
          as("li.na", "agent")
              .body(
                  """
                  {"caseId":"%s","kind":"DEFERRAL","holidayMonths":3}\
                  """
                      .formatted(other.caseId()))
              .post("/plans");

      // Then
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.jsonPath().getString("type")).endsWith(":plan-active");
      assertThat(other.plans().getList("items")).hasSize(1);
    }
  }
}
