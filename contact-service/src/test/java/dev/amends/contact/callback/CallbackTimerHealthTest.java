package dev.amends.contact.callback;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.ServiceTest;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Health fails when the thread of the timer is gone. */
@QuarkusTest
class CallbackTimerHealthTest extends ServiceTest {
  @Inject CallbackTimer timer;

  @Test
  void livenessAndReadinessFailWhenTheThreadOfTheTimerIsGone() {
    // Given
    assertHealth(200);

    // When
    Thread thread = thread();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              thread.interrupt();
              return !thread.isAlive();
            });

    // Then
    assertHealth(503);

    // When
    timer.start(new StartupEvent());

    // Then
    assertHealth(200);
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

  private static Thread thread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("callback-timer"))
        .findFirst()
        .orElseThrow();
  }
}
