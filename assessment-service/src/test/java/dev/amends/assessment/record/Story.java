package dev.amends.assessment.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.Money;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.TestTokens;
import dev.amends.testsupport.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One borrower's case. Publishes the events of the other services and files assessments as an agent
 * does.
 */
final class Story implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  final UUID caseId = UUID.randomUUID();
  final String accountId = "LN-" + caseId;
  private final StoryEvents input;
  private final Topics topics = Topics.ofTheServiceUnderTest();

  Story() {
    this("L");
  }

  Story(String lenderId) {
    this.input = new StoryEvents(caseId, lenderId, accountId);
  }

  static RequestSpecification as(String role) {
    return given()
        .auth()
        .oauth2(TestTokens.token(role + ".one", role))
        .contentType(ContentType.JSON);
  }

  void caseIs(CaseStatus status, String overdue, String currency) {
    topics.publish(input.caseIs(status, Money.of(overdue, currency)));
  }

  void caseIsReopened(String overdue, String currency) {
    topics.publish(input.reopened(Money.of(overdue, currency)));
  }

  /** case-service asks to erase the case. */
  void erasureIsRequested(UUID requestId) {
    topics.publish(input.erasureRequested(requestId));
  }

  /** Opens a case and waits until this service knows its facts. */
  static Story withOpenCase(String overdue, String currency) {
    Story story = new Story();
    story.caseIs(CaseStatus.OPEN, overdue, currency);
    story.untilKnown();
    return story;
  }

  void untilKnown() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                // The request is rejected only because it has no lines, so the case is known.
                as("agent").body(requestBody("")).post("/assessments").then().statusCode(400));
  }

  /** Waits until this service knows that the case has ended. */
  void untilEnded() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                files("CNY")
                    .statusCode(409)
                    .body("type", equalTo("urn:amends:problem:case-ended")));
  }

  /** Logs a contact whose disposition shows hardship, and returns the id of its event. */
  String contactShowsHardship(Instant at) {
    return topics.publish(input.contact(at, "RPC_HARDSHIP", FollowUp.ASSESSMENT, null, null));
  }

  /** Logs a contact in which the borrower reports a sudden event but makes no commitment. */
  String contactReportsASuddenEvent(Instant at) {
    return topics.publish(input.contact(at, "NO_COMMITMENT", FollowUp.NONE, null, true));
  }

  /** Logs a contact with a change in circumstances and the figures that the borrower stated. */
  String contactShowsChange(Instant at) {
    return topics.publish(input.contact(at, "INBOUND", FollowUp.NONE, StoryEvents.change(), null));
  }

  /** The body of a request for this case with further members. */
  String requestBody(String members) {
    return "{\"caseId\":\"" + caseId + "\"" + (members.isEmpty() ? "" : "," + members) + "}";
  }

  /** Files an assessment with a salary of 6500.00 and a rent of 4000.00. */
  ValidatableResponse files(String currency) {
    return as("agent")
        .body(
            requestBody(
                "\"incomes\":["
                    + line("EARNINGS", "6500.00", currency, ",\"stability\":\"PERMANENT\"")
                    + "],\"expenses\":["
                    + line("RENT", "4000.00", currency, ",\"category\":\"HOME\"")
                    + "]"))
        .post("/assessments")
        .then();
  }

  /** Records a profile of a family and a business. */
  ValidatableResponse recordsProfile() {
    return as("agent")
        .body(
            "{\"family\":{\"married\":true,\"children\":2,\"homeOwner\":false,\"local\":true},"
                + "\"business\":{\"yearsTrading\":6,\"repeatTrade\":true,\"profitable\":false}}")
        .put("/cases/" + caseId + "/profile")
        .then();
  }

  static String line(String kind, String amount, String currency, String more) {
    return """
    {"kind":"%s","amount":{"amount":"%s","currency":"%s"},"frequency":"MONTHLY"%s}\
    """
        .formatted(kind, amount, currency, more);
  }

  /** Lists the requests of the case with a status. */
  ValidatableResponse requests(@Nullable String status) {
    return as("agent")
        .queryParam("caseId", caseId)
        .queryParams(status == null ? Map.of() : Map.of("status", status))
        .get("/assessment-requests")
        .then()
        .statusCode(200);
  }

  /** The messages about this account; each is checked against its schema. */
  List<Topics.PublishedEvent> events() {
    List<Topics.PublishedEvent> events = topics.read("assessments", "L:" + accountId);
    assertThat(events).allSatisfy(message -> assertThat(Schemas.violations(message)).isEmpty());
    return events;
  }

  /** Waits for this number of messages about this account. */
  List<Topics.PublishedEvent> events(int messages) {
    await().atMost(PATIENCE).until(() -> events().size() >= messages);
    return events();
  }

  /** Waits for this number of messages of one type about this account. */
  List<Topics.PublishedEvent> events(String name, int messages) {
    await().atMost(PATIENCE).until(() -> events(name).size() >= messages);
    return events(name);
  }

  private List<Topics.PublishedEvent> events(String name) {
    return events().stream().filter(event -> event.name().equals(name)).toList();
  }

  /** Waits for the only request of the case to be open, and returns its id. */
  String openRequest() {
    await().atMost(PATIENCE).untilAsserted(() -> requests("OPEN").body("items.size()", equalTo(1)));
    return requests("OPEN").extract().path("items[0].id");
  }

  /** Waits until the requests of the case have these statuses, in the order of their due times. */
  void untilRequestsAre(String... statuses) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> requests(null).body("items.status", contains(statuses)));
  }

  @Override
  public void close() {
    topics.close();
  }
}
