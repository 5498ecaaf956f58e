package dev.amends.contact.contactfile;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.letters.Sha256;
import dev.amends.testsupport.Pdfs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The borrower's copy of a contact record. */
@QuarkusTest
class CopyResourceTest extends ServiceTest {
  private static final String OTHERS = "+8613977777777";

  private static Map<String, Object> everything() {
    return Map.ofEntries(
        Map.entry("contactPoint", TestCases.PHONE),
        Map.entry("numberUsed", "+861012345678"),
        Map.entry("contactedAt", "2026-11-23T02:00:00Z"),
        Map.entry("endedAt", "2026-11-23T02:08:00Z"),
        Map.entry("notes", "seems evasive"),
        Map.entry("ownWords", "half the shifts since December"),
        Map.entry("agentView", "does not want to pay"),
        Map.entry("reasonCode", "REDUCED_HOURS"),
        Map.entry(
            "promise",
            Map.of(
                "amount", Map.of("amount", "100.00", "currency", "CNY"),
                "dueDate", "2026-11-27",
                "method", "BANK_TRANSFER")),
        Map.entry(
            "talk",
            Map.of(
                "introduction", Map.of("name", "Li Na", "role", "adviser"),
                "answers", List.of(Map.of("questionId", "work", "text", "in a mill")),
                "cooperation", "NOT_COOPERATIVE",
                "resourcesGiven", List.of("DEBT_ADVICE"))));
  }

  private String promiseOf(TestCase opened) {
    clock.advance(Duration.ofMinutes(10));
    return TestContacts.inbound(opened, "PROMISE", everything())
        .statusCode(201)
        .body("endedAt", equalTo("2026-11-23T02:08:00Z"))
        .extract()
        .path("id");
  }

  private static Response copy(String contact, String accept, String lang) {
    return asAgent().accept(accept).get("/contacts/" + contact + "/copy" + lang);
  }

  @Test
  void holdsWhatWasSaidWithoutTheAgentsView() {
    // Given
    String contact = promiseOf(cases.anOpenCase());

    // When
    byte[] pdf =
        copy(contact, "application/pdf", "").then().statusCode(200).extract().asByteArray();

    // Then
    assertThat(Pdfs.text(pdf))
        .contains("沟通记录副本", "王小明", "示例银行", "Li Na（adviser）", "+861012345678")
        .contains("电话，由您发起", TestCases.PHONE, "承诺还款", "工时减少")
        .contains("2026年11月23日 10:00（北京时间）", "2026年11月23日 10:08（北京时间）")
        .contains("half the shifts since December", "in a mill")
        .contains("人民币 100.00 元，不晚于 2026年11月27日（银行转账）", "我们已记录您的还款承诺")
        .contains("您可以求助的渠道", "免费债务咨询")
        .doesNotContain("evasive", "does not want to pay", "NOT_COOPERATIVE", "null");
  }

