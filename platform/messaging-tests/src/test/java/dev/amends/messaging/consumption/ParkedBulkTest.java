package dev.amends.messaging.consumption;

import static dev.amends.messaging.consumption.OverdueAccounts.overdue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.TestTokens;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hundreds of parked messages are decided with one call, in the order of each account. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ParkedBulkTest {
  private static final int ACCOUNTS = 120;
  private static final int MESSAGES_EACH = 3;
  private static final String REASON = "productType is rejected by this test";

  @Inject EffectConsumer consumer;
  @Inject DataSource database;

  private final Topics topics = Topics.ofTheServiceUnderTest();
  private final String run = "B-" + UUID.randomUUID();

  @BeforeEach
  void resetRejection() throws SQLException {
    consumer.stopRejecting(false);
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "update parked_message set state = 'DISCARDED', decided_at = now() where state = 'PARKED'")) {
      delete.executeUpdate();
    }
  }

  @AfterEach
  void close() {
    topics.close();
  }

  @Test
  void releasesEachAccountInOrderAfterAPreview() throws SQLException {
    // Given
    parkAll();
    String filter = "{\"reason\":\"" + REASON + "\",\"type\":\"dev.amends.AccountOverdue.v1\"}";
    String other = "{\"reason\":\"amount\"}";
    send("release", filter, "\"dryRun\":true,\"limit\":10")
        .statusCode(200)
        .body("matched", equalTo(ACCOUNTS))
        .body("items", hasSize(10))
        .body("items.outcome", everyItem(equalTo("SELECTED")))
        .body("items.waiting", everyItem(equalTo(MESSAGES_EACH - 1)))
        .body("decided", equalTo(0));
    send("release", other, "\"dryRun\":false").statusCode(200).body("matched", equalTo(0));
    send("release", filter, "\"dryRun\":false,\"limit\":5")
        .statusCode(200)
        .body("items.outcome", everyItem(equalTo("STILL_PARKED")))
        .body("decided", equalTo(0));
    assertThat(parked()).isEqualTo(ACCOUNTS * MESSAGES_EACH);
    consumer.stopRejecting(true);

    // When
    send("release", filter, "\"dryRun\":false,\"limit\":100")
        .statusCode(200)
        .body("matched", equalTo(ACCOUNTS))
        .body("decided", equalTo(100))
        .body("applied", equalTo(100 * MESSAGES_EACH))
        .body("remaining", equalTo(ACCOUNTS - 100));
    send("release", filter, "\"dryRun\":false,\"limit\":500")
        .statusCode(200)
        .body("decided", equalTo(ACCOUNTS - 100))
        .body("remaining", equalTo(0));

    // Then
    assertThat(parked()).isZero();
    for (int i = 0; i < ACCOUNTS; i++) {
      assertThat(effects(account(i)))
          .containsExactlyElementsOf(LongStream.rangeClosed(1, MESSAGES_EACH).boxed().toList());
    }
  }

  @Test
  void discardsTheFirstMessageOfEachAccountAndAppliesTheOthers() throws SQLException {
    // Given
    parkAll();
    String one = "{\"key\":\"L:" + account(7) + "\"}";
    String all = "{\"lenderId\":\"L\",\"field\":\"productType\"}";

    // When
    send("discard", one, "\"dryRun\":false,\"reason\":\"DUPLICATE\"")
        .statusCode(200)
        .body("matched", equalTo(1))
        .body("decided", equalTo(1))
        .body("applied", equalTo(MESSAGES_EACH - 1));
    send("discard", all, "\"dryRun\":false,\"reason\":\"TEST_DATA\",\"limit\":500")
        .statusCode(200)
        .body("decided", equalTo(ACCOUNTS - 1))
        .body("applied", equalTo((ACCOUNTS - 1) * (MESSAGES_EACH - 1)));

    // Then
    assertThat(parked()).isZero();
    for (int i = 0; i < ACCOUNTS; i++) {
      assertThat(effects(account(i))).containsExactly(2L, 3L);
    }
    ops()
        .get("/received-messages?key=L:" + account(7))
        .then()
        .body("items[0].outcome", equalTo("DISCARDED"))
        .body("items[0].reason", equalTo("discarded by op: DUPLICATE"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "release | {}                 | \"dryRun\":true               | filter",
        "release | {\"key\":\" \"}    | \"dryRun\":true               | filter",
        "release | {\"key\":\"L:A\"}  | \"limit\":1                   | dryRun",
        "release | {\"key\":\"L:A\"}  | \"dryRun\":true,\"limit\":501 | limit",
        "release | {\"key\":\"L:A\"}  | \"dryRun\":true,\"limit\":0   | limit",
        "release | {\"keys\":\"L:A\"} | \"dryRun\":true               | filter.keys",
        "discard | {\"key\":\"L:A\"}  | \"dryRun\":true               | reason",
      })
  void rejectsAnUnclearRequest(String command, String filter, String members, String field) {
    send(command, filter, members).statusCode(400).body("field", equalTo(field));
  }

  private void parkAll() {
    for (int i = 0; i < ACCOUNTS; i++) {
      topics.publish(overdue(account(i), 1, EffectConsumer.REJECTED));
      for (int sequence = 2; sequence <= MESSAGES_EACH; sequence++) {
        topics.publish(overdue(account(i), sequence, "LOAN"));
      }
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> parked() == ACCOUNTS * MESSAGES_EACH);
  }

  private String account(int number) {
    return run + "-" + number;
  }

  private static ValidatableResponse send(String command, String filter, String members) {
    return ops()
        .contentType(ContentType.JSON)
        .body("{\"filter\":" + filter + "," + members + "}")
        .post("/parked-messages/" + command)
        .then();
  }

  private static RequestSpecification ops() {
    return given().auth().oauth2(TestTokens.token("op", "ops"));
  }

  private int parked() throws SQLException {
    return numbers(
            "select count(*) from parked_message where state = 'PARKED' and starts_with(record_key, ?)",
            "L:" + run)
        .getFirst()
        .intValue();
  }

  private List<Long> effects(String account) throws SQLException {
    return numbers(
        "select sequence from effect where record_key = ? order by position", "L:" + account);
  }

  private List<Long> numbers(String query, String parameter) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, parameter);
      List<Long> numbers = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
      return numbers;
    }
  }
}
