package dev.amends.messaging.consumption;

import static dev.amends.messaging.consumption.OverdueAccounts.overdue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Health fails while a consumer or its polling thread makes no progress, and recovers with it. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ConsumerHealthTest {
  @Inject DataSource database;
  @Inject KafkaClientService kafka;
  @Inject MeterRegistry meters;

  private final Topics topics = Topics.ofTheServiceUnderTest();

  @AfterEach
  void close() {
    topics.close();
  }

  @Test
  void anIdleServiceStaysHealthyBeyondTheLimits() {
    // Given
    assertHealth(200);

    // When // Then
    await()
        .during(Duration.ofSeconds(5))
        .atMost(Duration.ofSeconds(12))
        .untilAsserted(
            () -> {
              given().get("/q/health/live").then().statusCode(200);
              given().get("/q/health/ready").then().statusCode(200);
            });
  }

  @Test
  void theLagIsTheEndMinusTheCommittedOffset() throws SQLException {
    // Given
    ((CompositeMeterRegistry) meters).add(new SimpleMeterRegistry());
    String account = "A-" + UUID.randomUUID();
    topics.publish(overdue(account, 1, "LOAN"));
    await().atMost(Duration.ofSeconds(30)).until(() -> effects(account) == 1);
    await().atMost(Duration.ofSeconds(30)).until(() -> lag() == 0);

    try (Connection blocking = database.getConnection()) {
      blocking.setAutoCommit(false);
      lock(blocking, account);

      // When
      for (int sequence = 2; sequence <= 4; sequence++) {
        topics.publish(overdue(account, sequence, "LOAN"));
      }

      // Then
      await().atMost(Duration.ofSeconds(15)).until(() -> lag() == 3);
      blocking.rollback();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> lag() == 0);
  }

  private double lag() {
    return meters
        .get("amends.consumer.lag")
        .tags("group", "messaging-test", "topic", "lender.accounts")
        .gauge()
        .value();
  }

  @Test
  void healthFailsWhileABatchIsStuck() throws SQLException {
    // Given
    String account = "A-" + UUID.randomUUID();
    topics.publish(overdue(account, 1, "LOAN"));
    await().atMost(Duration.ofSeconds(30)).until(() -> effects(account) == 1);

    try (Connection blocking = database.getConnection()) {
      blocking.setAutoCommit(false);
      lock(blocking, account);

      // When
      topics.publish(overdue(account, 2, "LOAN"));

      // Then
      assertHealth(503);
      given()
          .get("/q/health/live")
          .then()
          .body(worker("consumer/lender.accounts"), equalTo(List.of(false)));
      blocking.rollback();
    }
    assertHealth(200);
    assertThat(effects(account)).isEqualTo(2);
  }

  @Test
  void healthFailsWhileThePollingThreadIsGone() {
    // Given
    CountDownLatch back = new CountDownLatch(1);
    kafka
        .getConsumer("lender-accounts")
        .runOnPollingThread(
            ignored -> {
              awaitQuietly(back);
            })
        .subscribe()
        .with(done -> {});

    // When // Then
    try {
      assertHealth(503);
      given()
          .get("/q/health/live")
          .then()
          .body(worker("polling/lender-accounts"), equalTo(List.of(false)));
    } finally {
      back.countDown();
    }
    assertHealth(200);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertHealth(int status) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> {
              given().get("/q/health/live").then().statusCode(status);
              given().get("/q/health/ready").then().statusCode(status);
            });
  }

  private static String worker(String name) {
    return "checks.findAll { it.name == 'workers' }.data.'" + name + "'";
  }

  private static void lock(Connection connection, String account) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from account_lock where record_key like '%:' || ? for update")) {
      select.setString(1, account);
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
      }
    }
  }

  private long effects(String account) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select count(*) from effect where record_key like ?")) {
      select.setString(1, "%:" + account);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
