package dev.amends.contact.borrower;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Representatives over HTTP; they are contacted instead of the borrower. */
@QuarkusTest
class RepresentativeResourceTest extends ServiceTest {
  private static final Map<String, Object> LAWYER =
      Map.of(
          "name", "Chen Law Office",
          "authority", "power of attorney of 20 November 2026",
          "contact", "+862155550100");

  @Test
  void isContactedInsteadOfTheBorrower() {
    // Given
    TestCase opened = cases.anOpenCase();

    // When
    appoint(opened, LAWYER)
        .statusCode(200)
        .body("name", equalTo("Chen Law Office"))
        .body("authority", equalTo("power of attorney of 20 November 2026"))
        .body("contact", equalTo("+86***00"))
        .body("toldBy", equalTo("li.na"))
        .body("toldAt", equalTo("2026-11-23T02:00:00Z"));

    // Then
    requestPermit(opened, null)
        .statusCode(409)
        .body("ruleId", equalTo("represented"))
        .body("redirectTo.name", equalTo("Chen Law Office"))
        .body("redirectTo.authority", equalTo("power of attorney of 20 November 2026"))
        .body("redirectTo.contact", equalTo("+86***00"));
    requestPermit(opened, "+862155550100")
        .statusCode(201)
        .body("contactPoint.party", equalTo("REPRESENTATIVE"));
    assertThat(cases.awaitEvents(opened, "ContactDenied", 1).toString()).doesNotContain("Chen");
  }

  @Test
  void isNotContactedAfterTheMandateEnds() {
    TestCase opened = cases.anOpenCase();
    appoint(opened, LAWYER).statusCode(200);
    as("ann", "compliance")
        .get(path(opened))
        .then()
        .statusCode(200)
        .body("name", equalTo("Chen Law Office"));

    dismiss(opened, "the mandate ended").statusCode(204);

    requestPermit(opened, null).statusCode(201);
    requestPermit(opened, "+862155550100")
        .statusCode(409)
        .body("ruleId", equalTo("third-parties-purpose"));
    asAgent().get(path(opened)).then().statusCode(404);
    dismiss(opened, "again").statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "authority", "contact"})
  void isNotRecordedWithoutNameAuthorityAndContact(String field) {
    TestCase opened = cases.anOpenCase();
    Map<String, Object> body = new HashMap<>(LAWYER);
    body.put(field, " ");
    appoint(opened, body).statusCode(400).body("field", equalTo(field));
    body.remove(field);
    appoint(opened, body).statusCode(400).body("field", equalTo(field));
    asAgent().get(path(opened)).then().statusCode(404);
  }

  @Test
  void answersWhoMayNotAndWhatIsNotThere() {
    TestCase opened = cases.anOpenCase();
    RestAssured.given().get(path(opened)).then().statusCode(401);
    as("ann", "ops").get(path(opened)).then().statusCode(403);
    as("ann", "compliance").body(LAWYER).put(path(opened)).then().statusCode(403);
    asAgent().delete(path(opened) + "?reason=NO_LONGER_NEEDED").then().statusCode(403);
    as("ann", "supervisor")
        .delete(path(opened) + "?reason=the mandate ended")
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
    asAgent().get("/cases/" + UUID.randomUUID() + "/representative").then().statusCode(404);
    appoint(TestCases.aCase(), LAWYER).statusCode(404);
    appoint(cases.aCaseWithoutBorrowerData(), LAWYER)
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:borrower-unknown"));
  }

  private static String path(TestCase testCase) {
    return "/cases/" + testCase.id() + "/representative";
  }

  private static ValidatableResponse appoint(TestCase testCase, Map<String, Object> who) {
    return asAgent().body(who).put(path(testCase)).then();
  }

  private static ValidatableResponse dismiss(TestCase testCase, String note) {
    return as("ann", "supervisor")
        .body(Map.of("reason", "NO_LONGER_NEEDED", "note", note))
        .post(path(testCase) + "/dismissal")
        .then();
  }

  private static ValidatableResponse requestPermit(
      TestCase testCase, @Nullable String contactPoint) {
    Map<String, Object> body = new HashMap<>();
    body.put("caseId", testCase.id());
    body.put("channel", "CALL");
    body.put("purpose", "COLLECTION");
    body.put("contactPoint", contactPoint);
    return asAgent().body(body).post("/contact-permits").then();
  }
}
