package dev.amends.messaging.consumption;

import static dev.amends.messaging.consumption.OverdueAccounts.overdue;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.TestTokens;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BatchConsumptionTest {
  @Inject EffectConsumer consumer;
  @Inject DataSource database;
  @Inject ParkedAccounts parkedAccounts;

  private final Topics topics = Topics.ofTheServiceUnderTest();
  private final String account = "A-" + UUID.randomUUID();

  @BeforeEach
  void resetRejection() {
    consumer.stopRejecting(false);
  }

  @AfterEach
  void close() {
    topics.close();
  }

  @Test
  void anEventPublishedTwiceTakesEffectOnce() throws SQLException {
    // Given
    String id = UUID.randomUUID().toString();
    topics.publish(overdue(account, 1, "LOAN"), id);

    // When
    topics.publish(overdue(account, 1, "LOAN"), id);
    topics.publish(overdue(account, 2, "LOAN"));

    // Then
    await().untilAsserted(() -> assertThat(effects(account)).contains(2L));
    assertThat(effects(account)).containsExactly(1L, 2L);
  }

  @Test
  void anIdThatIsReceivedAgainWithAnotherPayloadIsParked() throws SQLException {
    // Given
    String id = UUID.randomUUID().toString();
    topics.publish(overdue(account, 1, "LOAN"), id);
    await().untilAsserted(() -> assertThat(effects(account)).containsExactly(1L));

    // When
    topics.publish(overdue(account, 2, "LOAN"), id);
    topics.publish(overdue(account, 1, "LOAN"), id);

    // Then
    await()
        .untilAsserted(
            () ->
                assertThat(reasons(account))
                    .containsExactly("ce_id was received before with another key or payload"));
    ops()
        .post("/parked-messages/" + parked(account).getFirst() + "/release")
        .then()
        .statusCode(409)
        .body("detail", containsString("with another key or payload"));

    // When
    topics.publish(overdue(account, 3, "LOAN"));
    await().untilAsserted(() -> assertThat(parked(account)).hasSize(2));
    ops()
        .post("/parked-messages/" + parked(account).getFirst() + "/discard")
        .then()
        .statusCode(200)
        .body("applied", equalTo(1));

    // Then
    assertThat(effects(account)).containsExactly(1L, 3L);
    assertThat(parked(account)).isEmpty();
  }

  @Test
  void anIdThatBelongsToAnEventOfAnotherAccountIsParked() throws SQLException {
    // Given
    String id = UUID.randomUUID().toString();

    String other = account + "-other";

    // When
    topics.publish(overdue(account, 1, "LOAN"), id);
    topics.publish(overdue(other, 1, "LOAN"), id);

    // Then: which is first depends on their partitions
    await().untilAsserted(() -> assertThat(parked(account).size() + parked(other).size()).isOne());
    assertThat(effects(account).size() + effects(other).size()).isOne();
    assertThat(parked(account).isEmpty() ? reasons(other) : reasons(account))
        .containsExactly("ce_id was received before with another key or payload");
  }

  @ParameterizedTest
  @CsvSource({"ce_id, ''", "ce_id, ' '", "ce_source, ''"})
  void anEventWithABlankNameIsParked(String header, String blank) {
    // When
    topics.publish(named(account, "L:" + account, header, blank));
    topics.publish(named(account + "-other", "L:" + account + "-other", header, blank));

    // Then
    for (String one : List.of(account, account + "-other")) {
      await()
          .untilAsserted(
              () -> assertThat(reasons(one)).containsExactly(header + " header is required"));
    }
  }

  @Test
  void aRejectedEventIsParkedAndLaterOnesOfItsAccountAreParkedBehindIt() throws SQLException {
    // Given
    topics.publish(overdue(account, 1, "LOAN"));
    topics.publish(overdue(account, 2, EffectConsumer.REJECTED));
    topics.publish(overdue(account, 3, "LOAN"));
    topics.publish(overdue(account + "-other", 1, "LOAN"));
    await().untilAsserted(() -> assertThat(effects(account + "-other")).containsExactly(1L));
    await().untilAsserted(() -> assertThat(parked(account)).hasSize(2));
    assertThat(effects(account)).containsExactly(1L);
    List<String> parked = parked(account);

    // When
    ops().post("/parked-messages/" + parked.get(1) + "/release").then().statusCode(409);
    ops()
        .post("/parked-messages/" + parked.get(0) + "/release")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString("productType is rejected by this test"));
    consumer.stopRejecting(true);
    ops()
        .post("/parked-messages/" + parked.get(0) + "/release")
        .then()
        .statusCode(200)
        .body("applied", equalTo(2));

    // Then
    assertThat(effects(account)).containsExactly(1L, 2L, 3L);
    assertThat(parked(account)).isEmpty();
  }

  @Test
  void discardingTheRejectedEventAppliesTheOthers() throws SQLException {
    // Given
    topics.publish(overdue(account, 1, EffectConsumer.REJECTED));
    topics.publish(overdue(account, 2, "LOAN"));
    await().untilAsserted(() -> assertThat(parked(account)).hasSize(2));
    AccountKey key = new AccountKey("L", account);
    assertThat(parkedAccounts.awaitingInput(List.of(key, new AccountKey("L", account + "-other"))))
        .containsExactly(key);
    assertThat(parkedAccounts.countByAge().get(ParkedAccounts.Age.UNDER_1H)).isPositive();

    // When
    ops()
        .post("/parked-messages/" + parked(account).get(0) + "/discard")
        .then()
        .statusCode(200)
        .body("applied", equalTo(1));

    // Then
    assertThat(parkedAccounts.awaitingInput(List.of(key))).isEmpty();
    assertThat(effects(account)).containsExactly(2L);
    ops()
        .get("/parked-messages?state=DISCARDED&key=L:" + account)
        .then()
        .body("items.findAll { it.key == 'L:" + account + "' }.decidedBy", equalTo(List.of("op")));
  }

  @Test
  void aPermanentFailureParksOnlyTheRecordThatCausesIt() throws SQLException {
    // When
    for (int i = 0; i < 40; i++) {
      topics.publish(overdue(account + "-" + i, 1, i == 17 ? EffectConsumer.FAILS : "LOAN"));
    }

    // Then
    await()
        .untilAsserted(
            () -> {
              for (int i = 0; i < 40; i++) {
                assertThat(effects(account + "-" + i)).hasSize(i == 17 ? 0 : 1);
              }
            });
    await().untilAsserted(() -> assertThat(parked(account + "-17")).hasSize(1));
  }

  @Test
  void aWatermarkWithOneIdIsAppliedInEveryPartition() {
    // When
    String lender = "W-" + UUID.randomUUID();
    topics.publish(new LenderEvent.BusinessDayClosed(lender, LocalDate.of(2026, 1, 31)));

    // Then
    await()
        .untilAsserted(() -> assertThat(effectsOfKey(lender)).hasSize(12).doesNotHaveDuplicates());
  }

  @Test
  void aWatermarkIsPreparedOnceInTransactionsOfItsOwn() throws SQLException {
    // Given
    var day =
        new LenderEvent.BusinessDayClosed("W-" + UUID.randomUUID(), LocalDate.of(2026, 1, 31));
    String id = UUID.randomUUID().toString();
    topics.publish(day, id);
    await().untilAsserted(() -> assertThat(effectsOfKey(day.lenderId())).hasSize(12));

    // When
    topics.publish(day, id);
    topics.publish(new LenderEvent.BusinessDayClosed(day.lenderId(), LocalDate.of(2026, 2, 28)));

    // Then
    await().untilAsserted(() -> assertThat(effectsOfKey(day.lenderId())).hasSize(24));
    assertThat(effectsOfKey(day.lenderId() + "/step-1")).hasSize(24);
    assertThat(effectsOfKey(day.lenderId() + "/step-2")).hasSize(24);
  }

  @Test
  void thePreparationStaysWhenTheWatermarkItselfFails() throws SQLException {
    // When
    String lender = EffectConsumer.FAILS + UUID.randomUUID().toString().substring(0, 8);
    topics.publish(new LenderEvent.BusinessDayClosed(lender, LocalDate.of(2026, 1, 31)));

    // Then: partitions that are consumed at the same time are prepared, too; the watermarks of the
    // others are parked behind the first one.
    await()
        .untilAsserted(
            () ->
                ops()
                    .get("/received-messages?key=" + lender)
                    .then()
                    .body("items.outcome", equalTo(Collections.nCopies(12, "PARKED"))));
    assertThat(effectsOfKey(lender + "/step-2")).hasSizeBetween(1, 4);
    assertThat(effectsOfKey(lender)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{broken | AccountOverdue.v1 | valid JSON",
        "{} | AccountOverdue.v1 | is missing",
        "{\"lenderId\":\"L\"} | AccountCured.v1 | sequence is missing",
        "{} | AccountOverdue.v2 | has a version that this service does not know",
        "null | AccountOverdue.v1 | empty",
      })
  void anUnreadableMessageIsParkedWithItsReason(String data, String type, String reason) {
    // When
    topics.publish("lender.accounts", "L:" + account, "dev.amends." + type, data);

    // Then
    await().untilAsserted(() -> assertThat(reasons(account)).hasSize(1));
    assertThat(reasonsUnchecked(account).getFirst()).contains(reason);
  }

  @Test
  void anUnknownTypeIsRecordedAndSkipped() {
    // When
    topics.publish("lender.accounts", "L:" + account, "dev.amends.AccountFrozen.v1", "{}");
    topics.publish(overdue(account, 1, "LOAN"));

    // Then
    await().untilAsserted(() -> assertThat(effects(account)).containsExactly(1L));
    ops()
        .get("/received-messages?key=L:" + account)
        .then()
        .statusCode(200)
        .body("items[0].outcome", equalTo("SKIPPED"))
        .body("items[0].reason", containsString("dev.amends.AccountFrozen.v1"));
  }

  @Test
  void aRecordWithoutKeyIsParkedAndNamesTheKeyItNeeds() {
    // When
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>("lender.accounts", null, json(account).getBytes(UTF_8));
    record.headers().add("ce_id", account.getBytes(UTF_8));
    record.headers().add("ce_source", "urn:test".getBytes(UTF_8));
    record.headers().add("ce_type", "dev.amends.AccountCured.v1".getBytes(UTF_8));
    topics.publish(record);

    // Then
    await()
        .untilAsserted(
            () ->
                ops()
                    .get("/parked-messages?limit=500")
                    .then()
                    .body(
                        "items.find { it.eventId == '" + account + "' }.reason",
                        equalTo("key of the record must be L:" + account + " (was null)")));
  }

  @Test
  void anOverlongMessageIsParkedWhole() {
    // When
    topics.publish(
        "lender.accounts",
        "L:" + account,
        "dev.amends.AccountCured.v1",
        " ".repeat(2 * 1024 * 1024) + json(account));

    // Then
    await().untilAsserted(() -> assertThat(reasons(account)).hasSize(1));
    assertThat(reasonsUnchecked(account).getFirst()).contains("the maximum is 262144");
  }

  @Test
  void aMessageWithBytesThatAreNotTextIsParkedAndBlocksNoOther() {
    // When
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>("lender.accounts", "L:" + account + "\0", new byte[] {0, 1});
    record.headers().add("ce_id", (account + "\0").getBytes(UTF_8));
    record.headers().add("ce_source", "urn:test".getBytes(UTF_8));
    record.headers().add("ce_type", "dev.amends.AccountCured.v1".getBytes(UTF_8));
    record.headers().add("retries", new byte[] {0, 0, 0, 2});
    topics.publish(record);
    topics.publish(overdue(account, 1, "LOAN"));

    // Then
    await().untilAsserted(() -> assertThat(reasons(account + "\uFFFD")).hasSize(1));
    await().untilAsserted(() -> assertThat(effects(account)).containsExactly(1L));
  }

  @ParameterizedTest
  @CsvSource({
    "ce_id, 255, ",
    "ce_id, 256, ce_id",
    "ce_source, 256, ce_source",
    "ce_id, 9000, ce_id"
  })
  void anOverlongNameIsParkedAndBlocksNoOther(String header, int length, @Nullable String field) {
    // Given
    String name = randomLetters(length);

    // When
    topics.publish(named(account, "L:" + account, header, name));
    topics.publish(overdue(account + "-other", 1, "LOAN"));

    // Then
    await().untilAsserted(() -> assertThat(effects(account + "-other")).containsExactly(1L));
    if (field == null) {
      await().untilAsserted(() -> assertThat(effects(account)).containsExactly(1L));
    } else {
      await()
          .untilAsserted(
              () ->
                  assertThat(reasons(account))
                      .containsExactly(field + " must have at most 255 characters"));
    }
  }

  @Test
  void anOverlongKeyIsParkedShortenedAndBlocksNoOther() {
    // Given
    String overlong = account + randomLetters(9000);

    // When
    topics.publish(named(overlong, "L:" + overlong, "ce_id", account));
    topics.publish(overdue(account, 1, "LOAN"));

    // Then
    String kept = overlong.substring(0, 253) + "…";
    await()
        .untilAsserted(
            () ->
                assertThat(reasons(kept))
                    .containsExactly("key of the record must have at most 255 characters"));
    await().untilAsserted(() -> assertThat(effects(account)).containsExactly(1L));
  }

  @Test
  void aMessageThatTheDatabaseRejectsIsParkedWithoutTheValuesOfItsRows() {
    // When
    topics.publish(overdue(account, 1, EffectConsumer.CLASHES));

    // Then
    await().untilAsserted(() -> assertThat(reasons(account)).hasSize(1));
    assertThat(reasonsUnchecked(account).getFirst())
        .contains("duplicate key")
        .doesNotContain("B-" + account);
  }

  /** Returns letters that PostgreSQL cannot compress into its index. */
  private static String randomLetters(int length) {
    return new Random(7)
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static ProducerRecord<String, byte[]> named(
      String account, String key, String header, String name) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>("lender.accounts", key, json(account).getBytes(UTF_8));
    Map<String, String> headers =
        new HashMap<>(
            Map.of(
                "ce_id", account,
                "ce_source", "urn:test",
                "ce_type", "dev.amends.AccountCured.v1"));
    headers.put(header, name);
    headers.forEach((one, value) -> record.headers().add(one, value.getBytes(UTF_8)));
    return record;
  }

  private static String json(String account) {
    return """
    {"lenderId":"L","accountId":"%s","businessDate":"2026-01-31","sequence":1}\
    """
        .formatted(account);
  }

  private static RequestSpecification ops() {
    return given().auth().oauth2(TestTokens.token("op", "ops"));
  }

  private List<Long> effects(String ofAccount) throws SQLException {
    return effectsOfKey("L:" + ofAccount);
  }

  private List<Long> effectsOfKey(String key) throws SQLException {
    List<Long> sequences = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select sequence from effect where record_key = ? order by position")) {
      select.setString(1, key);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sequences.add(rows.getLong(1));
        }
      }
    }
    return sequences;
  }

  private List<String> parked(String ofAccount) throws SQLException {
    return parkedColumn("id", ofAccount);
  }

  private List<String> reasons(String ofAccount) throws SQLException {
    return parkedColumn("reason", ofAccount);
  }

  private List<String> reasonsUnchecked(String ofAccount) {
    try {
      return reasons(ofAccount);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> parkedColumn(String column, String ofAccount) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select "
                    + column
                    + " from parked_message where record_key = ? and state = 'PARKED'"
                    + " order by position")) {
      select.setString(1, "L:" + ofAccount);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
    }
    return values;
  }
}
