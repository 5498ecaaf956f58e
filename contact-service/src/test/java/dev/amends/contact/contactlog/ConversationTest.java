package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How conversations are stored and published. */
@QuarkusTest
class ConversationTest extends ServiceTest {
  private static final String WORDS = "I lost my shifts in December";

  private static final UUID PLAN = UUID.fromString("01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c99");

  @Test
  void storesTheConversationAndPublishesCodesOnly() {
    // Given
    TestCase opened = cases.anOpenCase();
    Map<String, Object> notes =
        Map.of(
            "introduction", Map.of("name", "Li Na", "role", "adviser"),
            "checks",
                List.of(
                    Map.of("item", "DIFFICULTY_ACKNOWLEDGED", "at", "2026-11-23T01:59:00Z"),
                    Map.of("item", "HEARD_OUT", "at", "2026-11-23T02:00:00Z")),
            "tasks",
                Map.of(
                    "paymentAsked", true,
                    "reasonLearned", true,
                    "consequencesExplained", List.of(),
                    "commitmentObtained", false),
            "keyPoints", List.of("half the shifts"),
            "incomeSource", "SALARY",
            "monthlyExpense", Map.of("amount", "3500.00", "currency", "CNY"),
            "cooperation", "COOPERATIVE",
            "benefitsTold", List.of("CREDIT_RECORD"),
            "resourcesGiven", List.of("DEBT_ADVICE"),
            "plan",
                Map.of(
                    "planId",
                    PLAN,
                    "objection",
                    "too much at once",
                    "counterProposal",
                    "half of it",
                    "counterAmount",
                    Map.of("amount", "200.00", "currency", "CNY")));

    // When
    String id =
        talk(
                opened,
                "RPC_HARDSHIP",
                Map.of(
                    "contactPoint", TestCases.PHONE,
                    "numberUsed", "+861000000000",
                    "ownWords", WORDS,
                    "agentView", "credible and calm",
                    "reasonCode", "REDUCED_HOURS",
                    "noPromiseReason", "ASSESSMENT_NEEDED",
                    "talk", notes))
            .statusCode(201)
            .extract()
            .path("id");

    // Then
    asAgent()
        .get("/contacts/" + id)
        .then()
        .body("ownWords", equalTo(WORDS))
        .body("agentView", equalTo("credible and calm"))
        .body("contactPoint", equalTo(ContactPointKind.PHONE.masked(TestCases.PHONE)))
        .body("numberUsed", equalTo("+861000000000"))
        .body("firstContact", equalTo(true))
        .body("verified", equalTo(true))
        .body("talk.introduction.name", equalTo("Li Na"))
        .body("talk.checks[1].item", equalTo("HEARD_OUT"))
        .body("talk.monthlyExpense.amount", equalTo("3500.00"))
        .body("talk.plan.objection", equalTo("too much at once"));
    PublishedEvent event = cases.awaitEvents(opened, "ContactLogged", 1).getFirst();
    assertThat(Schemas.violations(event)).isEmpty();
    JsonNode talk = event.data().get("talk");
    assertThat(talk.get("firstContact").asBoolean()).isTrue();
    assertThat(talk.get("agentIdentified").asBoolean()).isTrue();
    assertThat(talk.get("paymentAsked").asBoolean()).isTrue();
    assertThat(talk.get("noPromiseReason").asText()).isEqualTo("ASSESSMENT_NEEDED");
    assertThat(talk.get("monthlyExpense").get("amount").asText()).isEqualTo("3500.00");
    assertThat(talk.get("cooperation").asText()).isEqualTo("COOPERATIVE");
    assertThat(talk.get("planId").asText()).isEqualTo(PLAN.toString());
    assertThat(talk.get("planObjected").asBoolean()).isTrue();
    assertThat(talk.get("counterProposal").get("amount").asText()).isEqualTo("200.00");
    assertThat(event.data().toString())
        .doesNotContain(WORDS, "credible", "too much", "half", "Li Na", TestCases.PHONE);
  }

  @Test
  void recordsUnlawfulConsequencesAsBreaches() {
    TestCase opened = cases.anOpenCase();
    String id =
        talk(
                opened,
                "RPC_NO_COMMITMENT",
                Map.of(
                    "noPromiseReason",
                    "NEEDS_TIME",
                    "talk",
                    Map.of(
                        "tasks",
                        Map.of(
                            "paymentAsked", true,
                            "reasonLearned", false,
                            "consequencesExplained", List.of("LATE_FEE", "FAMILY", "CREDIT_RECORD"),
                            "commitmentObtained", false))))
            .statusCode(201)
            .extract()
            .path("id");
    // Then: no fee is known to be in the figures; the credit record may be named.
    List<PublishedEvent> breaches = cases.awaitEvents(opened, "ConductBreachRecorded", 2);
    assertThat(breaches).hasSize(2).flatExtracting(Schemas::violations).isEmpty();
    assertThat(breaches)
        .allSatisfy(event -> assertThat(event.data().get("contactId").asText()).isEqualTo(id))
        .extracting(event -> event.data().get("breachType").asText())
        .containsExactly("MISREPRESENTATION", "PROHIBITED_CONSEQUENCE");
    as("wang.wei", "supervisor")
        .get("/contacts/" + id + "/breaches")
        .then()
        .body("items.note", hasItem(containsString("LATE_FEE, NOT_IN_FIGURES")));
  }
}
