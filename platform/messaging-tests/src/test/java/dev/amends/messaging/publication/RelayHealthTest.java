package dev.amends.messaging.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Health fails when the relay's thread is gone, and no error ends that thread. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RelayHealthTest {
  @Inject OutboxRelay relay;
  @Inject RelaySignal signal;

  @Test
  void livenessAndReadinessFailWhenTheThreadOfTheRelayIsGone() {
    // Given
    assertHealth(200);

    // When
    Thread thread = thread();
    thread.interrupt();
    await().atMost(Duration.ofSeconds(30)).until(() -> !thread.isAlive());

    // Then
    assertHealth(503);
    given().get("/q/health/live").then().body(worker("outbox-relay"), equalTo(List.of(false)));

    // When
    relay.start(new StartupEvent());

    // Then
    assertHealth(200);
  }

  @Test
  void anErrorDoesNotEndTheRelay() throws InterruptedException {
    // Given
    Thread thread = thread();
    CountDownLatch polledAfterErrors = new CountDownLatch(3);

    // When
    QuarkusMock.installMockForInstance(new FailingSignal(polledAfterErrors), signal);

    // Then
    assertThat(polledAfterErrors.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(thread.isAlive()).isTrue();
  }

  /** Throws an error twice, as a class that cannot be loaded would. */
  private static final class FailingSignal extends RelaySignal {
    private final CountDownLatch calls;

    FailingSignal(CountDownLatch calls) {
      this.calls = calls;
    }

    @Override
    void await(Duration pause) throws InterruptedException {
      calls.countDown();
      if (calls.getCount() > 0) {
        throw new LinkageError("thrown by the test");
      }
      super.await(pause);
    }
  }

  private static void assertHealth(int status) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              given().get("/q/health/live").then().statusCode(status);
              given().get("/q/health/ready").then().statusCode(status);
            });
  }

  private static String worker(String name) {
    return "checks.findAll { it.name == 'workers' }.data.'" + name + "'";
  }

  private static Thread thread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("outbox-relay"))
        .findFirst()
        .orElseThrow();
  }
}
