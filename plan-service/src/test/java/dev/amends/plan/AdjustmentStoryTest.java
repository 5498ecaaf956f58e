package dev.amends.plan;

import static dev.amends.plan.Borrower.as;
import static dev.amends.plan.Borrower.decide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How a breached plan is adjusted, and how its versions follow each other. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AdjustmentStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private final Topics topics = Topics.ofTheServiceUnderTest();

  @Test
  void spreadsTheRestIfTheAssessmentSupportsIt() {
    // Given
    Borrower borrower = borrower("400.00");
    String planId = borrower.agrees(3, MARCH_10);
    borrower.pays("P-1", "100.00", MARCH_10);
    borrower.untilPaymentsAre(1);

    // When
    borrower.dayCloses(MARCH_10.plusDays(4));

    // Then
    JsonPath plan = borrower.until(planId, "BREACHED");
    assertThat(plan.getString("versions[1].adjustment.form")).isEqualTo("SPREAD");
    assertThat(plan.getList("versions[1].instalments.amount.amount"))
        .containsExactly("100.00", "400.00", "400.00");
    assertThat(plan.getList("versions[1].instalments.dueDate"))
        .containsExactly("2026-03-10", "2026-04-10", "2026-05-11"); // 10 May is a Sunday
    assertThat(plan.getList("versions[1].instalments.status"))
        .containsExactly("PAID", "OPEN", "OPEN");
    assertThat(plan.getString("versions[1].initiator")).isEqualTo("SYSTEM");
    assertThat(borrower.lastEvent("PlanProposed").data().at("/origin/reason").asText())
        .startsWith("plan.adjustment: SPREAD");
  }

  @Test
  void lengthensThePlanIfTheRestIsTooMuch() {
    Borrower borrower = borrower("300.00");
    String planId = borrower.agrees(3, MARCH_10);

    borrower.dayCloses(MARCH_10.plusDays(4));

    JsonPath plan = borrower.until(planId, "BREACHED");
    assertThat(plan.getString("versions[1].adjustment.form")).isEqualTo("LENGTHEN");
    assertThat(plan.getString("versions[1].adjustment.why"))
        .contains("Not SPREAD: 2 instalments until 2026-05-11 would be up to 450.00 CNY");
    assertThat(plan.getList("versions[1].instalments.amount.amount"))
        .containsExactly("300.00", "300.00", "300.00");
  }

  @Test
  void defersThePlanIfTheIncomeIsLostAndListsTheVersions() {
    // Given
    Borrower borrower = borrower("400.00");
    String planId = borrower.agrees(3, MARCH_10);
    borrower.pays("P-1", "100.00", MARCH_10);
    borrower.untilPaymentsAre(1);
    borrower.canPay("0.00");
    borrower.dayCloses(MARCH_10.plusDays(4));
    JsonPath breached = borrower.until(planId, "BREACHED");

    // When
    decide(planId, "approval", "wang.wei").then().statusCode(200);

    // Then
    assertThat(breached.getString("versions[1].adjustment.form")).isEqualTo("DEFER");
    assertThat(breached.getString("versions[1].kind")).isEqualTo("DEFERRAL");
    JsonPath plan = borrower.plan(planId);
    assertThat(plan.getString("status")).isEqualTo("ACTIVE");
    assertThat(plan.getString("adjustment.form")).isEqualTo("DEFER");
    assertThat(plan.getList("instalments.dueDate"))
        .containsExactly("2026-03-10", "2026-07-14", "2026-08-14");
    JsonPath versions = as("li.na", "agent").get("/plans/" + planId + "/versions").jsonPath();
    assertThat(versions.getList("items.version")).containsExactly(1, 2);
    assertThat(versions.getInt("items[0].supersededBy")).isEqualTo(2);
    assertThat(versions.getString("items[0].supersededOn")).isEqualTo("2026-03-14");
    assertThat(versions.getString("items[0].paidWhenSuperseded.amount")).isEqualTo("100.00");
    assertThat(versions.getInt("items[1].supersedes")).isEqualTo(1);
    assertThat(versions.getString("items[1].inForceOn")).isEqualTo("2026-03-14");
  }

  @Test
  void recordsACounterOfferAsTheBorrowers() {
    // Given
    Borrower borrower = borrower("400.00");
    String planId = borrower.agrees(3, MARCH_10);

    // When
    int bySystem = counterOffer(planId, "SYSTEM");
    int byBorrower = counterOffer(planId, "BORROWER");

    // Then
    assertThat(bySystem).isEqualTo(400);
    assertThat(byBorrower).isEqualTo(201);
    JsonPath plan = borrower.plan(planId);
    assertThat(plan.getString("versions[1].initiator")).isEqualTo("BORROWER");
    assertThat(plan.getString("versions[1].ownWords")).isEqualTo("I can pay 150 a month.");
    assertThat(plan.getInt("versions[1].supersedes")).isEqualTo(1);
    assertThat(plan.<Object>get("versions[0].supersededBy")).isNull();
    assertThat(borrower.lastEvent("PlanProposed").data().path("initiator").asText())
        .isEqualTo("BORROWER");
  }

  private static int counterOffer(String planId, String initiator) {
    return as("li.na", "agent")
        .body(
            """
            {"instalments":6,"firstDueDate":"2026-04-10","initiator":"%s",
             "ownWords":"I can pay 150 a month."}\
            """
                .formatted(initiator))
        .post("/plans/" + planId + "/adjustments")
        .statusCode();
  }

  private Borrower borrower(String aMonth) {
    return new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay(aMonth);
  }
}
