package dev.amends.contact.contactlog;

import static dev.amends.contact.TestCallbacks.callbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCallbacks;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every disposition: what it counts as and what follows from it. */
@QuarkusTest
class DispositionsTest extends ServiceTest {

  @ParameterizedTest
  @CsvSource({
    // A follow-up within a week of a conversation waits until the strict pack allows it.
    // word, code, attempt, conversation, right party, follow-up, callback, its wall clock
    "PROMISE, RPC_PTP, true, true, true, PROMISE, , ",
    "RPC_PTP, RPC_PTP, true, true, true, PROMISE, , ",
    "RPC_PAID_CLAIM, RPC_PAID_CLAIM, true, true, true, HOLD, , ",
    "REFUSED, RPC_REFUSED, true, true, true, NOTICE_AND_WAIT, WAITING_TIME_OVER,"
        + " 2026-11-30T10:00:00",
    "NOT_INFORMED, RPC_NOT_INFORMED, true, true, true, NOTICE_AND_WAIT, WAITING_TIME_OVER,"
        + " 2026-11-30T10:00:00",
    "RPC_DISPUTE, RPC_DISPUTE, true, true, true, HOLD, , ",
    "HARDSHIP, RPC_HARDSHIP, true, true, true, ASSESSMENT, , ",
    "RPC_CALLBACK, RPC_CALLBACK, true, true, true, CALLBACK, AGREED, 2026-11-25T18:15:00",
    "RPC_ABUSIVE, RPC_ABUSIVE, true, true, true, COOL_DOWN, COOL_DOWN, 2026-11-30T10:00:00",
    "distressed, RPC_DISTRESSED, true, true, true, COOL_DOWN, COOL_DOWN, 2026-11-30T08",
    "RPC_NO_COMMITMENT, RPC_NO_COMMITMENT, true, true, true, RETRY, RETRY, 2026-11-30T10:00:00",
    "CEASE_REQUEST, CEASE_REQUEST, true, true, true, HOLD, , ",
    "REPRESENTED, REPRESENTED, true, true, true, HOLD, , ",
    "WRONG_NUMBER, WRONG_NUMBER, true, false, false, RETRY, , ",
    "THIRD_PARTY, THIRD_PARTY, true, false, false, RETRY, RETRY, 2026-11-24T10:00:00",
    "THIRD_PARTY_STOP, THIRD_PARTY_STOP, true, false, false, RETRY, , ",
    "VOICEMAIL, VOICEMAIL, true, false, false, RETRY, RETRY, 2026-11-23T12:00:00",
    "LIMITED_CONTENT_MSG, LIMITED_CONTENT_MSG, true, false, false, RETRY, RETRY,"
        + " 2026-11-23T12:00:00",
    "NO_ANSWER, NO_ANSWER, true, false, false, RETRY, RETRY, 2026-11-23T12:00:00",
    "BUSY, BUSY, true, false, false, RETRY, RETRY, 2026-11-23T12:00:00",
    "INVALID_NUMBER, INVALID_NUMBER, false, false, false, RETRY, , ",
    "DECEASED, DECEASED, true, false, false, HOLD, , ",
    "BANKRUPT, BANKRUPT, true, true, true, HOLD, , ",
    "VULNERABLE, VULNERABLE, true, true, true, HOLD, , ",
    "LANGUAGE, LANGUAGE, true, false, false, RETRY, RETRY, 2026-11-24T10:00:00",
    "INBOUND, INBOUND, false, true, true, NONE, RETRY, 2026-11-30T08"
  })
  void leadsToItsFollowUp(
      String word,
      String code,
      boolean attempt,
      boolean conversation,
      boolean rightParty,
      String followUp,
      @Nullable String callback,
      @Nullable String dueLocal) {
    // Given
    TestCase opened = cases.anOpenCase();
    TestCallbacks.awaitCallbacks(opened, "DUE", 1);

    // When
    JsonPath logged = logged(opened, word, code, rightParty, followUp);

    // Then
    assertThat(logged.getString("disposition")).isEqualTo(code);
    assertThat(logged.getBoolean("attempt")).isEqualTo(attempt);
    assertThat(logged.getBoolean("conversation")).isEqualTo(conversation);
    assertThat(logged.getBoolean("rightParty")).isEqualTo(rightParty);
    assertThat(logged.getString("followUp")).isEqualTo(followUp);
    assertThat(logged.getString("agent")).isEqualTo("li.na");
    assertThat(logged.getString("direction"))
        .isEqualTo(code.equals("INBOUND") ? "INBOUND" : "OUTBOUND");
    assertThat(callbacks(opened, "COMPLETED")).hasSize(1);
    if (callback == null) {
      assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();
    } else {
      assertThat(callbacks(opened, "SCHEDULED").getFirst())
          .containsEntry("reason", callback)
          .hasEntrySatisfying(
              "dueLocal", due -> assertThat(String.valueOf(due)).startsWith(dueLocal));
    }
  }

  @AfterAll
  static void publishedEventsMatchTheirSchemaAndHoldNoNotes() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(topics.read("contacts"))
                      .filteredOn(event -> event.name().equals("ContactLogged"))
                      .hasSizeGreaterThanOrEqualTo(26));
      List<Topics.PublishedEvent> events = topics.read("contacts");
      assertThat(events).flatExtracting(Schemas::violations).isEmpty();
      assertThat(events.toString()).doesNotContain("her own words").doesNotContain(TestCases.PHONE);
    }
  }

  private static JsonPath logged(
      TestCase testCase, String word, String code, boolean rightParty, String followUp) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("notes", "her own words");
    fields.put("ownWords", "her own words");
    fields.put("contactPoint", TestCases.PHONE);
    if (followUp.equals("PROMISE")) {
      fields.put(
          "promise",
          Map.of(
              "amount", Map.of("amount", "100.00", "currency", "CNY"),
              "dueDate", "2026-11-27",
              "method", "BANK_TRANSFER"));
    } else if (rightParty) {
      fields.put("noPromiseReason", "NEEDS_TIME");
    }
    if (followUp.equals("CALLBACK")) {
      fields.put("agreedCallbackLocal", "2026-11-25T18:15:00");
    }
    ValidatableResponse answer =
        code.equals("INBOUND")
            ? TestContacts.inbound(testCase, word, fields)
            : rightParty
                ? TestContacts.talk(testCase, word, fields)
                : TestContacts.call(testCase, word, fields);
    return answer.statusCode(201).extract().jsonPath();
  }
}
