package dev.amends.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.fuzz.EventFuzz;
import dev.amends.testsupport.fuzz.RestFuzz;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No request causes a server error, and no event stops a consumer. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class FuzzTest {
  private static final long SEED = 20261130;

  @Test
  void answersEveryRequestAsDescribed() throws Exception {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      Borrower borrower =
          new Borrower(topics, "CNY").owes("900.00", LocalDate.of(2026, 3, 31)).canPay("400.00");
      Map<String, String> known =
          Map.of(
              "caseId", borrower.caseId().toString(),
              "lenderId", borrower.account().lenderId(),
              "accountId", borrower.account().accountId());

      assertThat(new RestFuzz(RestAssured.port, SEED, known).run(40)).isEmpty();
    }
  }

  @Test
  void appliesOrParksEveryEvent() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      assertThat(new EventFuzz(topics, SEED).run(4)).isEmpty();
    }
  }
}
