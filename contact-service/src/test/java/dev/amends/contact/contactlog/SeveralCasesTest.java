package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contacts about several cases of one borrower. */
@QuarkusTest
class SeveralCasesTest extends TwoDebtsTest {
  @Test
  void recordsAConversationInEachCaseWithItsOwnResult() {
    // Given
    openIn("US");
    String permitId = permit(first, second).statusCode(201).extract().path("id");
    verify(first);
    Map<String, Object> aboutFirst = contact(first, "PROMISE");
    aboutFirst.put("permitId", permitId);
    aboutFirst.put("promise", promise("100.00"));
    aboutFirst.put(
        "alsoAbout",
        List.of(
            Map.of(
                "caseId",
                second.id(),
                "disposition",
                "RPC_DISPUTE",
                "noPromiseReason",
                "NEEDS_TIME")));

    // When
    ValidatableResponse logged = log(aboutFirst).statusCode(201);

    // Then
    String conversationId = logged.extract().path("id");
    logged
        .body("conversationId", equalTo(conversationId))
        .body("alsoAboutCaseIds", contains(second.id().toString()))
        .body("brokenRule", nullValue())
        .body("alsoLogged", hasSize(1))
        .body("alsoLogged[0].caseId", equalTo(second.id().toString()))
        .body("alsoLogged[0].conversationId", equalTo(conversationId))
        .body("alsoLogged[0].disposition", equalTo("RPC_DISPUTE"))
        .body("alsoLogged[0].rightParty", equalTo(true))
        .body("alsoLogged[0].promise", nullValue())
        .body("alsoLogged[0].brokenRule", nullValue());
    PublishedEvent ofFirst = published(first);
    PublishedEvent ofSecond = published(second);
    assertThat(ofFirst.data().get("conversationId").asText()).isEqualTo(conversationId);
    assertThat(ofFirst.data().get("promise").get("amount").get("amount").asText())
        .isEqualTo("100.00");
    assertThat(ofSecond.data().get("conversationId").asText()).isEqualTo(conversationId);
    assertThat(ofSecond.data().get("hold").asText()).isEqualTo("DISPUTE");
    assertThat(ofSecond.data().hasNonNull("promise")).isFalse();
    asAgent()
        .get("/contacts?caseId=" + second.id())
        .then()
        .body("items.conversationId", contains(conversationId));

    // When, then: the conversation starts the quiet week of both debts.
    assertThat(rule(permit(first))).isEqualTo("none-within-7-days-of-conversation");
    assertThat(rule(permit(second))).isEqualTo("none-within-7-days-of-conversation");
  }

  @Test
  void reportsASuddenEventInEachCase() {
    openIn("CN");
    verify(first);
    Map<String, Object> inbound = contact(first, "INBOUND");
    inbound.put("direction", "INBOUND");
    inbound.put("noPromiseReason", "CANNOT_PAY");
    inbound.put("reasonCode", "MEDICAL");
    inbound.put("alsoAbout", List.of(Map.of("caseId", second.id())));

    log(inbound)
        .statusCode(201)
        .body("hardship", equalTo(true))
        .body("alsoLogged.hardship", contains(true))
        .body("alsoLogged.followUp", contains("ASSESSMENT"));

    for (TestCase testCase : List.of(first, second)) {
      PublishedEvent event = published(testCase);
      assertThat(event.data().path("hardship").asBoolean()).isTrue();
      assertThat(event.data().path("followUp").asText()).isEqualTo("ASSESSMENT");
    }
  }

  private PublishedEvent published(TestCase testCase) {
    List<PublishedEvent> events = cases.awaitEvents(testCase, "ContactLogged", 1);
    assertThat(events).hasSize(1).flatExtracting(Schemas::violations).isEmpty();
    return events.getFirst();
  }

  @Test
  void anInboundConversationStartsTheQuietPeriodOfEachDebt() {
    openIn("US");
    verify(second);
    Map<String, Object> inbound = contact(first, "INBOUND");
    inbound.put("direction", "INBOUND");
    inbound.put("noPromiseReason", "NEEDS_TIME");
    inbound.put("alsoAbout", List.of(Map.of("caseId", second.id())));
    log(inbound).statusCode(201).body("alsoLogged.rightParty", contains(true));
    assertThat(rule(permit(first))).isEqualTo("none-within-7-days-of-conversation");
    assertThat(rule(permit(second))).isEqualTo("none-within-7-days-of-conversation");
  }

  @Test
  void isABreachOnlyInTheCaseThatThePermitDoesNotName() {
    openIn("CN");
    Map<String, Object> call = contact(first, "NO_ANSWER");
    call.put("permitId", permit(first).extract().path("id"));
    call.put("alsoAbout", List.of(Map.of("caseId", second.id())));
    log(call)
        .statusCode(201)
        .body("brokenRule", nullValue())
        .body("alsoLogged.brokenRule", contains("permit-missing"));
    permit(second).statusCode(201).body("counted", equalTo(1));
  }

  @Test
  void givesBackThePermitOfACaseThatTheContactWasNotAbout() {
    openIn("US");
    Map<String, Object> call = contact(first, "NO_ANSWER");
    call.put("permitId", permit(first, second).extract().path("id"));
    log(call).statusCode(201).body("conversationId", nullValue());
    permit(first).statusCode(201).body("counted", equalTo(1));
    permit(second).statusCode(201).body("counted", equalTo(0));
  }

  @Test
  void rejectsCasesOfAnotherBorrowerAndContradictions() {
    openIn("CN");
    TestCase stranger = cases.anOpenCase("joint", "Asia/Shanghai", "CN", "en", "1.00", "CNY");
    permit(first, stranger)
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:case-of-another-borrower"));
    permit(first, first).statusCode(422).body("type", equalTo("urn:amends:problem:case-repeated"));

    verify(first);
    Map<String, Object> inbound = contact(first, "PROMISE");
    inbound.put("direction", "INBOUND");
    inbound.put("promise", promise("10.00"));
    inbound.put("alsoAbout", List.of(Map.of("caseId", stranger.id())));
    log(inbound).statusCode(422).body("field", equalTo("alsoAbout"));
    inbound.put("alsoAbout", List.of(Map.of("caseId", second.id())));
    log(inbound).statusCode(422).body("field", equalTo("alsoAbout.0.promise"));
    inbound.put("alsoAbout", List.of(Map.of("caseId", second.id(), "disposition", "DECEASED")));
    log(inbound).statusCode(422).body("field", equalTo("alsoAbout.0.disposition"));
    asAgent().get("/contacts?caseId=" + first.id()).then().body("items", hasSize(0));
  }
}
