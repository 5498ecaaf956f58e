package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The limit of a promise, by the table that contact-service is tested with as well. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DebtLimitTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_6 = LocalDate.of(2026, 3, 6);

  @ParameterizedTest
  @CsvFileSource(resources = "/promise-limits.csv", numLinesToSkip = 1)
  void appliesToPromisesOverRestAndFromContacts(
      @Nullable String outstanding, String overdue, String promised, boolean allowed) {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower borrower = new Borrower(topics, "CNY").owesInAll(outstanding).owes(overdue, MARCH_2);

      // When
      Response answer =
          as("li.na", "agent")
              .body(
                  """
                  {"caseId":"%s","kind":"PROMISE","total":{"amount":"%s","currency":"CNY"},
                   "firstDueDate":"%s"}\
                  """
                      .formatted(borrower.caseId(), promised, MARCH_6))
              .post("/plans");
      int before = borrower.plans().getList("items").size();
      borrower.promises(promised, MARCH_6, "li.na");
      await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == before + 1);

      // Then
      assertThat(answer.statusCode()).isEqualTo(allowed ? 201 : 422);
      if (!allowed) {
        assertThat(answer.jsonPath().getString("type")).endsWith(":promise-above-debt");
      }
      assertThat(borrower.plans().getString("items[" + before + "].status"))
          .isEqualTo(allowed ? "ACTIVE" : "REJECTED");
    }
  }

  @Test
  void appliesToTheTotalOfAPlanThatNamesNone() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given: the lender reports less as the whole debt than as overdue.
      Borrower borrower =
          new Borrower(topics, "CNY").owesInAll("850.00").owes("900.00", MARCH_2).canPay("400.00");

      // When
      JsonPath plan = borrower.proposes(3, MARCH_6);

      // Then
      assertThat(plan.getString("total.amount")).isEqualTo("850.00");
      JsonPath options = borrower.options();
      assertThat(options.getString("total.amount")).isEqualTo("850.00");
      assertThat(options.getList("options.offered")).contains(true);
    }
  }
}