  @Test
  void usesTheRequestedLanguage() {
    String contact = promiseOf(cases.anOpenCase());
    String english =
        copy(contact, "text/plain", "?lang=en").then().statusCode(200).extract().asString();
    assertThat(english)
        .contains(
            "Copy of our contact record", "telephone call, you contacted us", "Promise to pay")
        .contains(
            "Fewer hours or shifts",
            "CNY 100.00 by 27 November 2026 (Bank transfer)",
            "23 November 2026, 10:00 (China Time)")
        .doesNotContain("evasive", "does not want to pay");
    copy(contact, "text/plain", "?lang=fr")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo("lang"))
        .body("detail", containsString("zh-CN"));
    Pattern tags = Pattern.compile("<[^>]+>");
    assertThat(all(tags, copy(contact, "text/html", "?lang=zh-CN").asString()))
        .isEqualTo(all(tags, copy(contact, "text/html", "?lang=en").asString()));
  }

  @Test
  void usesTheBorrowersLanguageByDefault() {
    // Given
    TestCase opened = cases.anOpenCase();
    String contact = promiseOf(opened);
    asAgent()
        .body(Map.of("language", "en"))
        .put("/preferences/" + opened.id())
        .then()
        .statusCode(200);

    // When, Then
    assertThat(copy(contact, "text/plain", "").asString()).contains("Copy of our contact record");
  }

  private static List<String> all(Pattern pattern, String html) {
    String body = html.substring(html.indexOf("<body>"));
    return pattern
        .matcher(body.replaceAll(" alt=\"[^\"]*\"", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void recordsEachIssueWithItsHash() {
    // Given
    String contact = promiseOf(cases.anOpenCase());
    asAgent()
        .get("/contacts/" + contact + "/copies")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));

    // When
    byte[] first = copy(contact, "*/*", "").then().statusCode(200).extract().asByteArray();
    clock.advance(Duration.ofDays(1));
    byte[] second =
        as("ann", "compliance")
            .get("/contacts/" + contact + "/copy")
            .then()
            .statusCode(200)
            .header("Content-Language", equalTo("zh-CN"))
            .extract()
            .asByteArray();
    copy(contact, "text/html", "?lang=en").then().statusCode(200);

    // Then
    assertThat(second).isEqualTo(first);
    String sha256 = Sha256.of(first).hex();
    as("ann", "compliance")
        .get("/contacts/" + contact + "/copies")
        .then()
        .statusCode(200)
        .body("items.issuedBy", equalTo(List.of("li.na", "ann", "li.na")))
        .body("items.mediaType[0]", equalTo("application/pdf"))
        .body("items.sha256[0]", equalTo(sha256))
        .body("items.sha256[1]", equalTo(sha256))
        .body("items.issuedAt[0]", equalTo("2026-11-23T02:10:00Z"))
        .body("items.issuedAt[1]", equalTo("2026-11-24T02:10:00Z"))
        .body("items.mediaType[2]", equalTo("text/html"))
        .body("items.language[2]", equalTo("en"));
  }

  @Test
  void rejectsContactsWithoutTheBorrower() {
    String notChecked = TestContacts.anInboundCall(cases.anOpenCase()).toString();
    String nobody =
        TestContacts.call(cases.anOpenCase(), "NO_ANSWER").statusCode(201).extract().path("id");
    String another =
        TestContacts.call(cases.anOpenCase(), "THIRD_PARTY").statusCode(201).extract().path("id");
    for (String contact : List.of(notChecked, nobody, another)) {
      copy(contact, "application/pdf", "")
          .then()
          .statusCode(409)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:amends:problem:not-with-the-borrower"));
      asAgent().get("/contacts/" + contact + "/copies").then().body("items", hasSize(0));
    }
  }

  @Test
  void masksOtherPeoplesNumbers() {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(
            Map.of("caseId", opened.id(), "kind", "PHONE", "value", OTHERS, "party", "THIRD_PARTY"))
        .post("/contact-points")
        .then()
        .statusCode(201);
    String viaAnother =
        TestContacts.inbound(
                opened, "INBOUND", Map.of("contactPoint", OTHERS, "noPromiseReason", "NEEDS_TIME"))
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(copy(viaAnother, "text/plain", "?lang=en").asString())
        .contains("+86***77")
        .doesNotContain(OTHERS);
  }

  @Test
  void checksRoles() {
    String contact = promiseOf(cases.anOpenCase());
    as("wang.fang", "supervisor").get("/contacts/" + contact + "/copy").then().statusCode(200);
    as("ops", "ops").get("/contacts/" + contact + "/copy").then().statusCode(403);
    as("ops", "ops").get("/contacts/" + contact + "/copies").then().statusCode(403);
    RestAssured.given().get("/contacts/" + contact + "/copy").then().statusCode(401);
    asAgent().get("/contacts/" + UUID.randomUUID() + "/copy").then().statusCode(404);
    asAgent().get("/contacts/" + UUID.randomUUID() + "/copies").then().statusCode(404);
  }
}
