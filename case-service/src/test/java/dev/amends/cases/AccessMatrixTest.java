package dev.amends.cases;

import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.awaitHardshipReview;
import static dev.amends.cases.CaseApi.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.testsupport.ApiOperation;
import dev.amends.testsupport.LenderMatrix;
import dev.amends.testsupport.LenderTables;
import dev.amends.testsupport.RoleMatrix;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who may call which operation, and about whose accounts. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class AccessMatrixTest extends CaseServiceTest {
  /** Most of the pool; the rest is for the relay and the consumers. */
  private static final int CONNECTIONS = 8;

  private static final Set<String> WITHOUT_TOKEN = Set.of("showBorrowerView");

  private static final Map<String, String> SHARED =
      Map.of(
          "showBorrowerView",
          "BorrowerLinkTest: the link names the lender",
          "listWork",
          "HardshipWorkTest: the calls before it complete all work",
          "listStrategies",
          "strategies are configuration",
          "listVersionsOfStrategy",
          "strategies are configuration",
          "simulateStrategy",
          "counts the cases that the database shows the caller, with a strategy of all lenders",
          "getOutcomesOfStrategy",
          "counts the cases that the database shows the caller; the account is in no comparison");

  @Inject DataSource database;

  @Test
  void describesNoTypeThatNothingUses() {
    assertThat(ApiOperation.typesWithoutUse()).isEmpty();
  }

  @Test
  void givesEveryTypeANameOfItsOwn() {
    assertThat(ApiOperation.typesThatShareAName()).isEmpty();
  }

  @Test
  void admitsExactlyTheRolesOfTheDocument() {
    assertThat(RoleMatrix.contradictions(WITHOUT_TOKEN)).isEmpty();
  }

  @Test
  void hidesWhatBelongsToAnotherLender() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    topics.publish(account.paid("P1", "20.00", 2));
    String id = awaitCase(account, CaseApi.is("overdue.amount", "100.00")).getString("id");
    String hold = create(id, "holds", "{\"kind\":\"DISPUTE\",\"reason\":\"the amount\"}");
    String complaint = create(id, "complaints", "{\"type\":\"FREQUENCY\",\"text\":\"too high\"}");
    String link = create(id, "borrower-links", "{}", "supervisor");
    topics.publish(HardshipEvents.of(account, id).contact("li.na", true));
    awaitCase(account, CaseApi.is("assessmentAwaited", "true"));
    ReferralStory story = ReferralStory.of(topics, AnAccount.of(account.lenderId()));
    story.happens(story.events().complete()).reachesTheLegalStep();
    String referral = story.awaitReferral("PROPOSED");
    String statement = create(id, "statements", "{\"language\":\"en\"}");
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusDays(60)));
    String holdReview = awaitHoldReview(account);
    String review = String.valueOf(awaitHardshipReview(account, "DUE").get("id"));
    await()
        .until(
            () ->
                ops()
                    .get("/lenders/{l}/business-days", account.lenderId())
                    .jsonPath()
                    .getList("partitions")
                    .size(),
            partitions -> partitions > 0);
    String parked =
        LenderMatrix.park(
            topics, "lender.accounts", "PaymentReceived", AccountKey.parse(account.key()));

    String erasure = requestErasure(account);

    Map<String, String> common =
        Map.of(
            "statementId",
            statement,
            "holdId",
            hold,
            "complaintId",
            complaint,
            "linkId",
            link,
            "lenderId",
            account.lenderId(),
            "accountId",
            account.accountId(),
            "borrowerId",
            "B-" + account.accountId(),
            "key",
            account.key());

    // Then
    assertThat(
            new LenderMatrix(account.lenderId(), SHARED)
                .leaks(
                    operation -> {
                      Map<String, String> ids = new HashMap<>(common);
                      if (operation.id().equals("listCases")) {
                        return Map.of("id", id); // cannot be combined with a lender
                      }
                      if (operation.path().startsWith("/evidence")) {
                        ids.put("caseId", id);
                      }
                      if (operation.path().startsWith("/parked-messages")) {
                        ids.put("id", parked);
                      } else {
                        ids.put(
                            "id",
                            switch (operation.path().split("/", 3)[1]) {
                              case "borrower-erasures" -> erasure;
                              case "complaints" -> complaint;
                              case "hardship-reviews" -> review;
                              case "hold-reviews" -> holdReview;
                              case "referrals" -> referral;
                              default -> id;
                            });
                      }
                      return ids;
                    }))
        .isEmpty();
  }

  private static String requestErasure(AnAccount account) {
    return as("chen.yu", "compliance")
        .body(
            Map.of(
                "lenderId",
                account.lenderId(),
                "borrowerId",
                "B-" + account.accountId(),
                "reason",
                "a letter"))
        .post("/borrower-erasures")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String awaitHoldReview(AnAccount account) {
    return await()
        .until(
            () ->
                ops()
                    .queryParam("lenderId", account.lenderId())
                    .get("/hold-reviews")
                    .jsonPath()
                    .getString("items[0].id"),
            Objects::nonNull);
  }

  /** Else a consumer would see the rows of one lender only, and fail to write those of others. */
  @Test
  void leavesNoConnectionRestricted() throws SQLException {
    // Given
    assertThat(RoleMatrix.contradictions(WITHOUT_TOKEN)).isEmpty();

    // When
    Set<String> users = new HashSet<>();
    List<Connection> held = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        held.add(database.getConnection());
        users.add(user(held.getLast()));
      }
    } finally {
      for (Connection connection : held) {
        connection.close();
      }
    }

    // Then
    assertThat(users).containsExactly("case_service");
  }

  private static String user(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_user")) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void everyTableBelongsToALender() {
    assertThat(LenderTables.open(database)).isEmpty();
  }

  private static String create(String id, String what, String body) {
    return create(id, what, body, "compliance");
  }

  private static String create(String id, String what, String body, String role) {
    return as("chen.yu", role)
        .body(body)
        .post("/cases/{id}/" + what, id)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
