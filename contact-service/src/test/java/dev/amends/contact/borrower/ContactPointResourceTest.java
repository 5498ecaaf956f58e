package dev.amends.contact.borrower;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contact points over HTTP, and who may be called on them. */
@QuarkusTest
class ContactPointResourceTest extends ContactPointRequests {
  @Test
  void showsThemMaskedAndInFullOnlyWithAPermit() {
    TestCase opened = cases.anOpenCase();
    list(opened)
        .body("items", hasSize(3))
        .body("items[0].kind", equalTo("PHONE"))
        .body("items[0].maskedValue", equalTo("+86***00"))
        .body("items[0].party", equalTo("BORROWER"))
        .body("items[0].place", equalTo("UNKNOWN"))
        .body("items[0].preferred", equalTo(true))
        .body("items[0].usable", equalTo(true))
        .body("items[0].source", equalTo("LENDER"))
        .body("items[0].toldBy", equalTo("acme"))
        .body("items[0].toldAt", equalTo("2026-11-23T02:00:00Z"));
    assertThat(list(opened).extract().asString())
        .doesNotContain(TestCases.PHONE, TestCases.EMAIL, TestCases.ADDRESS);
    requestPermit(opened, "CALL", null, "COLLECTION")
        .body("contactPoint.value", equalTo(TestCases.PHONE));
  }

  @Test
  void usesThePreferenceOfTheBorrowerOverThatOfTheLender() {
    // Given
    TestCase opened = cases.anOpenCase();
    String added =
        add(opened, Map.of("value", OTHER_PHONE, "party", "BORROWER", "preferred", true))
            .statusCode(201)
            .body("maskedValue", equalTo("+86***42"))
            .body("source", equalTo("AGENT"))
            .body("toldBy", equalTo("li.na"))
            .extract()
            .path("id");
    list(opened)
        .body("items[0].id", equalTo(added))
        .body("items.findAll { it.preferred }", hasSize(1));

    // When
    clock.advance(Duration.ofMinutes(1));
    cases.topics().publish(TestFacts.overdueAgain(opened, 2));
    await()
        .until(
            () ->
                list(opened)
                    .extract()
                    .<String>path("items.find { it.maskedValue == '+86***00' }.toldAt"),
            "2026-11-23T02:01:00Z"::equals);

    // Then
    list(opened).body("items.findAll { it.preferred }.id", equalTo(List.of(added)));
    requestPermit(opened, "CALL", null, "COLLECTION")
        .body("contactPoint.value", equalTo(OTHER_PHONE));
  }

  @Test
  void isConfirmedWithItsPartyAndPlace() {
    TestCase opened = cases.anOpenCase();
    String phone = idOf(opened, "PHONE");
    clock.advance(Duration.ofHours(1));

    String tag =
        confirm(phone, "BORROWER", "WORK", false)
            .statusCode(200)
            .body("place", equalTo("WORK"))
            .body("preferred", equalTo(false))
            .body("toldBy", equalTo("li.na"))
            .body("toldAt", equalTo("2026-11-23T03:00:00Z"))
            .extract()
            .header("ETag");

    confirm(phone, "BORROWER", "HOME", true).statusCode(200);
    asAgent()
        .header("If-Match", tag)
        .body(Map.of("party", "BORROWER", "place", "WORK", "preferred", false))
        .put("/contact-points/" + phone)
        .then()
        .statusCode(412);
    asAgent()
        .header("If-Match", tag)
        .body(Map.of("reason", "WITHDRAWN"))
        .post("/contact-points/" + phone + "/withdrawal")
        .then()
        .statusCode(412);
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, 13800000000, BORROWER, HOME, false, value",
    "PHONE, '', BORROWER, HOME, false, value",
    "EMAIL, nobody, BORROWER, HOME, false, value",
    "PIGEON, +8613911111142, BORROWER, HOME, false, kind",
    "PHONE, +8613911111142, NEIGHBOUR, HOME, false, party",
    "PHONE, +8613911111142, , HOME, false, party",
    "PHONE, +8613911111142, BORROWER, MOON, false, place",
    "PHONE, +8613911111142, THIRD_PARTY, HOME, true, preferred",
    "PHONE, +8613911111142, REPRESENTATIVE, HOME, true, preferred"
  })
  void recordsNothingOfWhatCannotBe(
      String kind,
      String value,
      @Nullable String party,
      String place,
      boolean preferred,
      String field) {
    TestCase opened = cases.anOpenCase();
    Map<String, Object> body = new HashMap<>();
    body.put("kind", kind);
    body.put("value", value);
    body.put("party", party);
    body.put("place", place);
    body.put("preferred", preferred);
    add(opened, body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo(field));
    list(opened).body("items", hasSize(3));
  }

  @Test
  void answersWhoMayNotAndWhatIsNotThere() {
    TestCase opened = cases.anOpenCase();
    String phone = idOf(opened, "PHONE");
    String path = "/contact-points/" + phone;

    RestAssured.given().get("/contact-points?caseId=" + opened.id()).then().statusCode(401);
    as("ann", "ops").get("/contact-points?caseId=" + opened.id()).then().statusCode(403);
    as("ann", "compliance").body("{}").post("/contact-points").then().statusCode(403);
    as("ann", "compliance").body("{}").put(path).then().statusCode(403);
    as("ann", "compliance").body("{}").post(path + "/withdrawal").then().statusCode(403);
    as("ann", "compliance").get("/contact-points?caseId=" + opened.id()).then().statusCode(200);
    withdraw(phone, "TIRED").statusCode(400).body("field", equalTo("reason"));
    asAgent()
        .body("{}")
        .post(path + "/withdrawal")
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
    asAgent()
        .body(Map.of("party", "BORROWER", "place", "HOME"))
        .put(path)
        .then()
        .statusCode(400)
        .body("field", equalTo("preferred"));
    withdraw(UUID.randomUUID().toString(), "WITHDRAWN").statusCode(404);
    confirm(UUID.randomUUID().toString(), "BORROWER", "HOME", false).statusCode(404);
    asAgent().get("/contact-points").then().statusCode(400).body("field", equalTo("caseId"));
    add(TestCases.aCase(), Map.of("value", OTHER_PHONE, "party", "BORROWER")).statusCode(404);
    list(opened).body("items.usable.unique()", equalTo(List.of(true)));
  }
}
