package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.fuzz.EventFuzz;
import dev.amends.testsupport.fuzz.RestFuzz;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No request causes a server error, and no event stops a consumer. */
@QuarkusTest
class FuzzTest extends CaseServiceTest {
  private static final long SEED = 20261130;

  @Test
  void answersEveryRequestAsDescribed() throws Exception {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    Map<String, String> known =
        Map.of(
            "id",
            id,
            "caseId",
            id,
            "lenderId",
            account.lenderId(),
            "accountId",
            account.accountId(),
            "borrowerId",
            "B-" + account.accountId());

    assertThat(new RestFuzz(RestAssured.port, SEED, known).run(40)).isEmpty();
  }

  @Test
  void appliesOrParksEveryEvent() {
    assertThat(new EventFuzz(topics, SEED).run(4)).isEmpty();
  }
}
