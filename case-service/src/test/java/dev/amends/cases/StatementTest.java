package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.awaitEvent;
import static dev.amends.cases.CaseApi.compliance;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.conventions.evidence.ContentHash;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.Contract;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.letters.Sha256;
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.LenderMatrix;
import dev.amends.testsupport.Pdfs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An itemised statement is issued on demand, never changes, and is evidence. */
@QuarkusTest
class StatementTest extends CaseServiceTest {

  private static AnAccount anAccount() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(
        StatementStory.overdue(
            account,
            new Overdue(
                account.money("1200.00"),
                account.money("1000.00"),
                account.money("120.00"),
                account.money("30.00"),
                account.money("50.00")),
            new Contract(
                "HT-2024-0815",
                LocalDate.of(2024, 8, 15),
                account.money("50000.00"),
                "36 monthly instalments")));
    return account;
  }

  @Test
  void statesWhatTheLenderReported() {
    String id = awaitCase(anAccount()).getString("id");

    JsonPath statement = StatementStory.issue(id, "en");

    assertThat(statement.getString("statement.lender")).isEqualTo("Example Bank");
    assertThat(statement.getString("statement.balance.principal.amount")).isEqualTo("1000.00");
    assertThat(statement.getString("statement.balance.penalty.amount")).isEqualTo("50.00");
    assertThat(statement.getString("statement.balance.outstanding.amount")).isEqualTo("20000.00");
    assertThat(statement.getInt("statement.balance.daysPastDue")).isEqualTo(31);
    assertThat(statement.getString("statement.agreement.number")).isEqualTo("HT-2024-0815");
    assertThat(statement.getString("statement.creditStatus.factor")).isEqualTo("DAYS_PAST_DUE");
    assertThat(statement.getList("statement.consequences.kind"))
        .containsExactly("CREDIT_STATUS", "PENALTY_INTEREST", "COURT_FEE", "LAWYER_COST");
    assertThat(statement.getList("statement.payments")).isEmpty();
    assertThat(statement.getList("statement.rights")).hasSize(5);
  }

  @Test
  void isALetterInTheLanguageThatWasAskedFor() {
    String id = awaitCase(anAccount()).getString("id");
    JsonPath english = StatementStory.issue(id, "en");
    JsonPath chinese =
        StatementStory.ask(id, "{}").then().statusCode(201).extract().jsonPath(); // the borrower's

    Response pdf = StatementStory.letter(chinese, "application/pdf");

    assertThat(chinese.getString("language")).isEqualTo("zh-CN");
    assertThat(pdf.contentType()).isEqualTo("application/pdf");
    assertThat(Pdfs.text(pdf.asByteArray()))
        .contains("账户情况说明", "示例银行", "尊敬的Li Na", "人民币 1,200.00 元", "HT-2024-0815");
    assertThat(pdf.header("ETag")).isEqualTo("\"" + Sha256.of(pdf.asByteArray()).hex() + "\"");
    assertThat(Pdfs.text(StatementStory.letter(english, "application/pdf").asByteArray()))
        .contains("Statement of your account", "CNY 1,200.00", english.getString("reference"));
    agent()
        .accept("application/pdf")
        .header("If-None-Match", pdf.header("ETag"))
        .get("/cases/{id}/statements/{statement}/letter", id, chinese.getString("id"))
        .then()
        .statusCode(304);
    assertThat(StatementStory.letter(english, "text/plain").asString())
        .contains("Overdue amount: CNY 1,200.00");
  }

  @Test
  void isPublishedAndKeptAsEvidence() {
    AnAccount account = anAccount();
    String id = awaitCase(account).getString("id");

    JsonPath statement = StatementStory.issue(id, "zh-CN");

    JsonNode event = awaitEvent(topics, account, "StatementIssued").data();
    assertThat(event.path("contentHash").asText()).isEqualTo(statement.getString("contentHash"));
    assertThat(event.path("statementId").asText()).isEqualTo(statement.getString("id"));
    assertThat(timelineEvents(id)).contains("StatementIssued");
    JsonNode item =
        Answers.json(
                compliance().get("/evidence/{id}", id).then().statusCode(200).extract().asString())
            .at("/items/0");
    assertThat(item.path("kind").asText()).isEqualTo("STATEMENT");
    assertThat(item.path("sha256").asText()).isEqualTo(statement.getString("contentHash"));
    assertThat(ContentHash.of((ObjectNode) item.path("record")))
        .isEqualTo(statement.getString("contentHash"));
    assertThat(item.at("/record/text").asText())
        .isEqualTo(StatementStory.letter(statement, "text/plain").asString());
    compliance()
        .get("/cases/{id}/evidence", id)
        .then()
        .statusCode(200)
        .body("intact", equalTo(true));
  }

  @Test
  void staysAsItWasIssuedWhateverIsPaidLater() {
    // Given
    AnAccount account = anAccount();
    String id = awaitCase(account).getString("id");
    JsonPath first = StatementStory.issue(id, "en");
    byte[] printed = StatementStory.letter(first, "application/pdf").asByteArray();

    // When
    topics.publish(account.paid("P1", "300.00", 2));
    topics.publish(account.reversed("P1", "100.00", 3));
    awaitCase(account, is("overdue.amount", "1000.00"));
    JsonPath second = StatementStory.issue(id, "en");

    // Then
    JsonPath again =
        agent()
            .get("/cases/{id}/statements/{statement}", id, first.getString("id"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(again.getMap("")).isEqualTo(first.getMap(""));
    assertThat(StatementStory.letter(first, "application/pdf").asByteArray()).isEqualTo(printed);
    assertThat(second.getString("statement.balance.overdue.amount")).isEqualTo("1000.00");
    assertThat(second.getBoolean("statement.balance.partsReported")).isFalse();
    assertThat(second.getString("statement.payments[0].amount.amount")).isEqualTo("300.00");
    assertThat(second.getString("statement.payments[0].reversed.amount")).isEqualTo("100.00");
    assertThat(second.getString("statement.payments[0].reversedOn"))
        .isEqualTo(AnAccount.DAY.toString());
    assertThat(agent().get("/cases/{id}/statements", id).jsonPath().<String>getList("items.id"))
        .isEqualTo(List.of(first.getString("id"), second.getString("id")));
  }

  @Test
  void namesOnlyWhatIsTrueOnceTheCaseIsCured() {
    AnAccount account = anAccount();
    topics.publish(account.paid("P1", "1200.00", 2));
    String id = awaitCase(account, is("status", "CURED")).getString("id");

    JsonPath statement = StatementStory.issue(id, "en");

    assertThat(statement.getList("statement.consequences.kind")).containsExactly("CREDIT_STATUS");
    assertThat(statement.getString("statement.duties[0]")).startsWith("Nothing is overdue");
    assertThat(statement.getString("statement.balance.overdue.amount")).isEqualTo("0.00");
    assertThat(statement.getString("statement.payments[0].amount.amount")).isEqualTo("1200.00");
  }

  @Test
  void isIssuedOnceForARepeatedRequest() {
    String id = awaitCase(anAccount()).getString("id");
    String key = UUID.randomUUID().toString();

    List<String> locations =
        List.of(1, 2).stream()
            .map(
                time ->
                    agent()
                        .header("Idempotency-Key", key)
                        .body("{\"language\":\"en\"}")
                        .post("/cases/{id}/statements", id)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location"))
            .distinct()
            .toList();

    assertThat(locations).singleElement().asString().contains("/cases/" + id + "/statements/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "zh", "EN", ""})
  void rejectsAnotherLanguage(String language) {
    String id = awaitCase(anAccount()).getString("id");
    StatementStory.ask(id, "{\"language\":\"" + language + "\"}")
        .then()
        .statusCode(400)
        .body("field", equalTo("language"))
        .body("detail", containsString("[en, zh-CN] (was " + language + ")"));
  }

  @Test
  void rejectsWhatItCannotState() {
    AnAccount account = anAccount();
    String id = awaitCase(account).getString("id");
    JsonPath statement = StatementStory.issue(id, "en");
    String other = awaitCase(anAccount()).getString("id");

    StatementStory.ask(UUID.randomUUID().toString(), "{}").then().statusCode(404);
    agent()
        .get("/cases/{id}/statements/{statement}", other, statement.getString("id"))
        .then()
        .statusCode(404);
    agent().get("/cases/{id}/statements", UUID.randomUUID()).then().statusCode(404);
    LenderMatrix.park(
        topics, "lender.accounts", "PaymentReceived", AccountKey.parse(account.key()));
    StatementStory.ask(id, "{}").then().statusCode(409).body("type", endsWith("awaiting-input"));
  }
}
