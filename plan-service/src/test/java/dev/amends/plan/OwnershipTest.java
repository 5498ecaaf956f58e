package dev.amends.plan;

import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may cancel a promise, a plan or a proposal that li.na made. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@SuppressWarnings("NullAway.Init") // connected before the first test
class OwnershipTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static Topics topics;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  @AfterAll
  static void disconnect() {
    topics.close();
  }

  @ParameterizedTest
  @CsvSource({
    "PROPOSAL, li.na, agent, 200",
    "PROPOSAL, bo, agent, 403",
    "PROPOSAL, Li.Na, agent, 403",
    "PROPOSAL, wei, supervisor, 200",
    "PLAN, li.na, agent, 200",
    "PLAN, bo, agent, 403",
    "PLAN, wei, supervisor, 200",
    "ADJUSTED_BY_ANOTHER, li.na, agent, 200",
    "ADJUSTED_BY_ANOTHER, bo, agent, 403",
    "PROMISE, li.na, agent, 200",
    "PROMISE, bo, agent, 403",
    "PROMISE, wei, supervisor, 200"
  })
  void letsItsProposerAndSupervisorsCancel(String kind, String caller, String role, int status) {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", DAY).canPay("400.00");
    String plan = made(borrower, kind);
    String before = borrower.plan(plan).getString("status");

    // When
    Response answer =
        as(caller, role)
            .body("{\"why\":\"no longer wanted\"}")
            .post("/plans/" + plan + "/cancellation");

    // Then
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 403) {
      assertThat(answer.jsonPath().getString("type"))
          .isEqualTo("urn:amends:problem:plan-of-another");
      assertThat(borrower.plan(plan).getString("status")).isEqualTo(before);
    } else {
      assertThat(borrower.plan(plan).getString("status")).isEqualTo("CANCELLED");
    }
  }

  private static String made(Borrower borrower, String kind) {
    LocalDate due = DAY.plusDays(8);
    return switch (kind) {
      case "PROPOSAL" -> borrower.proposes(3, due).getString("id");
      case "PLAN" -> borrower.agrees(3, due);
      case "ADJUSTED_BY_ANOTHER" -> {
        String plan = borrower.agrees(3, due);
        as("bo", "agent")
            .body("{\"instalments\":4,\"firstDueDate\":\"" + due + "\"}")
            .post("/plans/" + plan + "/adjustments")
            .then()
            .statusCode(201);
        yield plan;
      }
      case "PROMISE" -> {
        borrower.promises("200.00", due, "li.na");
        borrower.eventNames(1);
        yield borrower.plans().getString("items[0].id");
      }
      default -> throw new IllegalArgumentException(kind);
    };
  }
}
