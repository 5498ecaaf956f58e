package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.awaitHardshipReview;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.testsupport.TestTokens.tokenForLenders;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hardship reviews that are due are work. */
@QuarkusTest
class HardshipWorkTest extends CaseServiceTest {

  @Test
  void listsAReviewUntilItIsDecided() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    topics.publish(HardshipEvents.of(account, id).contact("li.na", true));
    awaitCase(account, CaseApi.is("assessmentAwaited", "true"));
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusDays(15)));
    String review = String.valueOf(awaitHardshipReview(account, "DUE").get("id"));

    // When
    JsonPath work = work(account, Map.of("role", "supervisor", "kind", "REVIEW_HARDSHIP"));

    // Then
    assertThat(work.getList("items.id")).containsExactly(review);
    assertThat(work.getString("items[0].caseId")).isEqualTo(id);
    assertThat(work.getString("items[0].dueAt")).isEqualTo("2026-02-15T00:00:00Z");
    assertThat(work.getString("items[0].slaUntil")).isEqualTo("2026-02-17T00:00:00Z");
    assertThat(work.getString("items[0].href")).isEqualTo("/hardship-reviews/" + review);
    assertThat(ofAnotherLender().getList("items.lenderId")).doesNotContain(account.lenderId());

    // When
    supervisor()
        .body("{\"decision\":\"RESUME\",\"reason\":\"The borrower does not answer.\"}")
        .post("/hardship-reviews/{id}/decision", review)
        .then()
        .statusCode(200);

    // Then
    assertThat(work(account, Map.of("kind", "REVIEW_HARDSHIP")).getList("items")).isEmpty();
  }

  private static JsonPath ofAnotherLender() {
    return given()
        .auth()
        .oauth2(tokenForLenders(Set.of("another"), "wang.wei", "supervisor"))
        .queryParam("limit", "500")
        .get("/work")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath work(AnAccount account, Map<String, String> criteria) {
    return supervisor()
        .queryParam("lenderId", account.lenderId())
        .queryParams(criteria)
        .get("/work")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
