package dev.amends.cases;

import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may change the assignee of a case. */
@QuarkusTest
class OwnershipTest extends CaseServiceTest {

  @ParameterizedTest
  @CsvSource({
    // present, caller, role, wanted, status
    ", bo, agent, bo, 200",
    ", bo, agent, li.na, 403",
    "li.na, bo, agent, bo, 403",
    "li.na, bo, agent, zhao.min, 403",
    "li.na, bo, agent, , 403",
    "li.na, Li.Na, agent, , 403",
    "li.na, li.na, agent, , 200",
    "li.na, li.na, agent, li.na, 200",
    "li.na, li.na, agent, bo, 403",
    "li.na, wei, supervisor, bo, 200",
    "li.na, wei, supervisor, , 200",
    ", wei, supervisor, bo, 200"
  })
  void letsAgentsTakeAndReturnAndSupervisorsAssign(
      @Nullable String present, String caller, String role, @Nullable String wanted, int status) {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    if (present != null) {
      assertThat(assign(id, "wei", "supervisor", present).statusCode()).isEqualTo(200);
    }

    // When
    Response answer = assign(id, caller, role, wanted);

    // Then
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 403) {
      assertThat(answer.jsonPath().getString("type"))
          .isEqualTo("urn:amends:problem:case-of-another");
    }
    assertThat(as(caller, role).get("/cases/{id}", id).jsonPath().getString("assignee"))
        .isEqualTo(status == 403 ? present : wanted);
  }

  private static Response assign(String id, String caller, String role, @Nullable String assignee) {
    return as(caller, role)
        .body(assignee == null ? "{}" : "{\"assignee\":\"" + assignee + "\"}")
        .put("/cases/{id}/assignee", id);
  }
}
