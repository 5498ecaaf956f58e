package dev.amends.contact.borrower;

import static dev.amends.contact.TestCases.as;
import static dev.amends.contact.TestCases.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contact points over HTTP, and who may be called on them. */
@QuarkusTest
class ContactPointResourceTest extends ServiceTest {
  private static final String OTHER_PHONE = "+8613911111142";

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
    cases.topics().publish(TestCases.overdueAgain(opened, 2));
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

  @ParameterizedTest
  @ValueSource(
      strings = {"+86 138 0000 0000", "86 138 0000 0000", "138-0000-0000", "+8613800000000"})
  void staysWithdrawnIfTheLenderSpellsItInAnotherWay(String spelling) {
    // Given
    TestCase opened = cases.anOpenCase();
    String phone = idOf(opened, "PHONE");
    withdraw(phone, "WITHDRAWN").statusCode(200);
    clock.advance(Duration.ofMinutes(1));

    // When
    cases.alsoReachedAt(opened, spelling, 2);
    await()
        .until(
            () ->
                list(opened)
                    .extract()
                    .<String>path("items.find { it.id == '%s' }.toldAt".formatted(phone)),
            "2026-11-23T02:01:00Z"::equals);

    // Then
    list(opened).body("items.findAll { it.kind == 'PHONE' }", hasSize(1));
    requestPermit(opened, "CALL", null, "COLLECTION").statusCode(409);
    requestPermit(opened, "CALL", "+86 138 0000 0000", "COLLECTION")
        .statusCode(409)
        .body("ruleId", equalTo("contact-point-unusable"));
  }

  @Test
  void isNotUsedAnyMoreOnceWithdrawn() {
    TestCase opened = cases.anOpenCase();
    String phone = idOf(opened, "PHONE");

    withdraw(phone, "WITHDRAWN")
        .statusCode(200)
        .body("usable", equalTo(false))
        .body("unusableWhy", equalTo("WITHDRAWN"))
        .body("unusableSince", equalTo("2026-11-23T02:00:00Z"));

    requestPermit(opened, "CALL", phone, "COLLECTION")
        .statusCode(409)
        .body("ruleId", equalTo("contact-point-unusable"));
    requestPermit(opened, "CALL", null, "COLLECTION")
        .statusCode(409)
        .body("ruleId", equalTo("required-data"))
        .body("missing", equalTo(List.of("CONTACT_POINT")));
    withdraw(phone, "WITHDRAWN")
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:contact-point-unusable"));
    confirm(phone, "BORROWER", "HOME", false).statusCode(409);
    add(opened, Map.of("value", TestCases.PHONE, "party", "BORROWER"))
        .statusCode(409)
        .body("contactPointId", equalTo(phone))
        .body("usable", equalTo(false));
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

  @Test
  void asksAThirdPartyOnceWhileTheBorrowerCannotBeReached() {
    // Given: Monday, 10:00 in New York, and the number of a neighbour
    clock.set(Instant.parse("2026-11-23T15:00:00Z"));
    TestCase opened =
        cases.anOpenCase("us-bank", "America/New_York", "US-NY", "en", "120.00", "USD");
    String neighbour =
        add(opened, Map.of("value", "+12125550142", "party", "THIRD_PARTY"))
            .statusCode(201)
            .extract()
            .path("id");
    requestPermit(opened, "CALL", neighbour, "COLLECTION")
        .statusCode(409)
        .body("ruleId", equalTo("third-parties-purpose"));
    for (int attempt = 0; attempt < 3; attempt++) {
      requestPermit(opened, "CALL", neighbour, "VERIFICATION")
          .statusCode(409)
          .body("ruleId", equalTo("third-parties-while-reachable"));
      TestCases.call(opened, "NO_ANSWER").statusCode(201);
    }

    // When
    String permit =
        requestPermit(opened, "CALL", neighbour, "VERIFICATION")
            .statusCode(201)
            .body("contactPoint.party", equalTo("THIRD_PARTY"))
            .body("contactPoint.value", equalTo("+12125550142"))
            .extract()
            .path("id");
    requestPermit(opened, "CALL", neighbour, "VERIFICATION")
        .statusCode(409)
        .body("ruleId", equalTo("third-parties-max"));
    asAgent()
        .get("/call-guides/" + opened.id() + "?lang=en")
        .then()
        .statusCode(200)
        .body("debt.locked", equalTo(true))
        .body("consequences.locked", equalTo(true))
        .body(not(containsString("120.00")));
    asAgent()
        .body(
            Map.of(
                "caseId",
                opened.id(),
                "channel",
                "CALL",
                "disposition",
                "THIRD_PARTY_STOP",
                "permitId",
                permit))
        .post("/contacts")
        .then()
        .statusCode(201)
        .body("rightParty", equalTo(false));

    // Then
    list(opened)
        .body("items.find { it.id == '" + neighbour + "' }.usable", equalTo(false))
        .body("items.find { it.id == '" + neighbour + "' }.unusableWhy", equalTo("STOP_REQUESTED"));
    requestPermit(opened, "CALL", neighbour, "VERIFICATION")
        .statusCode(409)
        .body("ruleId", equalTo("contact-point-unusable"));
  }

  @Test
  void letsOnlyASupervisorReassignAThirdPartysContactPoint() {
    TestCase opened = cases.anOpenCase();
    String point =
        add(opened, Map.of("value", OTHER_PHONE, "party", "THIRD_PARTY"))
            .statusCode(201)
            .extract()
            .path("id");

    confirm(point, "BORROWER", "HOME", false)
        .statusCode(403)
        .body("type", equalTo("urn:amends:problem:third-party-contact-point"));
    confirm(point, "THIRD_PARTY", "WORK", false).statusCode(200);
    as("ann", "supervisor")
        .body(Map.of("party", "BORROWER", "place", "HOME", "preferred", false))
        .put("/contact-points/" + point)
        .then()
        .statusCode(200)
        .body("party", equalTo("BORROWER"));
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

  private static ValidatableResponse list(TestCase testCase) {
    return asAgent().get("/contact-points?caseId=" + testCase.id()).then().statusCode(200);
  }

  private static String idOf(TestCase testCase, String kind) {
    return list(testCase).extract().path("items.find { it.kind == '" + kind + "' }.id");
  }

  private static ValidatableResponse add(TestCase testCase, Map<String, Object> point) {
    Map<String, Object> body = new HashMap<>(Map.of("kind", "PHONE"));
    body.putAll(point);
    body.put("caseId", testCase.id());
    return asAgent().body(body).post("/contact-points").then();
  }

  private static ValidatableResponse confirm(
      String id, String party, String place, boolean preferred) {
    return asAgent()
        .body(Map.of("party", party, "place", place, "preferred", preferred))
        .put("/contact-points/" + id)
        .then();
  }

  private static ValidatableResponse withdraw(String id, String reason) {
    return asAgent()
        .body(Map.of("reason", reason))
        .post("/contact-points/" + id + "/withdrawal")
        .then();
  }

  private static ValidatableResponse requestPermit(
      TestCase testCase, String channel, @Nullable String contactPoint, String purpose) {
    Map<String, Object> body = new HashMap<>();
    body.put("caseId", testCase.id());
    body.put("channel", channel);
    body.put("purpose", purpose);
    body.put("contactPoint", contactPoint);
    return asAgent().body(body).post("/contact-permits").then();
  }
}
