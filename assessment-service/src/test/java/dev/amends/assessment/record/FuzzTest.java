package dev.amends.assessment.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.fuzz.EventFuzz;
import dev.amends.testsupport.fuzz.RestFuzz;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No request causes a server error, and no event stops a consumer. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class FuzzTest {
  private static final long SEED = 20261130;

  @Test
  void answersEveryRequestAsDescribed() throws Exception {
    try (Story story = Story.withOpenCase("900.00", "CNY")) {
      Map<String, String> known = Map.of("caseId", story.caseId.toString(), "name", "first-call");

      assertThat(new RestFuzz(RestAssured.port, SEED, known).run(100)).isEmpty();
    }
  }

  @Test
  void appliesOrParksEveryEvent() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      assertThat(new EventFuzz(topics, SEED).run(4)).isEmpty();
    }
  }
}
