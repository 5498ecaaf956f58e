package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.testsupport.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading named cases with one call. */
@QuarkusTest
class CasesByIdTest extends CaseServiceTest {
  private static final String UNKNOWN = "0190a1b2-0000-7000-8000-000000000001";

  private static String aCaseOf(AnAccount account) {
    topics.publish(account.overdue("120.00", 31, 1));
    return awaitCase(account).getString("id");
  }

  @Test
  void listsTheNamedCasesInTheOrderOfTheirIds() {
    // Given
    String first = aCaseOf(AnAccount.ofANewLender());
    String second = aCaseOf(AnAccount.ofANewLender());

    // When
    List<String> listed =
        agent()
            .queryParam("id", second, UNKNOWN, first, second)
            .get("/cases")
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");

    // Then
    assertThat(listed).containsExactly(second, first);
  }

  @Test
  void leavesOutTheCasesOfOtherLenders() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    String own = aCaseOf(account);
    String other = aCaseOf(AnAccount.ofANewLender());

    // When
    List<String> listed =
        given()
            .auth()
            .oauth2(TestTokens.tokenForLenders(Set.of(account.lenderId()), "li.na", "agent"))
            .queryParam("id", other, own)
            .get("/cases")
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");

    // Then
    assertThat(listed).containsExactly(own);
  }

  @Test
  void acceptsAHundredIdsAndRejectsOneMore() {
    agent()
        .queryParam("id", Collections.nCopies(100, UNKNOWN))
        .get("/cases")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    agent()
        .queryParam("id", Collections.nCopies(101, UNKNOWN))
        .get("/cases")
        .then()
        .statusCode(400)
        .body("field", equalTo("id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=OPEN",
        "class=A",
        "bucket=31-60",
        "lenderId=L",
        "assignee=li.na",
        "withoutNextStep=true",
        "limit=10",
        "cursor=abc"
      })
  void rejectsAnotherCriterionBesideIds(String criterion) {
    agent()
        .get("/cases?id=" + UUID.randomUUID() + "&" + criterion)
        .then()
        .statusCode(400)
        .body("field", equalTo("id"));
  }

  @Test
  void rejectsAnIdThatIsNoUuid() {
    agent()
        .get("/cases?id=42")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo("id"));
  }
}
