package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles, problem details, entity tags and repeated commands of the REST interface. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PlanResourceTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final String UNKNOWN = "0190a1b2-0000-7000-8000-000000000001";
  private static Topics topics;
  private static @Nullable Borrower borrower;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  /** One borrower for all tests that only read; created in a test, when the port is known. */
  private static Borrower borrower() {
    Borrower known = borrower;
    if (known == null) {
      known = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
      borrower = known;
    }
    return known;
  }

  @AfterAll
  static void disconnect() {
    topics.close();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /plan-options",
    "POST, /plans",
    "GET, /plans?caseId=" + UNKNOWN,
    "GET, /plans/" + UNKNOWN,
    "POST, /plans/" + UNKNOWN + "/approval",
    "POST, /plans/" + UNKNOWN + "/rejection",
    "POST, /plans/" + UNKNOWN + "/adjustments",
    "POST, /plans/" + UNKNOWN + "/cancellation",
    "GET, /payments?lenderId=x",
    "GET, /lenders/x/payments",
    "GET, /parked-messages",
  })
  void requiresATokenWithTheRightRole(String method, String path) {
    given().contentType(ContentType.JSON).body("{}").request(method, path).then().statusCode(401);
    as("nobody", "visitor").body("{}").request(method, path).then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "agent, POST, /plans/" + UNKNOWN + "/approval",
    "agent, POST, /plans/" + UNKNOWN + "/rejection",
    "agent, GET, /parked-messages",
    "ops, POST, /plans",
    "compliance, POST, /plans",
    "compliance, POST, /plans/" + UNKNOWN + "/cancellation",
  })
  void rejectsOtherRoles(String role, String method, String path) {
    as("someone", role).body("{}").request(method, path).then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # body | status | type | field
          {"instalments":3,"firstDueDate":"2026-03-10"} | 400 | invalid-field | caseId
          {"caseId":"CASE","instalments":3} | 400 | invalid-field | firstDueDate
          {"caseId":"CASE","firstDueDate":"2026-03-10"} | 400 | invalid-field | instalments
          {"caseId":"CASE","instalments":0,"firstDueDate":"2026-03-10"} | 400 | invalid-field | instalments
          {"caseId":"CASE","instalments":3,"firstDueDate":"10/03/2026"} | 400 | invalid-field | firstDueDate
          {"caseId":"x","instalments":3,"firstDueDate":"2026-03-10"} | 400 | invalid-field | caseId
          {"caseId":"CASE","kind":"GIFT","instalments":3,"firstDueDate":"2026-03-10"} | 400 | invalid-field | kind
          {"caseId":"CASE","instalments":3,"firstDueDate":"2026-03-10","total":{"amount":"9.999","currency":"CNY"}} | 400 | invalid-field | total.amount
          {"caseId":"CASE","instalments":3,"firstDueDate":"2026-03-10","total":{"amount":"-9.00","currency":"CNY"}} | 422 | nothing-to-pay | total
          {"caseId":"CASE","instalments":3,"firstDueDate":"2026-03-10","total":{"amount":"9.00","currency":"USD"}} | 422 | wrong-currency | total.currency
          {"caseId":"CASE","instalments":3,"firstDueDate":"2026-03-10","total":{"amount":"900.01","currency":"CNY"}} | 422 | plan-above-debt | total
          {"caseId":"CASE","kind":"PROMISE","firstDueDate":"2026-03-10","total":{"amount":"3000.00","currency":"CNY"}} | 422 | promise-above-debt | total
          {"caseId":"CASE","instalments":3,"firstDueDate":"2026-03-10","frequency":"DAILY"} | 400 | invalid-field | frequency
          {"caseId":"CASE","instalments":3,"firstDueDate":"2026-03-10","frequency":"WEEKLY","intervalMonths":1} | 400 | invalid-field | intervalMonths
          {"caseId":"CASE","instalments":3,"firstDueDate":"2026-03-10","instalmentAmount":{"amount":"50.00","currency":"CNY"}} | 400 | invalid-field | instalmentAmount
          {"caseId":"CASE","firstDueDate":"2026-03-10","instalmentAmount":{"amount":"0.00","currency":"CNY"}} | 422 | nothing-to-pay | instalmentAmount
          {"caseId":"CASE","kind":"PROMISE","firstDueDate":"2026-03-10","instalmentAmount":{"amount":"50.00","currency":"CNY"}} | 422 | one-payment-only | instalmentAmount
          {"caseId":"CASE","instalments":3,"firstDueDate":"2026-03-01"} | 422 | due-date-past | firstDueDate
          {"caseId":"CASE","instalments":61,"firstDueDate":"2026-03-10"} | 422 | too-many-instalments | instalments
          {"caseId":"CASE","instalments":2,"firstDueDate":"2026-03-10"} | 422 | above-sustainable-amount | instalments
          """)
  void namesTheFieldThatIsWrong(String body, int status, String type, String field) {
    Response response =
        as("li.na", "agent")
            .body(body.replace("CASE", borrower().caseId().toString()))
            .post("/plans");

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("type")).endsWith(":" + type);
    assertThat(response.jsonPath().getString("field")).isEqualTo(field);
  }

  @Test
  void answersNotFoundForUnknownIds() {
    assertThat(problem(as("li.na", "agent").get("/plans/" + UNKNOWN), 404)).isEqualTo("not-found");
    assertThat(problem(as("li.na", "agent").get("/plans/x"), 404)).isNotEmpty();
    assertThat(
            problem(
                as("li.na", "agent")
                    .body(
                        """
                        {"caseId":"%s","instalments":3,"firstDueDate":"2026-03-10"}\
                        """
                            .formatted(UNKNOWN))
                    .post("/plans"),
                404))
        .isEqualTo("not-found");
    assertThat(
            problem(
                as("li.na", "agent").body("{\"caseId\":\"" + UNKNOWN + "\"}").post("/plan-options"),
                404))
        .isEqualTo("not-found");
    for (String decision : new String[] {"approval", "rejection", "cancellation"}) {
      assertThat(problem(Borrower.decide(UNKNOWN, decision, "wang.wei"), 404))
          .isEqualTo("not-found");
    }
  }

  private static String problem(Response response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    return response.jsonPath().getString("type").replaceFirst(".*:", "");
  }

  @Test
  void rejectsAPlanWithoutAnAssessment() {
    // Given
    Borrower unassessed = new Borrower(topics, "CNY").owes("900.00", MARCH_2);

    // When
    Response refused =
        as("li.na", "agent")
            .body(
                """
                {"caseId":"%s","instalments":3,"firstDueDate":"2026-03-10"}\
                """
                    .formatted(unassessed.caseId()))
            .post("/plans");

    // Then
    assertThat(problem(refused, 422)).isEqualTo("assessment-needed");
    assertThat(unassessed.options().getList("options.offered")).containsOnly(false);
  }

  @Test
  void rejectsAProposalWhileTheCaseIsOnHold() {
    // Given
    Borrower held = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    held.held(MARCH_2, MARCH_10);
    await().atMost(PATIENCE).until(() -> held.optionsStatus() == 409);

    // When
    Response refused =
        as("li.na", "agent")
            .body(
                """
                {"caseId":"%s","instalments":3,"firstDueDate":"2026-03-10"}\
                """
                    .formatted(held.caseId()))
            .post("/plans");

    // Then
    assertThat(problem(refused, 409)).isEqualTo("case-on-hold");
  }

  @Test
  void rejectsACommandOnAStaleVersion() {
    // Given
    Borrower other = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = other.proposes(3, MARCH_10).getString("id");
    String tag = as("li.na", "agent").get("/plans/" + planId).header("ETag");

    // When
    Response first =
        as("wang.wei", "supervisor").header("If-Match", tag).post("/plans/" + planId + "/approval");
    Response second =
        as("li.na", "agent")
            .header("If-Match", tag)
            .body("{\"why\":\"changed my mind\"}")
            .post("/plans/" + planId + "/cancellation");

    // Then
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.header("ETag")).isNotEqualTo(tag);
    assertThat(problem(second, 412)).isEqualTo("stale-version");
    assertThat(other.plan(planId).getString("status")).isEqualTo("ACTIVE");
  }

  @Test
  void repeatsTheFirstAnswerForARepeatedCommand() {
    // Given
    Borrower other = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String key = UUID.randomUUID().toString();
    String body =
        """
        {"caseId":"%s","instalments":3,"firstDueDate":"2026-03-10"}\
        """
            .formatted(other.caseId());

    // When
    JsonPath first =
        as("li.na", "agent").header("Idempotency-Key", key).body(body).post("/plans").jsonPath();
    Response again = as("li.na", "agent").header("Idempotency-Key", key).body(body).post("/plans");

    // Then
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.jsonPath().getString("id")).isEqualTo(first.getString("id"));
    assertThat(other.plans().getList("items")).hasSize(1);
  }

  @Test
  void offersSeveralOptionsWithSchedules() {
    // When
    JsonPath options = borrower().options();

    // Then
    assertThat(options.getString("total.amount")).isEqualTo("900.00");
    assertThat(options.getString("sustainableMonthlyAmount.amount")).isEqualTo("400.00");
    assertThat(options.getList("options.findAll{it.offered}.name"))
        .contains("instalments", "deferral");
    assertThat(options.getList("options.findAll{it.offered}.schedule")).doesNotContain("");
    assertThat(options.getList("options.findAll{!it.offered}.why")).isNotEmpty();
  }

  @Test
  void publishesOpenApi() {
    Response openApi = given().accept("application/json").get("/q/openapi?format=json");

    assertThat(openApi.statusCode()).isEqualTo(200);
    assertThat(openApi.jsonPath().getString("openapi")).startsWith("3.1");
    assertThat(openApi.jsonPath().getMap("paths"))
        .containsKeys("/plans", "/plan-options", "/plans/{id}/approval", "/payments");
  }
}
