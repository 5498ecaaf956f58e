package dev.amends.messaging.consumption;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.TestTokens;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events from a wrong source are parked; whether they block their account depends on the rule. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SourceBindingTest {
  private static final String BOUND = "urn:bound:core";

  private final Topics topics = Topics.ofTheServiceUnderTest();
  private final String account = "A-" + UUID.randomUUID();
  private final String other = "OTHER-" + UUID.randomUUID();
  private final String foreign =
      "ce_source is bound to another lender than %s (was %s)".formatted(other, BOUND);

  @AfterEach
  void close() {
    topics.close();
  }

  @Test
  void anUnboundSourceIsParkedAndKeepsTheOrderOfTheAccount() {
    // When
    publish("BOUND", "urn:bound:test", 1);
    publish("BOUND", BOUND, 2);

    // Then
    awaitOutcomes("BOUND", "PARKED", "PARKED");
    ops()
        .get("/received-messages?key=BOUND:" + account)
        .then()
        .body(
            "items[0].reason",
            equalTo(
                "ce_source must be bound to the lender BOUND: urn:bound:archive, urn:bound:core"
                    + " (was urn:bound:test)"))
        .body("items[1].reason", equalTo("an earlier message of the account is parked"));
  }

  @Test
  void anEventUnderTheSourceOfAnotherLenderBlocksNoAccountAndUsesUpNoId() {
    // When
    publish(other, BOUND, 1);
    awaitForeign();
    publish("BOUND", BOUND, 1);
    publish(other, "urn:other:core", 1);

    // Then
    awaitOutcomes("BOUND", "APPLIED");
    awaitOutcomes(other, "APPLIED");
  }

  @Test
  void anEventUnderTheSourceOfAnotherLenderCannotBeReleased() {
    // Given
    publish(other, BOUND, 1);
    awaitForeign();
    String id = parked().extract().path("items.find { it.reason == '" + foreign + "' }.id");

    // When
    ops().post("/parked-messages/" + id + "/release").then().statusCode(409);

    // Then
    ops()
        .get("/received-messages?key=" + other + ":" + account)
        .then()
        .body("items.size()", equalTo(0));
    ops().post("/parked-messages/" + id + "/discard").then().statusCode(200);
  }

  private void publish(String lender, String source, long sequence) {
    String data =
        """
        {"lenderId":"%s","accountId":"%s","businessDate":"2026-01-31","sequence":%d}\
        """
            .formatted(lender, account, sequence);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>("lender.accounts", lender + ":" + account, data.getBytes(UTF_8));
    Map.of(
            "ce_id",
            account + "/" + sequence,
            "ce_source",
            source,
            "ce_type",
            "dev.amends.AccountCured.v1")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    topics.publish(record);
  }

  private void awaitForeign() {
    String field = "items.find { it.reason == '" + foreign + "' }.field";
    await().untilAsserted(() -> parked().body(field, equalTo("ce_source")));
  }

  private ValidatableResponse parked() {
    return ops().get("/parked-messages?key=" + other + ":" + account).then();
  }

  private void awaitOutcomes(String lender, String... outcomes) {
    await()
        .untilAsserted(
            () ->
                ops()
                    .get("/received-messages?key=" + lender + ":" + account)
                    .then()
                    .body("items.outcome", equalTo(List.of(outcomes))));
  }

  private static RequestSpecification ops() {
    return given().auth().oauth2(TestTokens.token("op", "ops"));
  }
}
