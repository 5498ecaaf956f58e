package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.compliance;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timeline;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.events.AssessmentEvent.AssessmentErasureReported;
import dev.amends.events.ContactEvent.ContactErasureReported;
import dev.amends.events.ErasureStatus;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanErasureReported;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A borrower's data can be exported, and is erased once it need no longer be kept. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class BorrowerErasureTest extends CaseServiceTest {
  private static final String NAME = "Li Na";
  private static final String NUMBER = "110101199003071234";
  private static final String WORDS = "They called my sister at work.";

  @Inject DataSource database;

  @Test
  void retainsAnOpenCaseAndErasesItAfterItsEnd() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdueIn("ZZ", "120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    String complaint = complain(id);

    // When
    String request = request(account).statusCode(201).extract().path("id");

    // Then
    compliance()
        .get("/borrower-erasures/{id}", request)
        .then()
        .body("status", equalTo("PENDING"))
        .body("cases[0].caseId", equalTo(id))
        .body("cases[0].why", equalTo("the case is open"))
        .body("cases[0].services.status", everyItem(equalTo("RETAINED")));
    topics.publish(account.cured(2));
    awaitCase(account, is("status", "CURED"));
    await()
        .untilAsserted(
            () ->
                compliance()
                    .get("/borrower-erasures/{id}", request)
                    .then()
                    .body("cases[0].why", equalTo("a complaint is open")));
    assertThat(agent().get("/cases/{id}", id).asString()).contains(NAME);
    decide(id, complaint);
    awaitErased(request);
    assertThat(agent().get("/cases/{id}", id).asString()).doesNotContain(NAME, "1234");
    assertThat(agent().get("/cases/{id}/complaints", id).asString()).doesNotContain(WORDS);
    assertThat(timeline(id)).extracting(entry -> entry.get("what")).contains("CaseErasureReported");
    agent().get("/cases/{id}/evidence", id).then().body("intact", equalTo(true));
    export(account).statusCode(200).body("items", empty());
  }

  @Test
  void completesTheRequestWithTheReportsOfAllServices() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    String id = anEndedCase(account, "ZZ");
    String request = request(account).statusCode(201).extract().path("id");
    awaitErased(request);

    // When
    UUID caseId = UUID.fromString(id);
    UUID requestId = UUID.fromString(request);
    Origin origin = Origin.system("test");
    for (int time = 0; time < 2; time++) {
      topics.publish(
          new PlanErasureReported(
              caseId,
              account.lenderId(),
              account.accountId(),
              requestId,
              ErasureStatus.ERASED,
              null,
              "why",
              origin));
      topics.publish(
          new ContactErasureReported(
              caseId,
              account.lenderId(),
              account.accountId(),
              requestId,
              ErasureStatus.ERASED,
              null,
              "why",
              origin));
    }
    topics.publish(
        new AssessmentErasureReported(
            caseId,
            account.lenderId(),
            account.accountId(),
            requestId,
            ErasureStatus.ERASED,
            null,
            "why",
            origin));

    // Then
    await()
        .untilAsserted(
            () ->
                compliance()
                    .queryParam("lenderId", account.lenderId())
                    .queryParam("status", "COMPLETED")
                    .get("/borrower-erasures")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].completedAt", notNullValue())
                    .body("items[0].cases[0].services.status", everyItem(equalTo("ERASED"))));
    request(account).statusCode(201);
  }

  @Test
  void retainsForTheYearsOfTheRegion() {
    AnAccount account = AnAccount.ofANewLender();
    anEndedCase(account, "CN");

    request(account)
        .statusCode(201)
        .body("cases[0].retainedUntil", notNullValue())
        .body("cases[0].why", containsString("5 years after the last activity"));
    export(account).statusCode(200).body("items", not(empty()));
  }

  @Test
  void anOldReportDoesNotBringTheNameBackButARelapseIsANewCase() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    String id = anEndedCase(account, "ZZ");
    awaitErased(request(account).statusCode(201).extract().path("id"));

    // When
    topics.publish(account.overdueIn("ZZ", "120.00", 31, 1));
    topics.publish(account.overdueIn("ZZ", "80.00", 5, 3));

    // Then
    String relapse = awaitCase(account, is("status", "OPEN")).getString("id");
    assertThat(relapse).isNotEqualTo(id);
    export(account)
        .statusCode(200)
        .body("items.findAll { it.kind == 'collection-case' }", hasSize(1))
        .body("items.find { it.kind == 'delinquent-account' }.record.borrower.name", equalTo(NAME));
  }

  @Test
  void exportsWhatIsKeptWithTheReasonAndUnmasked() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    complain(awaitCase(account).getString("id"));

    JsonPath exported =
        export(account)
            .statusCode(200)
            .header("Cache-Control", containsString("no-store"))
            .extract()
            .jsonPath();

    assertThat(exported.getString("items.find { it.kind == 'complaint' }.record.text"))
        .isEqualTo(WORDS);
    assertThat(
            exported.getString(
                "items.find { it.kind == 'delinquent-account' }.record.borrower.identityNumber"))
        .isEqualTo(NUMBER);
    assertThat(exported.getList("items.service")).containsOnly("case-service");
    compliance()
        .get("/borrower-data/{l}/{b}", account.lenderId(), borrower(account))
        .then()
        .statusCode(400);
    as("li.na", "agent")
        .queryParam("reason", "curious")
        .get("/borrower-data/{l}/{b}", account.lenderId(), borrower(account))
        .then()
        .statusCode(403);
  }

  @Test
  void pagesAnExportWithoutLossOrRepetition() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    topics.publish(account.paid("P1", "20.00", 2));
    awaitCase(account, is("overdue.amount", "100.00"));
    List<String> all = export(account).extract().jsonPath().getList("items.id");

    List<String> paged = new ArrayList<>();
    String cursor = null;
    do {
      var page = compliance().queryParam("reason", "a letter").queryParam("limit", 2);
      if (cursor != null) {
        page.queryParam("cursor", cursor);
      }
      JsonPath found =
          page.get("/borrower-data/{l}/{b}", account.lenderId(), borrower(account)).jsonPath();
      paged.addAll(found.getList("items.id"));
      cursor = found.getString("nextCursor");
    } while (cursor != null);

    assertThat(paged).containsExactlyElementsOf(all);
    for (String forged : List.of("0:-9", "-1:0", "0:2147483647", "x")) {
      compliance()
          .queryParam("reason", "a letter")
          .queryParam("cursor", Base64.getUrlEncoder().encodeToString(forged.getBytes(UTF_8)))
          .get("/borrower-data/{l}/{b}", account.lenderId(), borrower(account))
          .then()
          .statusCode(400);
    }
  }

  @Test
  void rejectsAnUnknownBorrowerAndASecondRequest() {
    AnAccount account = AnAccount.ofANewLender();
    request(account).statusCode(404);
    topics.publish(account.overdue("120.00", 31, 1));
    awaitCase(account);
    String first = request(account).statusCode(201).extract().path("id");

    request(account)
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:erasure-pending"))
        .body("requestId", equalTo(first));
    compliance().get("/borrower-erasures/{id}", UUID.randomUUID()).then().statusCode(404);
    compliance()
        .get("/borrower-erasures/{id}", first)
        .then()
        .body("completedAt", nullValue())
        .body("requestedBy", equalTo("chen.yu"));
  }

  @Test
  void aCaseThatCannotBeReviewedHoldsUpNoOther() throws SQLException {
    // Given
    AnAccount broken = AnAccount.ofANewLender();
    topics.publish(broken.overdueIn("ZZ", "120.00", 31, 1));
    String id = awaitCase(broken).getString("id");
    String brokenRequest = request(broken).statusCode(201).extract().path("id");
    String zone = replaceZone(id, "No/Such");
    AnAccount other = AnAccount.ofANewLender();
    anEndedCase(other, "ZZ");

    // When
    String request = request(other).statusCode(201).extract().path("id");

    // Then
    awaitErased(request);

    // When
    replaceZone(id, zone);
    topics.publish(broken.cured(2));

    // Then
    awaitErased(brokenRequest);
  }

  private String replaceZone(String id, String zone) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select timezone from collection_case where id = ?");
        PreparedStatement update =
            connection.prepareStatement("update collection_case set timezone = ? where id = ?")) {
      select.setObject(1, UUID.fromString(id));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        String before = row.getString(1);
        update.setString(1, zone);
        update.setObject(2, UUID.fromString(id));
        update.executeUpdate();
        return before;
      }
    }
  }

  private static String anEndedCase(AnAccount account, String region) {
    topics.publish(account.overdueIn(region, "120.00", 31, 1));
    awaitCase(account);
    topics.publish(account.cured(2));
    return awaitCase(account, is("status", "CURED")).getString("id");
  }

  private static String complain(String id) {
    return agent()
        .body(Map.of("type", "FREQUENCY", "text", WORDS))
        .post("/cases/{id}/complaints", id)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void decide(String id, String complaint) {
    compliance()
        .body(Map.of("upheld", true, "decision", "The daily limit was exceeded."))
        .post("/cases/{id}/complaints/{complaint}/decision", id, complaint)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse request(AnAccount account) {
    return compliance()
        .body(
            Map.of(
                "lenderId",
                account.lenderId(),
                "borrowerId",
                borrower(account),
                "reason",
                "a letter of the borrower"))
        .post("/borrower-erasures")
        .then();
  }

  private static void awaitErased(String request) {
    await()
        .untilAsserted(
            () ->
                compliance()
                    .get("/borrower-erasures/{id}", request)
                    .then()
                    .body("cases[0].services[0].service", equalTo("case-service"))
                    .body("cases[0].services[0].status", equalTo("ERASED"))
                    .body("cases[0].services[0].reportedAt", notNullValue()));
  }

  private static ValidatableResponse export(AnAccount account) {
    return compliance()
        .queryParam("reason", "the borrower asked for a copy")
        .queryParam("limit", 500)
        .get("/borrower-data/{l}/{b}", account.lenderId(), borrower(account))
        .then();
  }

  private static String borrower(AnAccount account) {
    return "B-" + account.accountId();
  }
}
