package dev.amends.messaging.consumption;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.TestTokens;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The correction of a business day is a watermark, and only case-service or a lender that the
 * configuration names may send it.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BusinessDayCorrectionTest {

  private final Topics topics = Topics.ofTheServiceUnderTest();
  private final String lender = "C-" + UUID.randomUUID();

  @AfterEach
  void close() {
    topics.close();
  }

  @Test
  void isAppliedOnceInEveryPartition() {
    String id = UUID.randomUUID().toString();
    var corrected =
        new BusinessDayCorrected(
            lender,
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 1, 31),
            CorrectionReason.WRONG_DATE,
            null);

    topics.publish(corrected, id);
    topics.publish(corrected, id);

    await().untilAsserted(() -> assertThat(outcomes()).hasSize(12).containsOnly("APPLIED"));
  }

  @Test
  void fromALenderIsParked() {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            "lender.accounts",
            lender,
            """
            {"lenderId":"%s","wrongDate":"2026-03-01","businessDate":"2026-01-31",
             "reason":"WRONG_DATE"}\
            """
                .formatted(lender)
                .getBytes(UTF_8));
    Map.of(
            "ce_id", "correction-1",
            "ce_source", "urn:core:" + lender,
            "ce_type", "dev.amends.BusinessDayCorrected.v1")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));

    topics.publish(record);

    await().untilAsserted(() -> assertThat(outcomes()).containsExactly("PARKED"));
    assertThat(reasons())
        .containsExactly(
            "ce_source must be case-service, where an operator requests a correction, unless"
                + " amends.business-dates.corrections-by-lenders names the lender (was urn:core:"
                + lender
                + ")");
  }

  private List<String> outcomes() {
    return received("outcome");
  }

  private List<String> reasons() {
    return received("reason");
  }

  private List<String> received(String column) {
    return given()
        .auth()
        .oauth2(TestTokens.token("op", "ops"))
        .queryParam("key", lender)
        .get("/received-messages")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items." + column);
  }
}
