package dev.amends.messaging.publication;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.testsupport.SecuredPlatformTestResource;
import dev.amends.testsupport.TestTokens;
import dev.amends.testsupport.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * A broker that authenticates its clients: the service consumes and publishes with the properties
 * {@code kafka.*}, and a lender reaches only the topic that access control lists give to it.
 */
@QuarkusTest
@WithTestResource(SecuredPlatformTestResource.class)
class SecuredBrokerTest {
  private static final int PARTITIONS = 12;

  @Inject Outbox outbox;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  private final String account = "A-" + UUID.randomUUID();

  @Test
  void aClientWithoutOrWithAWrongPasswordIsRefused() {
    assertThatThrownBy(() -> describe(Map.of()))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(TimeoutException.class);
    assertThatThrownBy(
            () -> describe(SecuredPlatformTestResource.credentials("lender-a", "guessed")))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void theServiceConsumesTheTopicOfALender() {
    // When
    try (Topics lenderA = lenderA()) {
      lenderA.publish(cured("lender.accounts.A", "A"));
    }

    // Then
    awaitOutcomes("A:" + account, List.of("APPLIED"));
  }

  @Test
  void theServiceClosesABusinessDayOnTheTopicOfTheLender() {
    // When
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                outbox.appendToEveryPartition(
                    new BusinessDayClosed("B", LocalDate.of(2026, 1, 31)), 0, Instant.EPOCH));

    // Then
    awaitOutcomes("B", Collections.nCopies(PARTITIONS, "APPLIED"));
    ops()
        .get("/received-messages?key=B")
        .then()
        .body("items.topic.unique()", equalTo(List.of("lender.accounts.B")));
  }

  @Test
  void aLenderCannotPublishOnTheTopicOfAnother() {
    try (Topics lenderA = lenderA()) {
      assertThatThrownBy(() -> lenderA.publish(cured("lender.accounts.B", "B")))
          .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void anEventAboutAnotherLenderIsParkedAndBlocksNothing() {
    // When
    String other = "B" + account;
    try (Topics lenderA = lenderA()) {
      lenderA.publish(cured("lender.accounts.A", other));
    }

    // Then
    String item =
        "items.find { it.reason == 'lenderId must be A on the topic lender.accounts.A (was "
            + other
            + ")' }.";
    await()
        .untilAsserted(
            () ->
                ops()
                    .get("/parked-messages?key=" + other + ":" + account)
                    .then()
                    .body(item + "field", equalTo("lenderId")));
    awaitOutcomes(other + ":" + account, List.of());
  }

  private void describe(Map<String, String> credentials)
      throws ExecutionException, InterruptedException {
    Map<String, Object> config = new HashMap<>(credentials);
    config.put("bootstrap.servers", servers);
    config.put("default.api.timeout.ms", 3_000);
    config.put("request.timeout.ms", 2_000);
    try (Admin admin = Admin.create(config)) {
      admin.describeCluster().nodes().get();
    }
  }

  private Topics lenderA() {
    Map<String, Object> connection =
        new HashMap<>(SecuredPlatformTestResource.credentialsOfLenderA());
    connection.put("bootstrap.servers", servers);
    return new Topics(connection);
  }

  private ProducerRecord<String, byte[]> cured(String topic, String lender) {
    String data =
        """
        {"lenderId":"%s","accountId":"%s","businessDate":"2026-01-31","sequence":1}\
        """
            .formatted(lender, account);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, lender + ":" + account, data.getBytes(UTF_8));
    Map.of(
            "ce_id", account,
            "ce_source", "urn:a:core",
            "ce_type", "dev.amends.AccountCured.v1")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private static void awaitOutcomes(String key, List<String> outcomes) {
    await()
        .untilAsserted(
            () ->
                ops()
                    .get("/received-messages?key=" + key)
                    .then()
                    .body("items.outcome", equalTo(outcomes)));
  }

  private static RequestSpecification ops() {
    return given().auth().oauth2(TestTokens.token("op", "ops"));
  }
}
