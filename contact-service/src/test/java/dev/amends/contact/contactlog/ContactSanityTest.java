package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static dev.amends.contact.TestContacts.permit;
import static dev.amends.contact.TestContacts.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Implausible times, channels and promises are rejected. */
@QuarkusTest
class ContactSanityTest extends ServiceTest {

  @ParameterizedTest
  @CsvSource({
    // opened on Monday at 2:00, logged eight days later
    "2026-12-01T02:00:00Z, ",
    "2026-11-24T02:00:00Z, ",
    "2026-11-24T01:59:59Z, contact-too-old",
    "1999-01-01T00:00:00Z, contact-too-old"
  })
  void rejectsContactsThatAreTooOld(String contactedAt, @Nullable String refused) {
    TestCase opened = cases.anOpenCase();
    clock.advance(Duration.ofDays(8));
    assertRejectedTime(opened, contactedAt, refused);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23T02:00:00Z, ", "2026-11-23T01:59:59Z, contact-before-case"})
  void rejectsContactsFromBeforeTheCase(String contactedAt, @Nullable String refused) {
    TestCase opened = cases.anOpenCase();
    clock.advance(Duration.ofHours(1));
    assertRejectedTime(opened, contactedAt, refused);
  }

  private static void assertRejectedTime(
      TestCase testCase, String contactedAt, @Nullable String refused) {
    ValidatableResponse answer =
        asAgent()
            .body(
                Map.of(
                    "caseId",
                    testCase.id(),
                    "disposition",
                    "INBOUND",
                    "direction",
                    "INBOUND",
                    "contactedAt",
                    contactedAt))
            .post("/contacts")
            .then();
    if (refused == null) {
      answer.statusCode(201);
    } else {
      answer
          .statusCode(422)
          .body("type", equalTo("urn:amends:problem:" + refused))
          .body("field", equalTo("contactedAt"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1234.50, 2027-01-19, 201, , ",
    "1234.51, 2026-11-27, 422, promise-above-debt, promise.amount",
    "9999999.00, 2026-11-27, 422, promise-above-debt, promise.amount",
    "100.00, 2027-01-20, 422, promise-too-far, promise.dueDate",
    "100.00, 2099-01-01, 422, promise-too-far, promise.dueDate",
    "1e2, 2026-11-27, 400, invalid-field, promise.amount.amount"
  })
  void rejectsImplausiblePromises(
      String amount, String dueDate, int status, @Nullable String problem, @Nullable String field) {
    TestCase opened = cases.anOpenCase();
    verify(opened);
    ValidatableResponse answer =
        asAgent()
            .body(
                Map.of(
                    "caseId",
                    opened.id(),
                    "direction",
                    "INBOUND",
                    "disposition",
                    "PROMISE",
                    "promise",
                    Map.of(
                        "amount", Map.of("amount", amount, "currency", "CNY"), "dueDate", dueDate)))
            .post("/contacts")
            .then()
            .statusCode(status);
    if (problem != null) {
      answer.body("type", equalTo("urn:amends:problem:" + problem)).body("field", equalTo(field));
    }
  }

  /** The table that plan-service is tested with as well. */
  @ParameterizedTest
  @CsvFileSource(resources = "/promise-limits.csv", numLinesToSkip = 1)
  void limitsAPromiseToTheDebt(
      @Nullable String outstanding, String overdue, String promised, boolean allowed) {
    TestCase opened = cases.anOpenCaseOwing(overdue, outstanding);
    verify(opened);
    ValidatableResponse answer =
        asAgent()
            .body(
                Map.of(
                    "caseId",
                    opened.id(),
                    "direction",
                    "INBOUND",
                    "disposition",
                    "PROMISE",
                    "promise",
                    Map.of(
                        "amount",
                        Map.of("amount", promised, "currency", "CNY"),
                        "dueDate",
                        "2026-11-27")))
            .post("/contacts")
            .then()
            .statusCode(allowed ? 201 : 422);
    if (!allowed) {
      answer.body("type", equalTo("urn:amends:problem:promise-above-debt"));
    }
  }

  @ParameterizedTest
  @CsvSource({"2027-02-21T10:00:00, 201", "2027-02-21T10:00:01, 422", "9999-01-01T10:00:00, 422"})
  void rejectsAgreedCallsTooFarAhead(String local, int status) {
    TestCase opened = cases.anOpenCase();
    ValidatableResponse asked =
        asAgent()
            .body(Map.of("caseId", opened.id(), "reason", "AGREED", "dueLocal", local))
            .post("/callbacks")
            .then()
            .statusCode(status);
    verify(opened);
    ValidatableResponse talked =
        asAgent()
            .body(
                Map.of(
                    "caseId", opened.id(),
                    "direction", "INBOUND",
                    "disposition", "RPC_CALLBACK",
                    "noPromiseReason", "CALLBACK_AGREED",
                    "agreedCallbackLocal", local))
            .post("/contacts")
            .then()
            .statusCode(status);
    if (status == 422) {
      asked
          .body("type", equalTo("urn:amends:problem:callback-too-far"))
          .body("field", equalTo("dueLocal"));
      talked.body("field", equalTo("agreedCallbackLocal"));
    }
  }

  @Test
  void rejectsMovingACallTooFarAhead() {
    TestCase opened = cases.anOpenCase();
    Object id = awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    asAgent()
        .body(Map.of("dueLocal", "9999-01-04T10:00:00"))
        .put("/callbacks/" + id + "/time")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:callback-too-far"));
  }

  @ParameterizedTest
  @CsvSource({
    // what was sent, how it ended, whether it counts as an attempt, whether the point is in doubt
    "LETTER, SENT, true, false",
    "EMAIL, DELIVERED, true, false",
    "SMS, SENT, true, false",
    "LETTER, UNDELIVERABLE, false, true",
    "EMAIL, UNDELIVERABLE, false, true",
    "VISIT, NOT_HOME, true, false"
  })
  void logsLettersAndVisitsWithTheirOwnDispositions(
      String channel, String disposition, boolean attempt, boolean doubted) {
    // Given
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);

    // When
    logged(opened, channel, disposition)
        .statusCode(201)
        .body("attempt", equalTo(attempt))
        .body("conversation", equalTo(false))
        .body("callbackId", nullValue());

    // Then: the call stays outstanding, and no other is scheduled.
    assertThat(callbacks(opened, "DUE"))
        .singleElement()
        .hasFieldOrPropertyWithValue("reason", "FIRST_CALL");
    assertThat(callbacks(opened, "SCHEDULED")).isEmpty();
    asAgent()
        .get("/contact-points?caseId=" + opened.id())
        .then()
        .statusCode(200)
        .body("items.findAll { it.doubtedSince != null }", hasSize(doubted ? 1 : 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"VOICEMAIL", "NO_ANSWER", "BUSY"})
  void rejectsCallDispositionsForALetter(String disposition) {
    TestCase opened = cases.anOpenCase();
    logged(opened, "EMAIL", disposition)
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:channel-contradicts"))
        .body("field", equalTo("channel"));
  }

  private static ValidatableResponse logged(TestCase testCase, String channel, String disposition) {
    return asAgent()
        .body(
            Map.of(
                "caseId",
                testCase.id(),
                "channel",
                channel,
                "disposition",
                disposition,
                "permitId",
                permit(testCase, channel)))
        .post("/contacts")
        .then();
  }

  @Test
  void logsAConversationWithTheRepresentative() {
    TestCase opened = cases.anOpenCase();
    Map<String, Object> talk =
        Map.of(
            "caseId", opened.id(),
            "direction", "INBOUND",
            "disposition", "REPRESENTATIVE_SPOKEN",
            "ownWords", "send me a statement");
    asAgent()
        .body(talk)
        .post("/contacts")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:representative-missing"));
    asAgent()
        .body(
            Map.of(
                "name", "Zhang Wei", "authority", "power of attorney", "contact", "+861066666666"))
        .put("/cases/" + opened.id() + "/representative")
        .then()
        .statusCode(200);
    asAgent()
        .body(talk)
        .post("/contacts")
        .then()
        .statusCode(201)
        .body("conversation", equalTo(true))
        .body("rightParty", equalTo(false))
        .body("followUp", equalTo("NONE"));
  }

  @Test
  void showsTheChannelsOfEachDisposition() {
    asAgent()
        .get("/dispositions?lang=zh-CN")
        .then()
        .statusCode(200)
        .body("items.find { it.code == 'UNDELIVERABLE' }.name", equalTo("无法送达"))
        .body("items.find { it.code == 'NOT_HOME' }.channels", equalTo(List.of("VISIT")));
  }
}
