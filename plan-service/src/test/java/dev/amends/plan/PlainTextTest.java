package dev.amends.plan;

import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PlainTexts;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** No column of the database contains what a borrower said. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PlainTextTest {
  private static final String WORDS = "once the marked harvest is sold";

  @Inject DataSource database;

  @Test
  void containsNoWordsOfABorrower() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower borrower =
          new Borrower(topics, "CNY").owes("900.00", LocalDate.of(2026, 3, 2)).canPay("300.00");

      // When
      propose(borrower, "450.00", 422);
      propose(borrower, "300.00", 201);

      // Then
      assertThat(PlainTexts.find(database, List.of(WORDS))).isEmpty();
      assertThat(as("ann", "compliance").get("/evidence/" + borrower.caseId()).asString())
          .contains(WORDS);
    }
  }

  private static void propose(Borrower borrower, String instalment, int status) {
    as("li.na", "agent")
        .body(
            """
            {"caseId":"%s","instalmentAmount":{"amount":"%s","currency":"CNY"},
             "firstDueDate":"2026-03-10","initiator":"BORROWER","ownWords":"%s"}\
            """
                .formatted(borrower.caseId(), instalment, WORDS))
        .post("/plans")
        .then()
        .statusCode(status);
  }
}
