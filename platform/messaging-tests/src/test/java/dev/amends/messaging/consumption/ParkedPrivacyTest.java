package dev.amends.messaging.consumption;

import static dev.amends.messaging.consumption.OverdueAccounts.overdue;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.ContactPoint;
import dev.amends.events.LenderEvent.ContactPointKind;
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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payload of a parked message is encrypted, hidden, disclosed on record, and purged. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ParkedPrivacyTest {
  private static final String NAME = "Wang Fang";
  private static final String PHONE = "+8613800000000";
  private static final String IDENTITY_NUMBER = "110101199003071234";

  @Inject EffectConsumer consumer;
  @Inject DataSource database;
  @Inject ParkedMessages messages;
  @Inject ParkedPayloads payloads;

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
  void storesThePayloadEncryptedAndTheIdentityNumberNotAtAll() throws SQLException {
    // When
    String id = aParkedMessage();

    // Then
    String stored = new String(payload(id), ISO_8859_1) + new String(payload(id), UTF_8) + row(id);
    assertThat(stored).doesNotContain(NAME, PHONE, IDENTITY_NUMBER, "borrower");
    assertThat(
            new String(messages.find(UUID.fromString(id)).orElseThrow().message().payload(), UTF_8))
        .contains(NAME, PHONE, "\"identityNumber\":\"******************\"")
        .doesNotContain(IDENTITY_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ops", "compliance"})
  void hidesThePayloadFromEverybody(String role) {
    // Given
    String id = aParkedMessage();

    // When
    String item =
        listed(as(role), id).extract().path("items.find { it.id == '" + id + "' }.payload");

    // Then
    assertThat(item)
        .contains("\"accountId\":\"" + account + "\"", "\"name\":\"•••\"", "\"value\":\"•••\"")
        .doesNotContain(NAME, PHONE, IDENTITY_NUMBER);
  }

  @Test
  void disclosesThePayloadToComplianceAndRecordsIt() {
    // Given
    String id = aParkedMessage();
    String disclosures = "/parked-messages/" + id + "/disclosures";
    String reason = "{\"reason\":\"the lender disputes the amount\"}";
    for (String role : List.of("agent", "supervisor", "ops")) {
      as(role).body(reason).post(disclosures).then().statusCode(403);
    }
    as("compliance").body("{\"reason\":\" \"}").post(disclosures).then().statusCode(400);

    // When
    as("compliance")
        .body(reason)
        .post(disclosures)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("payload", containsString(NAME))
        .body("payload", containsString(PHONE))
        .body("payload", not(containsString(IDENTITY_NUMBER)));

    // Then
    String recorded = "items.find { it.messageId == '" + id + "' }";
    as("compliance")
        .get("/parked-messages/disclosures?limit=500")
        .then()
        .statusCode(200)
        .body(recorded + ".disclosedBy", equalTo("one.compliance"))
        .body(recorded + ".reason", equalTo("the lender disputes the amount"));
    as("ops")
        .get("/parked-messages/disclosures?limit=500")
        .then()
        .statusCode(200)
        .body(recorded + ".disclosedBy", equalTo("one.compliance"))
        .body(recorded + ".reason", equalTo("•••"));
    as("compliance")
        .body(reason)
        .post("/parked-messages/" + UUID.randomUUID() + "/disclosures")
        .then()
        .statusCode(404);
  }

  @Test
  void purgesThePayloadSomeDaysAfterTheDecision() throws SQLException {
    // Given
    String old = discarded("31 days");
    String recent = discarded("29 days");
    String open = aParkedMessage();

    // When
    while (payloads.purge(30, 1) == 1) {
      assertThat(payload(open)).isNotNull();
    }

    // Then
    assertThat(payload(open)).isNotNull();
    assertThat(payload(recent)).isNotNull();
    assertThat(payload(old)).isNull();
    String purged = "items.find { it.id == '" + old + "' }";
    as("ops")
        .get("/parked-messages?state=DISCARDED&key=L:" + account)
        .then()
        .statusCode(200)
        .body(purged + ".payload", nullValue())
        .body(purged + ".decidedBy", equalTo("one.ops"))
        .body(purged + ".decisionReason", equalTo("TEST_DATA"));
    as("compliance")
        .body("{\"reason\":\"audit\"}")
        .post("/parked-messages/" + old + "/disclosures")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:payload-purged"));
  }

  @Test
  void quotesNoValueOfTheBorrowerInAReason() {
    // When: more invalid contact points than are dropped, each with its number as its kind
    String point = "{\"kind\":\"" + PHONE + "\",\"value\":\"x\"}";
    topics.publish(
        "lender.accounts",
        "L:" + account,
        "dev.amends.AccountOverdue.v1",
        "{\"borrower\":{\"contactPoints\":["
            + String.join(",", Collections.nCopies(21, point))
            + "]}}");

    // Then
    String id = parkedId();
    String reason =
        listed(as("ops"), id).extract().path("items.find { it.id == '" + id + "' }.reason");
    assertThat(reason).startsWith("borrower.contactPoints.0.kind must be").doesNotContain(PHONE);
  }

  private String discarded(String ago) throws SQLException {
    String id = aParkedMessage();
    as("ops").post("/parked-messages/" + id + "/discard?reason=TEST_DATA").then().statusCode(200);
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update parked_message set decided_at = now() - ?::interval where id = ?::uuid")) {
      update.setString(1, ago);
      update.setString(2, id);
      update.executeUpdate();
    }
    return id;
  }

  private String aParkedMessage() {
    AccountOverdue event = overdue(account, 1, EffectConsumer.REJECTED);
    topics.publish(
        new AccountOverdue(
            event.lenderId(),
            event.accountId(),
            event.borrowerId(),
            event.productType(),
            event.businessDate(),
            event.delinquentSince(),
            event.daysPastDue(),
            event.overdue(),
            event.outstandingTotal(),
            event.loan(),
            null,
            event.sequence(),
            new Borrower(
                NAME,
                "zh-CN",
                "Asia/Shanghai",
                "CN",
                IDENTITY_NUMBER,
                List.of(new ContactPoint(ContactPointKind.PHONE, PHONE, true)),
                null)));
    return parkedId();
  }

  private String parkedId() {
    return await()
        .until(
            () ->
                as("ops")
                    .get("/parked-messages?key=L:" + account)
                    .then()
                    .extract()
                    .path("items.find { it.key == 'L:" + account + "' }.id"),
            id -> id != null);
  }

  private ValidatableResponse listed(RequestSpecification caller, String id) {
    return caller
        .get("/parked-messages?key=L:" + account)
        .then()
        .statusCode(200)
        .body("items.id", org.hamcrest.Matchers.hasItem(id));
  }

  private byte[] payload(String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select payload from parked_message where id = ?::uuid")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getBytes(1);
      }
    }
  }

  /** The whole row as text. */
  private String row(String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select p::text from parked_message p where id = ?::uuid")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }

  private static RequestSpecification as(String role) {
    return given()
        .auth()
        .oauth2(TestTokens.token("one." + role, role))
        .contentType(ContentType.JSON);
  }
}
