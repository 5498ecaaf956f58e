package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.agent;

import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Contract;
import dev.amends.events.LenderEvent.Overdue;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

/** Issues statements of accounts whose lender reports more than the overdue amount. */
final class StatementStory {
  private StatementStory() {}

  /** Reports arrears of 31 days with their components and the agreement. */
  static AccountOverdue overdue(AnAccount account, Overdue overdue, @Nullable Contract contract) {
    AccountOverdue plain = account.overdue("1.00", 31, 1, DAY);
    return new AccountOverdue(
        plain.lenderId(),
        plain.accountId(),
        plain.borrowerId(),
        plain.productType(),
        plain.businessDate(),
        plain.delinquentSince(),
        plain.daysPastDue(),
        overdue,
        account.money("20000.00"),
        null,
        contract,
        plain.sequence(),
        plain.borrower());
  }

  static Response ask(String caseId, String body) {
    return agent().body(body).post("/cases/{id}/statements", caseId);
  }

  static JsonPath issue(String caseId, String language) {
    return ask(caseId, "{\"language\":\"" + language + "\"}")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** Reads the letter of a statement. */
  static Response letter(JsonPath statement, String mediaType) {
    return agent()
        .accept(mediaType)
        .get(
            "/cases/{id}/statements/{statement}/letter",
            statement.getString("caseId"),
            statement.getString("id"));
  }
}
