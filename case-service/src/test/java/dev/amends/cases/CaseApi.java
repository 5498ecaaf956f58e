package dev.amends.cases;

import static dev.amends.testsupport.TestTokens.token;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.Answers;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Calls the service's REST API in each role. */
public final class CaseApi {
  private CaseApi() {}

  public static RequestSpecification agent() {
    return as("li.na", "agent");
  }

  static RequestSpecification supervisor() {
    return as("wang.wei", "supervisor");
  }

  static RequestSpecification compliance() {
    return as("chen.yu", "compliance");
  }

  static RequestSpecification ops() {
    return as("ops.team", "ops");
  }

  public static RequestSpecification as(String name, String... roles) {
    return given().auth().oauth2(token(name, roles)).contentType(ContentType.JSON);
  }

  /** Waits until the newest case of an account meets a condition. */
  static JsonPath awaitCase(AnAccount account, Predicate<JsonPath> wanted) {
    return await()
        .until(
            () -> {
              var response =
                  agent().get("/accounts/{l}/{a}/case", account.lenderId(), account.accountId());
              return response.statusCode() == 200 ? response.jsonPath() : new JsonPath("{}");
            },
            found -> Answers.field(found, "id") != null && wanted.test(found));
  }

  /** A condition on a field; its path is the names of nested fields, separated by dots. */
  static Predicate<JsonPath> is(String path, String value) {
    return found -> value.equals(String.valueOf(Answers.field(found, path)));
  }

  /** Waits until an event of an account is on the topic {@code cases}. */
  static PublishedEvent awaitEvent(Topics topics, AnAccount account, String name) {
    return await()
        .until(
            () ->
                topics.read("cases", account.key()).stream()
                    .filter(event -> event.name().equals(name))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  static JsonPath awaitCase(AnAccount account) {
    return awaitCase(account, found -> true);
  }

  /** The hardship reviews of a lender with a status, oldest first. */
  static List<Map<String, Object>> hardshipReviews(String lenderId, String status) {
    return supervisor()
        .queryParam("lenderId", lenderId)
        .queryParam("status", status)
        .get("/hardship-reviews")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  /** Waits for a hardship review of the only case of a lender. */
  static Map<String, Object> awaitHardshipReview(AnAccount account, String status) {
    return await()
        .until(() -> hardshipReviews(account.lenderId(), status), found -> !found.isEmpty())
        .getLast();
  }

  /** The entries of a case's timeline, in order. */
  public static List<Map<String, Object>> timeline(String caseId) {
    return agent()
        .queryParam("limit", 500)
        .get("/cases/{id}/timeline", caseId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  static List<Object> timelineEvents(String caseId) {
    return timeline(caseId).stream().map(entry -> entry.get("what")).toList();
  }

  /** The state of each payment of an account. */
  static Map<String, String> payments(AnAccount account) {
    List<Map<String, String>> items =
        agent()
            .get("/accounts/{l}/{a}/payments", account.lenderId(), account.accountId())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return items.stream()
        .collect(Collectors.toMap(item -> item.get("paymentId"), item -> item.get("state")));
  }
}
