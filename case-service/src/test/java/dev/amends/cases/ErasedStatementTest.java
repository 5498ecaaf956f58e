package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.compliance;
import static dev.amends.cases.CaseApi.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.LenderEvent.Contract;
import dev.amends.events.LenderEvent.Overdue;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The erasure of a case leaves the figures of its statements, and nothing of the agreement. */
@QuarkusTest
class ErasedStatementTest extends CaseServiceTest {

  @Test
  void keepsItsFiguresAndNothingOfTheAgreement() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    Contract agreement =
        new Contract(
            "HT-2024-0815", LocalDate.of(2024, 8, 15), account.money("50000.00"), "36 instalments");
    topics.publish(
        StatementStory.overdue(
            account, new Overdue(account.money("120.00"), null, null, null, null), agreement));
    String id = awaitCase(account).getString("id");
    JsonPath statement = StatementStory.issue(id, "en");
    topics.publish(account.overdueIn("ZZ", "120.00", 31, 2));
    topics.publish(account.cured(3));
    awaitCase(account, is("status", "CURED"));

    // When
    String request =
        compliance()
            .body(
                Map.of(
                    "lenderId",
                    account.lenderId(),
                    "borrowerId",
                    "B-" + account.accountId(),
                    "reason",
                    "a letter of the borrower"))
            .post("/borrower-erasures")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    await()
        .untilAsserted(
            () ->
                compliance()
                    .get("/borrower-erasures/{id}", request)
                    .then()
                    .body("cases[0].services[0].status", equalTo("ERASED")));

    // Then
    String shown =
        agent()
            .get("/cases/{id}/statements/{statement}", id, statement.getString("id"))
            .then()
            .statusCode(200)
            .body("statement.balance.overdue.amount", equalTo("120.00"))
            .body("statement.agreement.number", equalTo("[erased]"))
            .extract()
            .asString();
    assertThat(shown).doesNotContain("HT-2024-0815", "36 instalments");
    assertThat(StatementStory.letter(statement, "text/html").statusCode()).isEqualTo(410);
    assertThat(StatementStory.letter(statement, "application/pdf").statusCode()).isEqualTo(410);
  }
}
