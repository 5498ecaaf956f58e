package dev.amends.assessment.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.fuzz.EventFuzz;
import dev.amends.testsupport.fuzz.RestFuzz;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No request causes a server error, and no event stops a consumer. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class FuzzTest {
  private static final long SEED = 20261130;

  /** Of the events of lenders, the service reads business days only. */
  private static final Set<String> SKIPPED =
      Arrays.stream(AccountEvent.class.getPermittedSubclasses())
          .map(type -> "dev.amends." + type.getSimpleName() + ".v1")
          .collect(Collectors.toSet());

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
      assertThat(new EventFuzz(topics, SEED, type -> !SKIPPED.contains(type)).run(4)).isEmpty();
    }
  }
}
