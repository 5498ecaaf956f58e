package dev.amends.contact.encryption;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.contact.TestFacts;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.ContactPoint;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.testsupport.PlainTexts;
import dev.amends.testsupport.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** No column of the database contains what a borrower's name, number, address or words are. */
@QuarkusTest
class PlainTextTest extends ServiceTest {
  private static final String PHONE = "+8613987650123";
  private static final String EMAIL = "marked.borrower@example.org";
  private static final String ADDRESS = "示例市加密路77号";
  private static final String NAME = "欧阳加密";
  private static final String IDENTITY = "110101198807154321";
  private static final String LAWYER = "Marked Law Office";
  private static final String AUTHORITY = "marked power of attorney";
  private static final String LAWYER_PHONE = "+862155550177";
  private static final String WORDS = "my sister at the marked clinic";
  private static final List<String> MARKS =
      List.of(
          PHONE,
          PHONE.substring(1),
          EMAIL,
          ADDRESS,
          NAME,
          IDENTITY,
          LAWYER,
          AUTHORITY,
          LAWYER_PHONE,
          WORDS);

  @Inject DataSource database;

  @Test
  void containsNothingThatNamesABorrower() {
    // Given
    TestCase opened = cases.anOpenCase();
    cases.topics().publish(marked(opened));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> asAgent().get("/contact-points?caseId=" + opened.id()).asString(), this::hasAll);

    // When
    String contact = talkAndLetter(opened);
    wordsBesideTheContact(opened);
    attach(contact);
    asAgent().post("/contacts/" + contact + "/copies?lang=en");
    asAgent()
        .body(Map.of("name", LAWYER, "authority", AUTHORITY, "contact", LAWYER_PHONE))
        .put("/cases/" + opened.id() + "/representative")
        .then()
        .statusCode(200);
    park(opened);

    // Then
    assertThat(PlainTexts.find(database, MARKS)).isEmpty();
    assertThat(as("ann", "compliance").get("/evidence/" + opened.id()).asString())
        .contains(WORDS, LAWYER);
  }

  private boolean hasAll(String points) {
    return points.contains(ContactPointKind.PHONE.masked(PHONE))
        && points.contains(ContactPointKind.ADDRESS.masked(ADDRESS));
  }

  /** A conversation with words, which the borrower ends, and the letter that follows, printed. */
  private static String talkAndLetter(TestCase opened) {
    String contact =
        TestContacts.talk(
                opened,
                "REFUSED",
                Map.of(
                    "noPromiseReason", "NEEDS_TIME",
                    "contactPoint", PHONE,
                    "notes", WORDS,
                    "ownWords", WORDS,
                    "agentView", WORDS,
                    "talk", Map.of("keyPoints", List.of(WORDS))))
            .statusCode(201)
            .extract()
            .path("id");
    String notice =
        asAgent().get("/notices?caseId=" + opened.id()).then().extract().path("items[0].id");
    assertThat(asAgent().get("/notices/" + notice).asString()).contains(NAME);
    asAgent()
        .accept("application/pdf")
        .get("/notices/" + notice + "/content")
        .then()
        .statusCode(200);
    asAgent()
        .body(
            Map.of(
                "medium", "LETTER", "status", "SENT", "at", "2026-11-23T01:59:00Z", "note", WORDS))
        .post("/notices/" + notice + "/deliveries")
        .then()
        .statusCode(201);
    return contact;
  }

  private static void wordsBesideTheContact(TestCase opened) {
    post("/restrictions", with(opened, Map.of("kind", "MEDIUM_OPT_OUT", "channel", "SMS")));
    post("/consents", with(opened, Map.of("scope", "FREQUENCY", "channel", "CALL")));
    asAgent()
        .body(
            Map.of(
                "caseId",
                opened.id(),
                "kind",
                "TRACE_CONTACT",
                "reason",
                "NOT_REACHED",
                "note",
                WORDS))
        .post("/tasks")
        .then()
        .statusCode(201);
    asAgent()
        .body(
            Map.of(
                "caseId",
                opened.id(),
                "dueLocal",
                "2027-01-15T10:30:00",
                "reason",
                "MANUAL",
                "note",
                WORDS))
        .post("/callbacks")
        .then()
        .statusCode(201);
  }

  private static Map<String, Object> with(TestCase opened, Map<String, Object> fields) {
    Map<String, Object> body = new HashMap<>(fields);
    body.put("caseId", opened.id());
    body.put("ownWords", WORDS);
    return body;
  }

  private static void post(String path, Map<String, Object> body) {
    asAgent().body(body).post(path).then().statusCode(201);
  }

  private static void attach(String contact) {
    RestAssured.given()
        .auth()
        .oauth2(TestTokens.token("li.na", "agent"))
        .contentType("text/plain")
        .body(WORDS)
        .post("/contacts/" + contact + "/attachments?kind=CHAT_LOG")
        .then()
        .statusCode(201);
  }

  /** A report with the same data that no service accepts, because its amount is negative. */
  private void park(TestCase opened) {
    String report =
        """
        {"lenderId":"%s","accountId":"%s","borrowerId":"B","businessDate":"2026-11-20",
         "delinquentSince":"2026-10-20","daysPastDue":31,"sequence":90,
         "overdue":{"total":{"amount":"five","currency":"CNY"}},
         "borrower":{"name":"%s","language":"zh-CN","region":"CN","identityNumber":"%s",
           "contactPoints":[{"kind":"PHONE","value":"%s"},{"kind":"ADDRESS","value":"%s"}]}}\
        """
            .formatted(
                opened.account().lenderId(),
                opened.account().accountId(),
                NAME,
                IDENTITY,
                PHONE,
                ADDRESS);
    String key = opened.account().recordKey();
    cases.topics().publish("lender.accounts", key, "dev.amends.AccountOverdue.v1", report);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> as("ops", "ops").get("/parked-messages?key=" + key).asString(),
            parked -> parked.contains("AccountOverdue"));
  }

  private static AccountOverdue marked(TestCase opened) {
    AccountOverdue event = TestFacts.overdueAgain(opened, 50);
    return new AccountOverdue(
        event.lenderId(),
        event.accountId(),
        TestCases.borrowerOf(opened),
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
            IDENTITY,
            List.of(
                new ContactPoint(ContactPointKind.PHONE, PHONE, true),
                new ContactPoint(ContactPointKind.EMAIL, EMAIL, true),
                new ContactPoint(ContactPointKind.ADDRESS, ADDRESS, true)),
            null));
  }
}
