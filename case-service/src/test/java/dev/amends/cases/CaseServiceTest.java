package dev.amends.cases;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A test that talks to the running service over HTTP and Kafka. */
@WithTestResource(PlatformTestResource.class)
@SuppressWarnings("NullAway.Init") // connected before the first test
abstract class CaseServiceTest {
  static Topics topics;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
  }

  @AfterAll
  static void disconnect() {
    topics.close();
  }
}
