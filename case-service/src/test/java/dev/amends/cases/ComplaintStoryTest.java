package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.awaitEvent;
import static dev.amends.cases.CaseApi.compliance;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timelineEvents;
import static dev.amends.testsupport.TestTokens.tokenForLenders;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A complaint in the queue of compliance, from its deadline to the decision. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ComplaintStoryTest extends CaseServiceTest {
  private static final Duration EIGHT_WEEKS = Duration.ofDays(56);

  @Inject DataSource database;
  @Inject InstantSource clock;

  @Test
  void isListedWithItsDeadlineAndEvidenceAndDecidedByAnUninvolvedPerson() {
    // Given
    AnAccount account = overdue(10);
    String id = awaitCase(account).getString("id");
    UUID recording = UUID.randomUUID();
    String complaint =
        open(
            id,
            "{\"type\":\"INSULT\",\"text\":\"Rude.\",\"aboutAgent\":\"li.na\",\"attachmentIds\":[\""
                + recording
                + "\"]}");

    // When // Then
    PublishedEvent opened = awaitEvent(topics, account, "ComplaintOpened");
    Instant due = Instant.parse(opened.data().path("decisionDueAt").asText());
    assertThat(Duration.between(clock.instant(), due))
        .isBetween(EIGHT_WEEKS.minusMinutes(5), EIGHT_WEEKS);
    queue("lenderId=" + account.lenderId() + "&status=OPEN&type=INSULT", 1, complaint);
    queue("lenderId=" + account.lenderId() + "&type=TIME", 0, complaint);
    queue("lenderId=" + account.lenderId() + "&dueBefore=" + clock.instant(), 0, complaint);
    compliance()
        .queryParam("lenderId", account.lenderId())
        .queryParam("kind", "DECIDE_COMPLAINT")
        .get("/work")
        .then()
        .statusCode(200)
        .body("items.id", contains(complaint));
    given()
        .auth()
        .oauth2(tokenForLenders(Set.of("another"), "chen.yu", "compliance"))
        .get("/work?limit=500&lenderId=" + account.lenderId())
        .then()
        .statusCode(200)
        .body("items", empty());
    compliance()
        .get("/complaints/" + complaint)
        .then()
        .statusCode(200)
        .body("attachmentIds", contains(recording.toString()));

    // When // Then
    assign(complaint, "li.na", 422);
    assign(complaint, "wang.wei", 422); // who opened it
    assign(complaint, "chen.yu", 200);
    queue("lenderId=" + account.lenderId() + "&assignee=chen.yu", 1, complaint);
    String path = "/cases/" + id + "/complaints/" + complaint + "/decision";
    as("Li.Na", "compliance")
        .body("{\"upheld\":false,\"decision\":\"polite\"}")
        .post(path)
        .then()
        .statusCode(403);
    compliance()
        .body("{\"upheld\":false,\"decision\":\"polite\",\"restDays\":3}")
        .post(path)
        .then()
        .statusCode(400)
        .body("field", equalTo("restDays"));
    compliance()
        .body("{\"upheld\":true,\"decision\":\"rude\",\"restDays\":30}")
        .post(path)
        .then()
        .statusCode(200)
        .body("state", equalTo("UPHELD"))
        .body("restDays", equalTo(30));

    // Then
    assertThat(timelineEvents(id)).contains("ComplaintOpened", "ComplaintDecided");
    assertThat(awaitCase(account).getString("restUntil")).isEqualTo(DAY.plusDays(30).toString());
    assign(complaint, "chen.yu", 409);
    queue("lenderId=" + account.lenderId() + "&status=OPEN", 0, complaint);
  }

  @Test
  void anUpheldComplaintLetsTheStrategyRest() {
    // Given
    AnAccount account = overdue(30);
    String id = awaitCase(account).getString("id");
    String complaint = open(id, "{\"type\":\"TIME\",\"text\":\"At night.\"}");
    compliance()
        .body("{\"upheld\":true,\"decision\":\"at night\",\"restDays\":20}")
        .post("/cases/{id}/complaints/{complaint}/decision", id, complaint)
        .then()
        .statusCode(200);

    // When // Then
    topics.publish(new BusinessDayClosed(account.lenderId(), DAY.plusDays(20)));
    assertThat(awaitCase(account, is("daysPastDue", "50")).getString("stage"))
        .isEqualTo("NEGOTIATE");
    topics.publish(new BusinessDayClosed(account.lenderId(), DAY.plusDays(21)));
    awaitCase(account, is("stage", "LETTER"));
  }

  @Test
  void reportsOnceThatTheDeadlineIsNearAndOnceThatItHasPassed() throws SQLException {
    // Given
    AnAccount account = overdue(10);
    String id = awaitCase(account).getString("id");
    String complaint = open(id, "{\"type\":\"TIME\",\"text\":\"At night.\"}");

    // When // Then
    moveDeadline(complaint, clock.instant().plus(Duration.ofDays(6)));
    await().until(() -> reminders(account).equals(List.of(false)));
    moveDeadline(complaint, clock.instant().minusSeconds(1));
    await().until(() -> reminders(account).equals(List.of(false, true)));
    assertThat(timelineEvents(id)).filteredOn("ComplaintDecisionDue"::equals).hasSize(2);

    // When another one is decided in time
    String decided = open(id, "{\"type\":\"OTHER\",\"text\":\"The letter.\"}");
    compliance()
        .body("{\"upheld\":true,\"decision\":\"wrong letter\"}")
        .post("/cases/{id}/complaints/{complaint}/decision", id, decided)
        .then()
        .statusCode(200);
    moveDeadline(decided, clock.instant().minusSeconds(1));
    String last = open(id, "{\"type\":\"OTHER\",\"text\":\"Another letter.\"}");
    moveDeadline(last, clock.instant().minusSeconds(1));

    // Then: only the last one is reported
    await().until(() -> reminders(account).size() == 3);
    assertThat(reminders(account)).containsExactly(false, true, true);
  }

  @Test
  void countsComplaintsPerThousandContactsOfTheLender() {
    // Given
    AnAccount account = overdue(10);
    String id = awaitCase(account).getString("id");
    for (int i = 0; i < 3; i++) {
      topics.publish(HardshipEvents.of(account, id).contact("li.na", false));
    }
    await().until(() -> timelineEvents(id).stream().filter("ContactLogged"::equals).count() == 3);
    open(id, "{\"type\":\"TIME\",\"text\":\"At night.\"}");
    open(id, "{\"type\":\"INSULT\",\"text\":\"Rude.\"}");
    open(id, "{\"type\":\"INSULT\",\"text\":\"Rude again.\"}");

    // Then
    compliance()
        .get("/lenders/{l}/complaint-rate?from=2026-01-01&until=2099-12-31", account.lenderId())
        .then()
        .statusCode(200)
        .body("contacts", equalTo(3))
        .body("complaints", equalTo(3))
        .body("perThousand", equalTo(1000.0f))
        .body("types.type", contains("INSULT", "TIME"))
        .body("types.perThousand", contains(666.67f, 333.33f));
    compliance()
        .get("/lenders/{l}/complaint-rate?from=2020-01-01&until=2020-12-31", account.lenderId())
        .then()
        .statusCode(200)
        .body("contacts", equalTo(0))
        .body("types", empty());
    compliance()
        .get("/lenders/{l}/complaint-rate?from=2026-01-02&until=2026-01-01", account.lenderId())
        .then()
        .statusCode(400)
        .body("field", equalTo("until"));
  }

  private List<Boolean> reminders(AnAccount account) {
    return topics.read("cases", account.key()).stream()
        .filter(event -> event.name().equals("ComplaintDecisionDue"))
        .map(event -> event.data().path("overdue").asBoolean())
        .toList();
  }

  private void moveDeadline(String complaint, Instant dueAt) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update complaint set decision_due_at = ? where id = ?")) {
      update.setObject(1, dueAt.atOffset(ZoneOffset.UTC));
      update.setObject(2, UUID.fromString(complaint));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private static AnAccount overdue(int days) {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", days, 1));
    return account;
  }

  private static String open(String id, String body) {
    var opened =
        as("wang.wei", "supervisor")
            .body(body)
            .post("/cases/{id}/complaints", id)
            .then()
            .statusCode(201)
            .extract();
    String complaint = opened.path("id");
    agent().get(opened.header("Location")).then().statusCode(200).body("id", equalTo(complaint));
    return complaint;
  }

  private static void assign(String complaint, String assignee, int status) {
    compliance()
        .body("{\"assignee\":\"" + assignee + "\"}")
        .put("/complaints/{id}/assignee", complaint)
        .then()
        .statusCode(status);
  }

  private static void queue(String query, int count, String complaint) {
    var items = agent().get("/complaints?" + query).then().statusCode(200);
    items.body("items", hasSize(count));
    if (count > 0) {
      items.body("items[0].id", equalTo(complaint));
    }
  }
}
