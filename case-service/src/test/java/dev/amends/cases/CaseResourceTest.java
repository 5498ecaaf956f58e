package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.compliance;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timeline;
import static dev.amends.cases.CaseApi.timelineEvents;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.testsupport.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The roles of each operation, the errors, and the responses to repeated commands. */
@QuarkusTest
class CaseResourceTest extends CaseServiceTest {
  private static final String UNKNOWN = "0190a1b2-0000-7000-8000-000000000001";
  private static final String HOLD = "{\"kind\":\"DISPUTE\",\"reason\":\"disputes the bill\"}";

  private static String aCase() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    return awaitCase(account).getString("id");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /cases",
    "GET, /cases/" + UNKNOWN,
    "GET, /accounts/L/A/case",
    "GET, /accounts/L/A/payments",
    "GET, /cases/" + UNKNOWN + "/timeline",
    "PUT, /cases/" + UNKNOWN + "/assignee",
    "POST, /cases/" + UNKNOWN + "/holds",
    "DELETE, /cases/" + UNKNOWN + "/holds/" + UNKNOWN,
    "GET, /cases/" + UNKNOWN + "/holds",
    "GET, /complaints",
    "GET, /complaints/" + UNKNOWN,
    "PUT, /complaints/" + UNKNOWN + "/assignee",
    "GET, /lenders/L/complaint-rate",
    "GET, /hold-reviews",
    "GET, /hold-reviews/" + UNKNOWN,
    "PUT, /hold-reviews/" + UNKNOWN + "/assignee",
    "POST, /hold-reviews/" + UNKNOWN + "/decision",
    "POST, /cases/" + UNKNOWN + "/holds/" + UNKNOWN + "/extension",
    "POST, /cases/" + UNKNOWN + "/holds/" + UNKNOWN + "/release",
    "GET, /cases/" + UNKNOWN + "/complaints",
    "POST, /cases/" + UNKNOWN + "/complaints",
    "POST, /cases/" + UNKNOWN + "/complaints/" + UNKNOWN + "/decision",
    "GET, /cases/" + UNKNOWN + "/evidence",
    "GET, /cases/" + UNKNOWN + "/class",
    "GET, /lenders/L/portfolio",
    "POST, /lenders/L/business-days",
    "GET, /parked-messages",
    "POST, /parked-messages/" + UNKNOWN + "/release",
    "POST, /parked-messages/" + UNKNOWN + "/discard",
    "POST, /parked-messages/release",
    "POST, /parked-messages/discard",
    "POST, /parked-messages/" + UNKNOWN + "/disclosures",
    "GET, /parked-messages/disclosures",
    "GET, /received-messages?key=L:A",
  })
  void requiresATokenWithTheRightRole(String method, String path) {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .request(method, path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    as("nobody", "visitor")
        .body("{}")
        .request(method, path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void rejectsATokenForAnotherApplication() {
    for (String token :
        List.of(
            TestTokens.tokenForAudience("another-app", "li.na", "agent"),
            TestTokens.tokenWithoutAudience("li.na", "agent"))) {
      given()
          .auth()
          .oauth2(token)
          .get("/cases?limit=1")
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
    }
    given()
        .auth()
        .oauth2(TestTokens.tokenForAudience("amends", "li.na", "agent"))
        .get("/cases?limit=1")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "agent, POST, /lenders/L/business-days",
    "supervisor, POST, /lenders/L/business-days",
    "compliance, POST, /lenders/L/business-days",
    "agent, GET, /parked-messages",
    "supervisor, GET, /parked-messages",
    "agent, GET, /received-messages?key=L:A",
    "compliance, POST, /parked-messages/release",
    "compliance, POST, /parked-messages/discard",
    "ops, POST, /parked-messages/" + UNKNOWN + "/disclosures",
    "supervisor, POST, /parked-messages/" + UNKNOWN + "/disclosures",
    "supervisor, PUT, /complaints/" + UNKNOWN + "/assignee",
    "agent, GET, /lenders/L/complaint-rate",
    "agent, POST, /hold-reviews/" + UNKNOWN + "/decision",
    "ops, PUT, /hold-reviews/" + UNKNOWN + "/assignee",
    "ops, DELETE, /cases/" + UNKNOWN + "/holds/" + UNKNOWN,
    "ops, POST, /cases/" + UNKNOWN + "/holds/" + UNKNOWN + "/extension",
    "ops, POST, /cases/" + UNKNOWN + "/holds/" + UNKNOWN + "/release",
    "ops, PUT, /cases/" + UNKNOWN + "/assignee",
    "compliance, PUT, /cases/" + UNKNOWN + "/assignee",
    "ops, POST, /cases/" + UNKNOWN + "/holds",
    "ops, POST, /cases/" + UNKNOWN + "/complaints",
    "supervisor, POST, /cases/" + UNKNOWN + "/complaints/" + UNKNOWN + "/decision",
  })
  void deniesEachRoleTheCommandsOfOtherRoles(String role, String method, String path) {
    as("someone", role).body("{}").request(method, path).then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "/cases/" + UNKNOWN,
    "/cases/no-number",
    "/cases/" + UNKNOWN + "/timeline",
    "/cases/" + UNKNOWN + "/complaints",
    "/cases/" + UNKNOWN + "/evidence",
    "/cases/" + UNKNOWN + "/class",
    "/accounts/L/never-seen/case",
    "/no-such-path",
  })
  void answersNotFoundForAMissingResource(String path) {
    agent()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:amends:problem:not-found"));
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "limit=501, limit",
    "limit=many, limit",
    "cursor=elsewhere, cursor",
    "status=LOST, status",
    "class=Z, class",
  })
  void namesTheInvalidCriterion(String query, String field) {
    agent()
        .get("/cases?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:amends:problem:invalid-field"))
        .body("field", equalTo(field));
  }

  @Test
  void rejectsTheCloseOfADayFarAheadAndNamesTheLatest() {
    Response response =
        as("ann", "ops")
            .body("{\"businessDate\":\"9999-12-31\"}")
            .post("/lenders/L-AHEAD/business-days");

    assertThat(response.statusCode()).isEqualTo(422);
    JsonPath problem = response.jsonPath();
    assertThat(problem.getString("type"))
        .isEqualTo("urn:amends:problem:business-date-too-far-ahead");
    assertThat(problem.getString("field")).isEqualTo("businessDate");
    assertThat(problem.getString("detail"))
        .isEqualTo(
            "businessDate must not be after %s (was 9999-12-31)"
                .formatted(problem.getString("latest")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # method | path | body | status | field
          PUT | assignee | {"assignee":" "} | 400 | assignee
          PUT | assignee | {"assig | 400 | body
          POST | holds | {"reason":"none"} | 400 | kind
          POST | holds | {"kind":"DISPUTE"} | 400 | reason
          POST | holds | {"kind":"MOOD","reason":"none"} | 400 | kind
          POST | holds | {"kind":"DISPUTE","reason":"none","until":"tomorrow"} | 400 | until
          POST | holds | {"kind":"DISPUTE","reason":"none","until":"2001-01-01"} | 422 | until
          POST | holds | {"kind":"DISPUTE","reason":"none","until":"+5874898-01-01"} | 400 | until
          POST | holds | {"kind":"DISPUTE","reason":"none","until":2147483648} | 400 | until
          POST | holds | {"kind":"DISPUTE","reason":"none","until":[2027,1,31]} | 400 | until
          POST | holds | {"kind":"COMPLAINT","reason":"none"} | 422 | kind
          POST | holds | {"kind":"DECEASED","reason":"none"} | 403 |
          POST | complaints | {"text":"none"} | 400 | type
          POST | complaints | {"type":"FREQUENCY"} | 400 | text
          """)
  void namesTheInvalidField(
      String method, String path, String body, int status, @Nullable String field) {
    String id = aCase();

    Response response = agent().body(body).request(method, "/cases/" + id + "/" + path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("field")).isEqualTo(field);
    assertThat(timelineEvents(id)).containsExactly("CaseOpened");
  }

  @Test
  void assignsOnlyTheVersionThatWasRead() {
    // Given
    String id = aCase();
    String read = agent().get("/cases/" + id).header("ETag");
    agent()
        .header("If-Match", read)
        .body("{\"assignee\":\"li.na\"}")
        .put("/cases/{id}/assignee", id)
        .then()
        .statusCode(200);

    // When
    Response stale =
        agent()
            .header("If-Match", read)
            .body("{\"assignee\":\"zhao.min\"}")
            .put("/cases/{id}/assignee", id);

    // Then
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.contentType()).startsWith("application/problem+json");
    Response now = agent().get("/cases/" + id);
    assertThat(stale.header("ETag")).isEqualTo(now.header("ETag"));
    assertThat(now.jsonPath().getString("assignee")).isEqualTo("li.na");
    assertThat(timeline(id).getLast())
        .containsEntry("what", "CaseAssigned")
        .containsEntry("by", "li.na")
        .containsEntry("role", "agent")
        .containsEntry("why", "assigned the case to li.na");
  }

  @Test
  void returnsTheFirstResponseToARepeatedCommand() {
    // Given
    String id = aCase();
    String first = place(id, "k-" + id, HOLD).then().statusCode(201).extract().asString();

    // When
    Response again = place(id, "k-" + id, HOLD);

    // Then
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Location")).isNotNull();
    assertThat(timelineEvents(id)).containsExactly("CaseOpened", "HoldPlaced");
  }

  @Test
  void returnsOneResponseToTheSameCommandSentConcurrently() throws Exception {
    // Given
    String id = aCase();
    List<Callable<Response>> same = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      same.add(() -> place(id, "k-" + id, HOLD));
    }

    // When
    Set<String> answers = new HashSet<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      for (Future<Response> answer : callers.invokeAll(same)) {
        answers.add(answer.get().statusCode() + " " + answer.get().asString());
      }
    }

    // Then
    assertThat(answers).hasSize(1).first().asString().startsWith("201 ");
    assertThat(timelineEvents(id)).containsExactly("CaseOpened", "HoldPlaced");
  }

  @Test
  void rejectsAKeyThatWasUsedForAnotherCommand() {
    // Given
    String id = aCase();
    place(id, "k-" + id, HOLD).then().statusCode(201);

    // When
    Response other = place(id, "k-" + id, HOLD.replace("the bill", "the fee"));
    Response elsewhere = place(aCase(), "k-" + id, HOLD);

    // Then
    assertThat(List.of(other.statusCode(), elsewhere.statusCode())).containsExactly(422, 422);
    assertThat(other.jsonPath().getString("type"))
        .isEqualTo("urn:amends:problem:idempotency-key-reused");
    assertThat(timelineEvents(id)).containsExactly("CaseOpened", "HoldPlaced");
  }

  @Test
  void allowsTwoCallersToUseTheSameKey() {
    // Given
    String id = aCase();
    place(id, "k-" + id, HOLD).then().statusCode(201);

    // When
    supervisor()
        .header("Idempotency-Key", "k-" + id)
        .body(HOLD.replace("DISPUTE", "VULNERABILITY"))
        .post("/cases/{id}/holds", id)
        .then()
        .statusCode(201);

    // Then
    assertThat(timelineEvents(id)).containsExactly("CaseOpened", "HoldPlaced", "HoldPlaced");
  }

  private static Response place(String id, String key, String body) {
    return agent().header("Idempotency-Key", key).body(body).post("/cases/{id}/holds", id);
  }

  @Test
  void aHoldStaysInForceUntilAPersonReleasesIt() {
    // Given
    String id = aCase();
    String hold =
        agent()
            .body(HOLD.replace("DISPUTE", "CEASE"))
            .post("/cases/{id}/holds", id)
            .then()
            .extract()
            .path("id")
            .toString();
    agent().get("/cases/" + id).then().body("holds", hasSize(1));

    // When
    supervisor().delete("/cases/{id}/holds/{hold}", id, hold).then().statusCode(204);

    // Then
    agent().get("/cases/" + id).then().body("holds", hasSize(0));
    supervisor().delete("/cases/{id}/holds/{hold}", id, hold).then().statusCode(409);
    supervisor().delete("/cases/{id}/holds/{hold}", aCase(), hold).then().statusCode(404);
    assertThat(timeline(id).getLast())
        .containsEntry("what", "HoldReleased")
        .containsEntry("by", "wang.wei");
  }

  @Test
  void aComplaintHoldsTheCaseUntilComplianceDecides() {
    // Given
    String id = aCase();
    String complaint =
        agent()
            .body("{\"type\":\"FREQUENCY\",\"text\":\"Five calls on one day.\"}")
            .post("/cases/{id}/complaints", id)
            .then()
            .statusCode(201)
            .extract()
            .path("id")
            .toString();
    String hold = agent().get("/cases/" + id).jsonPath().getString("holds[0].id");
    supervisor().delete("/cases/{id}/holds/{hold}", id, hold).then().statusCode(409);
    String decision = "{\"upheld\":true,\"decision\":\"the daily limit was exceeded\"}";
    String path = "/cases/" + id + "/complaints/" + complaint + "/decision";

    // When
    compliance().body(decision).post(path).then().statusCode(200).body("state", equalTo("UPHELD"));

    // Then
    compliance().body(decision).post(path).then().statusCode(409);
    agent().get("/cases/" + id).then().body("holds", hasSize(0));
    assertThat(timelineEvents(id))
        .containsExactly(
            "CaseOpened", "ComplaintOpened", "HoldPlaced", "ComplaintDecided", "HoldReleased");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // opened by, about, decided by, allowed
        "li.na, -, chen.yu, true",
        "chen.yu, -, chen.yu, false",
        "chen.yu, -, Chen.Yu, false",
        "li.na, chen.yu, chen.yu, false",
        "li.na, CHEN.YU, chen.yu, false",
        "li.na, zhao.min, chen.yu, true",
      })
  void rejectsADecisionOnAComplaintByPersonsInvolved(
      String openedBy, @Nullable String about, String decidedBy, boolean allowed) {
    // Given
    String id = aCase();
    String aboutAgent = about == null ? "" : ",\"aboutAgent\":\"" + about + "\"";
    String complaint =
        as(openedBy, "compliance")
            .body("{\"type\":\"INSULT\",\"text\":\"Rude.\"" + aboutAgent + "}")
            .post("/cases/{id}/complaints", id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // When
    Response decision =
        as(decidedBy, "compliance")
            .body("{\"upheld\":true,\"decision\":\"An apology was sent.\"}")
            .post("/cases/{id}/complaints/{complaint}/decision", id, complaint);

    // Then
    assertThat(decision.statusCode()).isEqualTo(allowed ? 200 : 403);
    if (!allowed) {
      assertThat(decision.jsonPath().getString("type")).endsWith(":same-person");
    }
  }

  @Test
  void pagesThroughEveryCaseOnce() {
    // Given
    String lender = "P" + UUID.randomUUID();
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      AnAccount account = AnAccount.of(lender);
      topics.publish(account.overdue("120.00", 31, 1));
      opened.add(awaitCase(account).getString("id"));
    }

    // When
    List<String> seen = pages("/cases?status=OPEN&limit=2&lenderId=" + lender, "id");

    // Then
    assertThat(seen).containsExactlyElementsOf(opened);
  }

  @Test
  void pagesThroughPaymentsThatShareASequence() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 9));
    for (String payment : List.of("P4", "P2", "P3", "P1")) {
      topics.publish(account.paid(payment, "1.00", 5));
    }
    topics.publish(account.paid("P5", "20.00", 10));
    awaitCase(account, is("overdue.amount", "100.00"));

    // When
    List<String> seen =
        pages(
            "/accounts/%s/%s/payments?limit=2".formatted(account.lenderId(), account.accountId()),
            "paymentId");

    // Then
    assertThat(seen).containsExactly("P1", "P2", "P3", "P4", "P5");
  }

  private static List<String> pages(String path, String field) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = agent().get(path + cursor).then().statusCode(200).extract().jsonPath();
      seen.addAll(page.getList("items." + field));
      String next = page.getString("nextCursor");
      cursor = next == null ? null : "&cursor=" + next;
    } while (cursor != null);
    return seen;
  }
}
