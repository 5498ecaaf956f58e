package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The feedback of borrowers about their plans, as logged in contacts. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class FeedbackStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

  @Test
  void listsTheObjectionAndOfferOfEachContactWithThePlan() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
      String plan = borrower.proposes(3, MARCH_2.plusDays(28)).getString("id");
      Borrower.as("li.na", "agent")
          .get("/plans/" + plan + "/feedback")
          .then()
          .statusCode(200)
          .body("items", hasSize(0));

      // When
      UUID contact = borrower.objects(plan, "150.00");
      borrower.objects(plan, "450.00");

      // Then
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  Borrower.as("wang.wei", "supervisor")
                      .get("/plans/" + plan + "/feedback")
                      .then()
                      .statusCode(200)
                      .body("items", hasSize(2)));
      Borrower.as("wang.wei", "supervisor")
          .get("/plans/" + plan + "/feedback")
          .then()
          .rootPath("items.find { it.offer.amount == '150.00' }")
          .body("contactId", equalTo(contact.toString()))
          .body("objected", equalTo(true))
          .body("agent", equalTo("li.na"))
          .body("comparison.affordable", equalTo(true))
          .body("comparison.shareOfSustainablePercent", equalTo(37.5f))
          .body("comparison.nearestOption.instalments", equalTo(6))
          .rootPath("items.find { it.offer.amount == '450.00' }")
          .body("comparison.affordable", equalTo(false));
      assertThat(borrower.plan(plan).getString("status")).isEqualTo("PENDING_APPROVAL");
    }
  }

  @Test
  void rejectsCallersWithoutARoleAndUnknownPlans() {
    String path = "/plans/" + UUID.randomUUID() + "/feedback";
    RestAssured.given().get(path).then().statusCode(401);
    Borrower.as("eve", "nobody").get(path).then().statusCode(403);
    Borrower.as("li.na", "agent").get(path).then().statusCode(404);
  }
}
