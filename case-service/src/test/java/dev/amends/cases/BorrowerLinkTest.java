package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitEvent;
import static dev.amends.cases.CaseApi.compliance;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Links to the borrower's view: issued, used, revoked, and never anybody else's. */
@QuarkusTest
class BorrowerLinkTest extends CaseServiceTest {

  @Test
  void issuesALinkWhoseTokenIsShownOnce() {
    // Given
    BorrowerViewStory story = BorrowerViewStory.begin(topics);

    // When
    Response issued = story.issueLink();

    // Then
    String token = issued.path("token");
    issued.then().body("url", endsWith("/borrower-views/" + token));
    assertThat(Instant.parse(issued.path("expiresAt")))
        .isBetween(Instant.now().plusSeconds(7_000), Instant.now().plusSeconds(7_300));
    BorrowerViewStory.read(token).then().statusCode(200);
    BorrowerViewStory.read(token, "text/html", "").then().statusCode(200);
    Response listed = compliance().get("/cases/{id}/borrower-links", story.caseId());
    listed
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(issued.path("id")))
        .body("items[0].issuedBy", equalTo("li.na"))
        .body("items[0].uses", equalTo(2))
        .body("items[0].revokedAt", nullValue());
    assertThat(listed.asString()).doesNotContain(token.substring(token.lastIndexOf('.')));
    assertThat(awaitEvent(topics, story.account(), "BorrowerLinkIssued").data().toString())
        .contains(issued.<String>path("id"))
        .doesNotContain(token);
    assertThat(timelineEvents(story.caseId().toString())).contains("BorrowerLinkIssued");
  }

  @Test
  void acceptsNoRevokedLink() {
    // Given
    BorrowerViewStory story = BorrowerViewStory.begin(topics);
    Response issued = story.issueLink();
    String path = "/cases/" + story.caseId() + "/borrower-links/" + issued.path("id");
    agent().delete(path).then().statusCode(400).body("field", equalTo("reason"));

    // When
    supervisor()
        .delete(path + "?reason=READ_BY_OTHERS")
        .then()
        .statusCode(200)
        .body("revokedBy", equalTo("wang.wei"))
        .body("revokedWhy", equalTo("READ_BY_OTHERS"));

    // Then
    BorrowerViewStory.read(issued.path("token")).then().statusCode(404);
    BorrowerViewStory.read(issued.path("token")).then().statusCode(404);
    supervisor()
        .delete(path + "?reason=READ_BY_OTHERS")
        .then()
        .statusCode(409)
        .body("type", endsWith(":borrower-link-revoked"));
    assertThat(awaitEvent(topics, story.account(), "BorrowerLinkRevoked").data().toString())
        .contains("READ_BY_OTHERS", issued.<String>path("id"));
    assertThat(timelineEvents(story.caseId().toString())).contains("BorrowerLinkRevoked");
    agent()
        .get("/cases/{id}/borrower-links", story.caseId())
        .then()
        .body("items[0].uses", equalTo(0));
  }

  @Test
  void answersEveryLinkThatIsNotAcceptedAlike() {
    // Given
    BorrowerViewStory own = BorrowerViewStory.begin(topics);
    BorrowerViewStory other = BorrowerViewStory.begin(topics);
    Response issued = own.issueLink();
    String link = issued.path("id");
    String caseId = own.caseId().toString();
    String lender = own.account().lenderId();
    Instant later = Instant.now().plusSeconds(600);
    String valid = LinkTokens.sign(link, caseId, lender, later);
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("expired", LinkTokens.sign(link, caseId, lender, Instant.now().minusSeconds(1)));
    tokens.put("unknown", LinkTokens.sign(UUID.randomUUID().toString(), caseId, lender, later));
    tokens.put("another case", LinkTokens.sign(link, other.caseId().toString(), lender, later));
    tokens.put("another lender", LinkTokens.sign(link, caseId, other.account().lenderId(), later));
    tokens.put(
        "another lender's case",
        LinkTokens.sign(link, other.caseId().toString(), other.account().lenderId(), later));
    tokens.put("altered", valid.substring(0, valid.length() - 3) + "AAA");
    tokens.put("unsigned", valid.substring(0, valid.lastIndexOf('.') + 1));
    tokens.put("no token", "latest");

    // When // Then
    BorrowerViewStory.read(valid).then().statusCode(200);
    String problem =
        "{\"type\":\"urn:amends:problem:not-found\",\"title\":\"Not Found\",\"status\":404,"
            + "\"detail\":\"The link is invalid or has expired. Ask the lender for a new"
            + " link.\"}";
    tokens.forEach(
        (what, token) -> {
          Response answer = BorrowerViewStory.read(token);
          assertThat(answer.statusCode()).as(what).isEqualTo(404);
          assertThat(answer.asString()).as(what).isEqualTo(problem);
          assertThat(BorrowerViewStory.read(token, "text/html", "?lang=en").asString())
              .as(what)
              .contains("Please ask your lender for a new link.")
              .isEqualTo(BorrowerViewStory.read("none", "text/html", "?lang=en").asString());
        });
    BorrowerViewStory.read(valid).then().statusCode(200);
  }

  @Test
  void rejectsTimesThatAreNotAllowed() {
    BorrowerViewStory story = BorrowerViewStory.begin(topics);

    for (String time : new String[] {"P31D", "PT0S", "tomorrow"}) {
      agent()
          .body("{\"expiresIn\":\"" + time + "\"}")
          .post("/cases/{id}/borrower-links", story.caseId())
          .then()
          .statusCode(400)
          .body("field", equalTo("expiresIn"))
          .body("detail", containsString("(was " + time + ")"));
    }
    as("eva", "compliance")
        .body("{}")
        .post("/cases/{id}/borrower-links", story.caseId())
        .then()
        .statusCode(403);
  }

  @Test
  void repeatsTheSameLinkForTheSameIdempotencyKey() {
    BorrowerViewStory story = BorrowerViewStory.begin(topics);
    String key = UUID.randomUUID().toString();

    JsonPath first = issue(story, key);

    assertThat(issue(story, key).getString("token")).isEqualTo(first.getString("token"));
    agent()
        .get("/cases/{id}/borrower-links", story.caseId())
        .then()
        .body("items.size()", equalTo(1));
  }

  private static JsonPath issue(BorrowerViewStory story, String key) {
    return agent()
        .header("Idempotency-Key", key)
        .body("{}")
        .post("/cases/{id}/borrower-links", story.caseId())
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }
}
