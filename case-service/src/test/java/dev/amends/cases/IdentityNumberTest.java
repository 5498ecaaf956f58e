package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timeline;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.testsupport.PlainTexts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The identity number is stored encrypted, shown masked, and disclosed for a recorded reason. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected, or set before each test
class IdentityNumberTest extends CaseServiceTest {
  private static final String NUMBER = "110101199003071234";
  private static final String REASON = "{\"reason\":\"the court requires it\"}";

  @Inject DataSource database;

  private AnAccount account;
  private String id;

  @BeforeEach
  void aCase() {
    account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    id = awaitCase(account).getString("id");
  }

  @Test
  void isEncryptedInTheDatabaseLikeTheContactPoints() throws SQLException {
    String stored = new String(stored(), ISO_8859_1);

    assertThat(stored).doesNotContain(NUMBER, "13800000000", "Li Na", "contactPoints");
    agent()
        .body("{\"type\":\"FREQUENCY\",\"text\":\"my marked sister was called\"}")
        .post("/cases/{id}/complaints", id)
        .then()
        .statusCode(201)
        .body("text", equalTo("my marked sister was called"));
    assertThat(PlainTexts.find(database, List.of(NUMBER, "13800000000", "Li Na", "marked sister")))
        .isEmpty();
  }

  @Test
  void isMaskedInEveryAnswer() {
    for (String role : new String[] {"agent", "supervisor", "compliance"}) {
      String shown = as("ann", role).get("/cases/{id}", id).asString();
      assertThat(shown).contains("\"maskedIdentityNumber\":\"****1234\"").doesNotContain(NUMBER);
    }
    assertThat(as("ann", "ops").get("/cases/{id}", id).asString()).doesNotContain("1234\"");
    assertThat(agent().get("/cases/{id}/evidence", id).asString()).doesNotContain(NUMBER);
  }

  @Test
  void isDisclosedToASupervisorAndTheReasonIsOnTheTimeline() {
    disclose("zhang.wei", "supervisor")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("identityNumber", equalTo(NUMBER));

    Map<String, Object> entry = timeline(id).getLast();
    assertThat(entry)
        .containsEntry("what", "IdentityDisclosed")
        .containsEntry("by", "zhang.wei")
        .containsEntry("data", Map.of("reason", "the court requires it"));
  }

  @Test
  void isDisclosedToTheAgentOfTheCaseOnly() {
    disclose("li.na", "agent").then().statusCode(403);
    supervisor().body("{\"assignee\":\"li.na\"}").put("/cases/{id}/assignee", id);

    disclose("li.na", "agent").then().statusCode(200);
    disclose("wang.min", "agent")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:amends:problem:case-of-another"));
    disclose("ann", "ops").then().statusCode(403);
  }

  @Test
  void isDisclosedToAPersonALimitedNumberOfTimesAnHour() {
    for (int time = 0; time < 20; time++) {
      disclose("curious.person", "compliance").then().statusCode(200);
    }

    disclose("curious.person", "compliance")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("detail", containsString("20 identity numbers within an hour"));
    disclose("another.person", "compliance").then().statusCode(200);
  }

  @Test
  void requiresAReason() {
    as("zhang.wei", "supervisor")
        .body("{\"reason\":\" \"}")
        .post("/cases/{id}/identity-disclosure", id)
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
  }

  private Response disclose(String name, String role) {
    return as(name, role).body(REASON).post("/cases/{id}/identity-disclosure", id);
  }

  private byte[] stored() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select borrower from delinquent_account where record_key = ?")) {
      select.setString(1, account.key());
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getBytes(1);
      }
    }
  }
}
