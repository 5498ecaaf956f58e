package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static dev.amends.plan.Borrower.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The supervisors' queue of terms that wait for a decision. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DecisionQueueTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static Topics topics;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  @AfterAll
  static void everyMessageMatchesItsSchema() {
    assertThat(Borrower.violations(topics)).isEmpty();
    topics.close();
  }

  private static Borrower borrower() {
    return new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
  }

  private static RequestSpecification queue(Borrower borrower) {
    return as("wang.wei", "supervisor")
        .queryParam("status", "PENDING")
        .queryParam("lenderId", borrower.account().lenderId());
  }

  private static JsonPath waiting(Borrower borrower) {
    return queue(borrower).get("/plans").then().statusCode(200).extract().jsonPath();
  }

  @Test
  void showsTheFiguresOnWhichToDecide() {
    // Given
    Borrower borrower = borrower();
    decide(borrower.proposes(6, MARCH_10).getString("id"), "rejection", "wang.wei");
    String plan = borrower.proposes(3, MARCH_10).getString("id");
    borrower.objects(plan, "250.00");

    // When
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(waiting(borrower).getList("items[0].feedback")).hasSize(1));
    JsonPath queue = waiting(borrower);

    // Then
    assertThat(queue.getList("items.id")).containsExactly(plan);
    assertThat(queue.getString("items[0].approval.reason")).isEqualTo("instalments");
    assertThat(queue.getString("items[0].approval.why")).contains("is 3", "is 0");
    assertThat(queue.getBoolean("items[0].approval.escalated")).isFalse();
    assertThat(queue.getString("items[0].approval.dueAt")).isNotNull();
    assertThat(queue.getString("items[0].affordability.sustainableMonthlyAmount.amount"))
        .isEqualTo("400.00");
    assertThat(queue.getBoolean("items[0].affordability.valid")).isTrue();
    assertThat(queue.getDouble("items[0].affordability.sharePercent")).isEqualTo(75.0);
    assertThat(queue.getString("items[0].affordability.validUntil")).isNotNull();
    assertThat(queue.getInt("items[0].history.promisesBroken")).isZero();
    assertThat(queue.getString("items[0].history.lastDecision.decision")).isEqualTo("REJECTED");
    assertThat(queue.getString("items[0].history.lastDecision.why"))
        .isEqualTo("too little too late");
    assertThat(queue.getString("items[0].feedback[0].offer.amount")).isEqualTo("250.00");
  }

  @Test
  void countsTheInstalmentThatTheLenderReports() {
    // Given
    Borrower borrower = borrower();
    borrower.proposes(3, MARCH_10);

    // When
    borrower.reportsLoan("900.00", "150.00", MARCH_2);

    // Then
    await()
        .atMost(PATIENCE)
        .until(
            () -> waiting(borrower).getString("items[0].affordability.monthlyBudget.amount"),
            "250.00"::equals);
    assertThat(waiting(borrower).getString("items[0].affordability.ongoingInstalment.amount"))
        .isEqualTo("150.00");
  }

  @Test
  void countsHowEarlierPromisesEnded() {
    // Given
    Borrower borrower = borrower();
    borrower.promises("100.00", MARCH_2.plusDays(1), "li.na");
    await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == 1);
    borrower.pays("P-1", "100.00", MARCH_2);
    borrower.until(borrower.plans().getString("items[0].id"), "KEPT");
    borrower.owesNow("800.00", MARCH_2);

    // When
    borrower.proposes(3, MARCH_10);

    // Then
    assertThat(waiting(borrower).getInt("items[0].history.promisesKept")).isEqualTo(1);
  }

  @Test
  void pagesThroughTheWaitingTermsTheOldestFirst() {
    // Given
    Borrower borrower = borrower();
    List<String> proposed = new ArrayList<>();
    for (int count = 3; count <= 7; count++) {
      proposed.add(borrower.proposes(count, MARCH_10).getString("id"));
    }

    // When
    List<String> read = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      RequestSpecification page = queue(borrower).queryParam("limit", 2);
      JsonPath answer =
          (cursor == null ? page : page.queryParam("cursor", cursor)).get("/plans").jsonPath();
      read.addAll(answer.getList("items.id"));
      cursor = answer.getString("nextCursor");
    } while (cursor != null);

    // Then
    assertThat(read).containsExactlyElementsOf(proposed);
  }

  @Test
  void findsTermsByTheirAge() {
    // Given
    Borrower borrower = borrower();
    borrower.proposes(3, MARCH_10);

    // Then
    queue(borrower)
        .queryParam("olderThan", "2100-01-01T00:00:00Z")
        .get("/plans")
        .then()
        .body("items.size()", equalTo(1));
    queue(borrower)
        .queryParam("olderThan", "PT0S")
        .get("/plans")
        .then()
        .body("items.size()", equalTo(1));
    queue(borrower)
        .queryParam("olderThan", "PT1H")
        .get("/plans")
        .then()
        .body("items.size()", equalTo(0));
    queue(borrower)
        .queryParam("olderThan", "2026-01-01T00:00:00Z")
        .get("/plans")
        .then()
        .body("items.size()", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "P", "PT99999999999999999999H", "2026-03-02", "2026-13-01T00:00:00Z"})
  void rejectsAnAgeThatIsNeitherADurationNorAnInstant(String age) {
    as("wang.wei", "supervisor")
        .queryParam("status", "PENDING")
        .queryParam("olderThan", age)
        .get("/plans")
        .then()
        .statusCode(400)
        .body("field", equalTo("olderThan"));
  }

  @Test
  void assignsADecisionToASupervisor() {
    // Given
    Borrower borrower = borrower();
    String plan = borrower.proposes(3, MARCH_10).getString("id");
    String path = "/plans/" + plan + "/assignee";
    String tag = as("wang.wei", "supervisor").get("/plans/" + plan).header("ETag");

    // When
    var assigned =
        as("wang.wei", "supervisor")
            .header("If-Match", tag)
            .body("{\"assignee\":\"zhao.min\"}")
            .put(path);

    // Then
    assigned.then().statusCode(200).body("approval.assignee", equalTo("zhao.min"));
    as("wang.wei", "supervisor")
        .header("If-Match", tag)
        .body("{\"assignee\":\"wang.wei\"}")
        .put(path)
        .then()
        .statusCode(412);
    queue(borrower)
        .queryParam("assignee", "zhao.min")
        .get("/plans")
        .then()
        .body("items.size()", equalTo(1));
    queue(borrower)
        .queryParam("assignee", "wang.wei")
        .get("/plans")
        .then()
        .body("items.size()", equalTo(0));
    queue(borrower)
        .queryParam("unassigned", "true")
        .get("/plans")
        .then()
        .body("items.size()", equalTo(0));
    as("wang.wei", "supervisor").body("{}").put(path).then().statusCode(200);
    queue(borrower)
        .queryParam("unassigned", "true")
        .get("/plans")
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void assignsNoDecisionToTheProposerOrAboutDecidedTerms() {
    // Given
    Borrower borrower = borrower();
    String plan = borrower.proposes(3, MARCH_10).getString("id");
    String path = "/plans/" + plan + "/assignee";

    // Then
    as("wang.wei", "supervisor").body("{\"assignee\":\"Li.Na\"}").put(path).then().statusCode(409);
    as("li.na", "agent").body("{\"assignee\":\"wang.wei\"}").put(path).then().statusCode(403);
    decide(plan, "approval", "wang.wei").then().statusCode(200);
    as("wang.wei", "supervisor").body("{}").put(path).then().statusCode(409);
  }
}
