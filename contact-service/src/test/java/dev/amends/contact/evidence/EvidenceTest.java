package dev.amends.contact.evidence;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.conventions.evidence.ContentHash;
import dev.amends.conventions.evidence.EvidenceItem;
import dev.amends.testsupport.Examples;
import dev.amends.testsupport.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stays in contact-service is exported as it was hashed, and the events carry the hashes. */
@QuarkusTest
class EvidenceTest extends ServiceTest {
  private static final Map<String, Object> LAWYER =
      Map.of("name", "Chen Law Office", "authority", "power of attorney", "contact", "by post");

  @Test
  void containsTheRecordBehindEachHash() {
    // Given
    TestCase opened = cases.anOpenCase();

    // When
    String contact =
        TestContacts.talk(
                opened,
                "REFUSED",
                Map.of(
                    "noPromiseReason", "NEEDS_TIME",
                    "ownWords", "我暂时不还",
                    "contactPoint", "+8613800000000",
                    "notes", "calm"))
            .statusCode(201)
            .extract()
            .path("id");
    recordsEverythingElse(opened, contact);

    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(Evidence.publishedHashes(opened, cases.topics())).hasSize(10));
    List<EvidenceItem> items = Evidence.of(opened).items();
    assertThat(items)
        .extracting(EvidenceItem::kind)
        .containsExactly(
            "VERIFICATION",
            "CONTACT",
            "ATTACHMENT",
            "NOTICE_DELIVERY",
            "RESTRICTION",
            "RESTRICTION_LIFTED",
            "CONSENT",
            "CONSENT_WITHDRAWN",
            "REPRESENTATIVE",
            "REPRESENTATIVE_REMOVED");
    assertThat(items)
        .allSatisfy(
            item -> {
              assertThat(ContentHash.of(item.record())).isEqualTo(item.sha256());
              assertThat(Evidence.publishedHashes(opened, cases.topics()))
                  .containsEntry(String.valueOf(item.eventId()), item.sha256());
            });
  }

  /** Restrictions, consents, mandates, a delivery and an attachment, with words and their ends. */
  private static void recordsEverythingElse(TestCase opened, String contact) {
    RestAssured.given()
        .auth()
        .oauth2(TestTokens.token("li.na", "agent"))
        .contentType("text/plain")
        .body("good morning")
        .post("/contacts/" + contact + "/attachments?kind=CHAT_LOG")
        .then()
        .statusCode(201);
    Examples examples = Examples.ofTheServiceUnderTest(Map.of("caseId", opened.id().toString()));
    String notice = examples.paste("GET", "/notices", 200).getString("items[0].id");
    deliver(notice, "RETURNED");
    String restriction = examples.paste("POST", "/restrictions", 201).getString("id");
    end("/restrictions/" + restriction + "/withdrawal", 200);
    String consent = examples.paste("POST", "/consents", 201).getString("id");
    end("/consents/" + consent + "/withdrawal", 200);
    String mandate = "/cases/" + opened.id() + "/representative";
    asAgent().body(LAWYER).put(mandate).then().statusCode(200);
    end(mandate + "/dismissal", 204);
  }

  private static void deliver(String notice, String status) {
    asAgent()
        .body(
            Map.of(
                "medium",
                "LETTER",
                "status",
                status,
                "at",
                "2026-11-23T01:59:00Z",
                "note",
                "moved"))
        .post("/notices/" + notice + "/deliveries")
        .then()
        .statusCode(201);
  }

  private static void end(String path, int status) {
    as("ann", "supervisor")
        .body(Map.of("reason", "BORROWER_REQUEST", "note", "asked by letter"))
        .post(path)
        .then()
        .statusCode(status);
  }

  @Test
  void containsWordsAndChecksButMasksTheNumber() {
    TestCase opened = cases.anOpenCase();
    TestContacts.talk(
            opened,
            "REFUSED",
            Map.of(
                "noPromiseReason",
                "NEEDS_TIME",
                "ownWords",
                "我暂时不还",
                "contactPoint",
                "+8613800000000"))
        .statusCode(201);

    EvidenceItem contact = Evidence.of(opened, "CONTACT").getFirst();

    assertThat(contact.record().path("ownWords").asText()).isEqualTo("我暂时不还");
    assertThat(contact.record().path("contactPointHash").asText()).isNotEmpty();
    assertThat(contact.record().toString()).doesNotContain("+8613800000000");
    assertThat(Evidence.of(opened, "VERIFICATION").getFirst().record().path("passed")).hasSize(3);
  }

  @Test
  void showsThatARecordWasAltered() {
    TestCase opened = cases.anOpenCase();
    TestContacts.anInboundCall(opened);
    EvidenceItem contact = Evidence.of(opened, "CONTACT").getFirst();
    assertThat(contact.matches()).isTrue();

    contact.record().put("ownWords", "I will pay tomorrow");

    assertThat(contact.matches()).isFalse();
  }

  @Test
  void recordsWhoReadIt() {
    TestCase opened = cases.anOpenCase();
    assertThat(Evidence.of(opened).disclosures()).isEmpty();

    assertThat(Evidence.of(opened).disclosures())
        .singleElement()
        .satisfies(
            disclosure -> {
              assertThat(disclosure.disclosedBy()).isEqualTo("ann");
              assertThat(disclosure.disclosedAt()).isEqualTo(clock.instant());
            });
  }

  @Test
  void isPaged() {
    TestCase opened = cases.anOpenCase();
    TestContacts.verify(opened);
    TestContacts.verify(opened);
    String path = "/evidence/" + opened.id() + "?limit=1";
    String cursor =
        as("ann", "compliance").get(path).then().statusCode(200).extract().path("nextCursor");

    as("ann", "compliance")
        .get(path + "&cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("nextCursor", nullValue());
  }

  @Test
  void answersThatACaseIsUnknown() {
    as("ann", "compliance").get("/evidence/" + UUID.randomUUID()).then().statusCode(404);
    asAgent().get("/evidence/" + UUID.randomUUID()).then().statusCode(403);
  }
}
