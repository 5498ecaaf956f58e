package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.awaitHardshipReview;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Role by answer: whoever only operates the platform sees no personal data. */
@QuarkusTest
class MaskedAnswersTest extends CaseServiceTest {
  private static final String NAME = "Li Na";
  private static final String WORDS = "They called my sister at work.";
  private static final String DECISION_REASON = "Their sister says that they are abroad.";
  private static final String REJECTION_REASON = "Their mother offered to pay.";
  private static final String HOLD_REASON = "disputes the bill of the clinic";

  @Test
  void hidesPersonalDataFromOperatorsAlone() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    agent()
        .body("{\"type\":\"FREQUENCY\",\"text\":\"" + WORDS + "\"}")
        .post("/cases/{id}/complaints", id)
        .then()
        .statusCode(201);
    supervisor()
        .body("{\"kind\":\"DISPUTE\",\"reason\":\"" + HOLD_REASON + "\"}")
        .post("/cases/{id}/holds", id)
        .then()
        .statusCode(201);
    topics.publish(HardshipEvents.of(account, id).contact("li.na", true));
    awaitCase(account, is("assessmentAwaited", "true"));
    ReferralStory story = ReferralStory.of(topics, AnAccount.of(account.lenderId()));
    story.happens(story.events().complete()).reachesTheLegalStep();
    story.reject(story.awaitReferral("PROPOSED"), REJECTION_REASON).statusCode(200);
    decideReview(String.valueOf(awaitHardshipReview(account, "DUE").get("id")));
    List<String> paths =
        List.of(
            "/cases?limit=500&lenderId=" + account.lenderId(),
            "/cases/" + id,
            "/accounts/" + account.lenderId() + "/" + account.accountId() + "/case",
            "/borrowers/" + account.lenderId() + "/B-" + account.accountId(),
            "/cases/" + id + "/evidence",
            "/cases/" + id + "/timeline?limit=500",
            "/cases/" + id + "/complaints",
            "/cases/" + id + "/holds",
            "/cases/" + id + "/class",
            "/complaints?lenderId=" + account.lenderId(),
            "/hold-reviews?lenderId=" + account.lenderId(),
            "/hardship-reviews?lenderId=" + account.lenderId(),
            "/referrals?lenderId=" + account.lenderId());

    // When // Then
    for (String[] roles :
        new String[][] {{"agent"}, {"supervisor"}, {"compliance"}, {"ops", "agent"}}) {
      assertThat(bodies(paths, roles))
          .contains(
              NAME, WORDS, HOLD_REASON, DECISION_REASON, REJECTION_REASON, "made no commitment")
          .doesNotContain("•••");
    }
    assertThat(bodies(paths, "ops"))
        .contains(
            id,
            account.accountId(),
            "120.00",
            "li.na",
            "FREQUENCY",
            "NO_COMMITMENT",
            "RESUMED",
            "failed attempts on 3 days",
            "•••")
        .doesNotContain(NAME, WORDS, HOLD_REASON, DECISION_REASON, REJECTION_REASON, "+86");
  }

  private static void decideReview(String id) {
    supervisor()
        .body("{\"decision\":\"RESUME\",\"reason\":\"" + DECISION_REASON + "\"}")
        .post("/hardship-reviews/{id}/decision", id)
        .then()
        .statusCode(200);
  }

  private static String bodies(List<String> paths, String... roles) {
    List<String> bodies = new ArrayList<>();
    for (String path : paths) {
      bodies.add(as("someone", roles).get(path).then().statusCode(200).extract().body().asString());
    }
    return String.join("\n", bodies);
  }
}
