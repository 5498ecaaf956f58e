package dev.amends.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.fuzz.EventFuzz;
import dev.amends.testsupport.fuzz.RestFuzz;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No request causes a server error, and no event stops a consumer. */
@QuarkusTest
class FuzzTest extends ServiceTest {
  private static final long SEED = 20261130;

  @Test
  void answersEveryRequestAsDescribed() throws Exception {
    TestCase opened = cases.anOpenCase();
    Map<String, String> known =
        Map.of(
            "caseId", opened.id().toString(),
            "lenderId", opened.account().lenderId(),
            "accountId", opened.account().accountId());

    assertThat(new RestFuzz(RestAssured.port, SEED, known).run(25)).isEmpty();
  }

  @Test
  void appliesOrParksEveryEvent() {
    assertThat(new EventFuzz(cases.topics(), SEED).run(4)).isEmpty();
  }
}
