package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.compliance;
import static dev.amends.cases.CaseApi.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.LenderEvent.Contract;
import dev.amends.events.LenderEvent.Overdue;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The erasure of a case leaves the figures of its statements, and nothing of the agreement. */
@QuarkusTest
class ErasedStatementTest extends CaseServiceTest {
  @Inject DataSource database;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jsonb_set(content, '{rights,0}', '\"none\"')",
        "jsonb_set(content, '{balance,daysPastDue}', '0')",
        "content || '{\"lender\": \"Another Bank\"}'",
        "'[]'",
      })
  void permitsNoOtherChangeOfTheContent(String content) throws SQLException {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdueIn("ZZ", "120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    StatementStory.issue(id, "en");

    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(
            "insert into erased_case values ('%s', '%s', '%s', '%s', now())"
                .formatted(
                    id,
                    UUID.randomUUID(),
                    account.lenderId(),
                    account.lenderId() + ":" + account.accountId()));
        statement.execute("select set_config('amends.erased_case', '" + id + "', true)");

        // When // Then
        assertThatThrownBy(
                () ->
                    statement.execute(
                        "update account_statement set content = %s where case_id = '%s'"
                            .formatted(content, id)))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("of table account_statement is rejected");
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
