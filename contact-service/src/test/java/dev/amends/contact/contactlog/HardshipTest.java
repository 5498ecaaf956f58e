package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.callbacks;
import static dev.amends.contact.TestContacts.call;
import static dev.amends.contact.TestContacts.inbound;
import static dev.amends.contact.TestContacts.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sudden event that a borrower reports is hardship, whatever the disposition. */
@QuarkusTest
class HardshipTest extends ServiceTest {
  private static final String WORDS = "I was in hospital for three weeks";

  @ParameterizedTest
  @CsvSource({
    "RPC_NO_COMMITMENT, MEDICAL, , true, ASSESSMENT, 0, 0",
    "RPC_NO_COMMITMENT, FORGOT, ILLNESS, true, ASSESSMENT, 0, 0",
    "RPC_NO_COMMITMENT, , JOB_LOST, true, ASSESSMENT, 0, 0",
    "RPC_NO_COMMITMENT, INCOME_DROP, INCOME_FELL, , RETRY, 1, 0",
    "RPC_REFUSED, UNEMPLOYMENT, , true, ASSESSMENT, 0, 0",
    "RPC_REFUSED, UNWILLING, , , NOTICE_AND_WAIT, 1, 1",
    "RPC_NOT_INFORMED, DISASTER, , true, NOTICE_AND_WAIT, 1, 1",
    "RPC_HARDSHIP, OTHER_DEBTS, , , ASSESSMENT, 0, 0",
    "RPC_HARDSHIP, FAMILY_EVENT, , true, ASSESSMENT, 0, 0"
  })
  void startsAnAssessmentInsteadOfTheNextDemand(
      String disposition,
      @Nullable String reason,
      @Nullable String change,
      @Nullable Boolean hardship,
      String followUp,
      int calls,
      int letters) {
    TestCase opened = cases.anOpenCase();
    Map<String, Object> fields = new HashMap<>(Map.of("noPromiseReason", "CANNOT_PAY"));
    if (reason != null) {
      fields.put("reasonCode", reason);
    }
    if (change != null) {
      fields.put("talk", Map.of("change", Map.of("code", change)));
    }

    talk(opened, disposition, fields)
        .statusCode(201)
        .body("hardship", equalTo(hardship != null))
        .body("followUp", equalTo(followUp));

    PublishedEvent event = cases.awaitEvents(opened, "ContactLogged", 1).getFirst();
    assertThat(Schemas.violations(event)).isEmpty();
    assertThat(event.data().path("hardship").asBoolean()).isEqualTo(hardship != null);
    assertThat(event.data().get("followUp").asText()).isEqualTo(followUp);
    assertThat(callbacks(opened, "SCHEDULED,DUE")).hasSize(calls);
    asAgent().get("/notices?caseId=" + opened.id()).then().body("items", hasSize(letters));
  }

  @Test
  void publishesTheConfidenceAndKeepsTheWords() {
    TestCase opened = cases.anOpenCase();
    String id =
        talk(
                opened,
                "RPC_NO_COMMITMENT",
                Map.of(
                    "noPromiseReason", "CANNOT_PAY",
                    "reasonCode", "MEDICAL",
                    "reasonConfidence", "HIGH",
                    "reasonNote", WORDS))
            .statusCode(201)
            .extract()
            .path("id");

    asAgent()
        .get("/contacts/" + id)
        .then()
        .body("reasonCode", equalTo("MEDICAL"))
        .body("reasonConfidence", equalTo("HIGH"))
        .body("reasonNote", equalTo(WORDS));
    JsonNode event = cases.awaitEvents(opened, "ContactLogged", 1).getFirst().data();
    assertThat(event.get("reasonConfidence").asText()).isEqualTo("HIGH");
    assertThat(event.has("willingness")).isFalse();
    assertThat(event.toString()).doesNotContain("hospital");
    assertThat(asAgent().accept("text/plain").get("/contacts/" + id + "/copy?lang=en").asString())
        .contains(WORDS, "We will review your income and expenses before we agree anything");
  }

  @Test
  void isReportedBesideAPromiseAndInItsCopy() {
    TestCase opened = cases.anOpenCase();
    String id =
        inbound(
                opened,
                "PROMISE",
                Map.of(
                    "reasonCode",
                    "UNEMPLOYMENT",
                    "promise",
                    Map.of(
                        "amount",
                        Map.of("amount", "100.00", "currency", "CNY"),
                        "dueDate",
                        "2026-11-27")))
            .statusCode(201)
            .body("hardship", equalTo(true))
            .body("followUp", equalTo("PROMISE"))
            .extract()
            .path("id");
    assertThat(asAgent().accept("text/plain").get("/contacts/" + id + "/copy?lang=en").asString())
        .contains("We have recorded your promise to pay")
        .contains("We will also review your income and expenses with you");
    assertThat(
            asAgent().accept("text/plain").get("/contacts/" + id + "/copy?lang=zh-CN").asString())
        .contains("我们还将与您一起了解您的收支情况");
  }

  @Test
  void leavesAnUnansweredCallToBeRepeated() {
    TestCase opened = cases.anOpenCase();
    call(opened, "NO_ANSWER", Map.of("reasonCode", "MEDICAL"))
        .statusCode(201)
        .body("followUp", equalTo("RETRY"));
  }

  @ParameterizedTest
  @CsvSource({"reasonConfidence, LOW", "reasonNote, ill"})
  void rejectsWordsAndConfidenceWithoutAReason(String field, String value) {
    call(cases.anOpenCase(), "NO_ANSWER", Map.of(field, value))
        .statusCode(400)
        .body("field", equalTo(field))
        .body("detail", containsString("must be absent without reasonCode"));
  }

  @ParameterizedTest
  @CsvSource({"4000, 201", "4001, 400"})
  void limitsTheWords(int length, int status) {
    call(
            cases.anOpenCase(),
            "NO_ANSWER",
            Map.of("reasonCode", "OTHER", "reasonNote", "字".repeat(length)))
        .statusCode(status);
  }
}
