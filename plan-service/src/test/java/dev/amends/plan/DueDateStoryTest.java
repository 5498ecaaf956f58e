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
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Due dates on holidays, and schedules that are not monthly. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DueDateStoryTest {
  private static final LocalDate JANUARY_25 = LocalDate.of(2027, 1, 25);

  /** The second day of Chinese New Year; 9 February is the first business day after it. */
  private static final LocalDate FEBRUARY_6 = LocalDate.of(2027, 2, 6);

  private static Topics topics;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  @AfterAll
  static void disconnect() {
    topics.close();
  }

  private static Borrower borrowerInChina(String overdue) {
    return new Borrower(topics, "CNY").livesIn("CN").owes(overdue, JANUARY_25).canPay("400.00");
  }

  @Test
  void moveBehindChineseNewYearAndAreNotBreachedBefore() {
    // Given
    Borrower borrower = borrowerInChina("900.00");
    String planId = borrower.agrees(3, FEBRUARY_6);
    assertThat(borrower.plan(planId).getList("instalments.dueDate"))
        .containsExactly("2027-02-09", "2027-03-08", "2027-04-06");

    // When
    borrower.dayCloses(LocalDate.of(2027, 2, 10));
    borrower.dayCloses(LocalDate.of(2027, 2, 12)); // the last day of grace
    borrower.pays("P-1", "0.01", LocalDate.of(2027, 2, 12));
    borrower.untilPaymentsAre(1);

    // Then
    assertThat(borrower.plan(planId).getString("status")).isEqualTo("ACTIVE");
    borrower.dayCloses(LocalDate.of(2027, 2, 13));
    borrower.until(planId, "BREACHED");
  }

  @Test
  void ofAPromiseMadeInAContactMoveAsWell() {
    // Given
    Borrower borrower = borrowerInChina("900.00");
    borrower.promises("300.00", FEBRUARY_6, "li.na");
    await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == 1);
    String promise = borrower.plans().getString("items[0].id");

    // When
    borrower.dayCloses(LocalDate.of(2027, 2, 10));
    borrower.pays("P-1", "300.00", LocalDate.of(2027, 2, 12));

    // Then
    JsonPath plan = borrower.until(promise, "KEPT");
    assertThat(plan.getString("instalments[0].dueDate")).isEqualTo("2027-02-09");
  }

  @Test
  void comeEveryTwoWeeksForAChosenAmount() {
    // Given
    Borrower borrower = borrowerInChina("203.00");

    // When
    JsonPath plan =
        as("li.na", "agent")
            .body(
                """
                {"caseId":"%s","instalmentAmount":{"amount":"50.00","currency":"CNY"},
                 "firstDueDate":"2027-03-01","frequency":"FORTNIGHTLY"}\
                """
                    .formatted(borrower.caseId()))
            .post("/plans")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();

    // Then
    assertThat(plan.getList("instalments.amount.amount"))
        .containsExactly("50.00", "50.00", "50.00", "50.00", "3.00");
    assertThat(plan.getList("instalments.dueDate"))
        .containsExactly("2027-03-01", "2027-03-15", "2027-03-29", "2027-04-12", "2027-04-26");
  }
}
