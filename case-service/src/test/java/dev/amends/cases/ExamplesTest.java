package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.awaitHardshipReview;
import static dev.amends.cases.CaseApi.compliance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.testsupport.Examples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The examples in Swagger UI work with the id of an existing case. */
@QuarkusTest
class ExamplesTest extends CaseServiceTest {

  @Test
  void workWhenPasted() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    compliance()
        .body("{\"kind\":\"CEASE\",\"reason\":\"wrote to us\"}")
        .post("/cases/{id}/holds", id)
        .then()
        .statusCode(201);
    topics.publish(HardshipEvents.of(account, id).contact("li.na", true));
    awaitCase(account, CaseApi.is("assessmentAwaited", "true"));
    ReferralStory first = ReferralStory.of(topics, AnAccount.of(account.lenderId()));
    ReferralStory second = ReferralStory.of(topics, AnAccount.of(account.lenderId()));
    first.happens(first.events().complete());
    second.happens(second.events().complete()).reachesTheLegalStep();
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusDays(60)));
    String review = String.valueOf(awaitHardshipReview(account, "DUE").get("id"));
    String holdReview =
        await()
            .until(
                () ->
                    compliance()
                        .queryParam("lenderId", account.lenderId())
                        .get("/hold-reviews")
                        .jsonPath()
                        .getString("items[0].id"),
                Objects::nonNull);
    Examples examples =
        Examples.ofTheServiceUnderTest(
            Map.of(
                "id",
                id,
                "lenderId",
                account.lenderId(),
                "accountId",
                account.accountId(),
                "borrowerId",
                "B-" + account.accountId(),
                "name",
                "standard"));

    // When
    examples.paste("PUT", "/cases/{id}/assignee", 200);
    String hold = examples.paste("POST", "/cases/{id}/holds", 201).getString("id");
    Examples ofHold = examples.with("holdId", hold);
    ofHold.paste("POST", "/cases/{id}/holds/{holdId}/extension", 200);
    ofHold.paste("POST", "/cases/{id}/holds/{holdId}/release", 200);
    String complaint = examples.paste("POST", "/cases/{id}/complaints", 201).getString("id");
    Examples ofComplaint = examples.with("id", complaint);
    ofComplaint.paste("GET", "/complaints/{id}", 200);
    ofComplaint.paste("PUT", "/complaints/{id}/assignee", 200);
    compliance()
        .body("{\"upheld\":true,\"decision\":\"The daily limit was exceeded.\"}")
        .post("/cases/{id}/complaints/{complaint}/decision", id, complaint)
        .then()
        .statusCode(200);
    JsonPath link = examples.paste("POST", "/cases/{id}/borrower-links", 201);
    examples.with("token", link.getString("token")).paste("GET", "/borrower-views/{token}", 200);
    examples
        .with("linkId", link.getString("id"))
        .paste("DELETE", "/cases/{id}/borrower-links/{linkId}", 200);
    Examples ofHoldReview = examples.with("id", holdReview);
    ofHoldReview.paste("GET", "/hold-reviews/{id}", 200);
    ofHoldReview.paste("PUT", "/hold-reviews/{id}/assignee", 200);
    ofHoldReview.paste("POST", "/hold-reviews/{id}/decision", 200);
    Examples ofReview = examples.with("id", review);
    ofReview.paste("GET", "/hardship-reviews/{id}", 200);
    ofReview.paste("PUT", "/hardship-reviews/{id}/assignee", 200);
    ofReview.paste("POST", "/hardship-reviews/{id}/decision", 200);
    Examples ofReferral = examples.with("id", first.awaitReferral("PROPOSED"));
    ofReferral.paste("GET", "/referrals/{id}", 200);
    ofReferral.paste("PUT", "/referrals/{id}/assignee", 200);
    ofReferral.paste("POST", "/referrals/{id}/approval", 200);
    ofReferral.paste("POST", "/referrals/{id}/outcome", 200);
    examples
        .with("id", second.awaitReferral("PROPOSED"))
        .paste("POST", "/referrals/{id}/rejection", 200);
    examples.paste("POST", "/cases/{id}/identity-disclosure", 200);
    String statement = examples.paste("POST", "/cases/{id}/statements", 201).getString("id");
    Examples ofStatement = examples.with("statementId", statement);
    ofStatement.paste("GET", "/cases/{id}/statements/{statementId}", 200);
    ofStatement.paste("GET", "/cases/{id}/statements/{statementId}/letter", 200);
    examples.with("caseId", id).paste("GET", "/evidence/{caseId}", 200);
    examples.paste("POST", "/strategies/{name}/simulation", 200);
    String erasure = examples.paste("POST", "/borrower-erasures", 201).getString("id");
    examples.with("id", erasure).paste("GET", "/borrower-erasures/{id}", 200);
    AnAccount other = AnAccount.ofANewLender();
    topics.publish(other.overdue("120.00", 31, 1));
    awaitCase(other);
    Examples ofOther = examples.with("lenderId", other.lenderId());
    ofOther.paste("POST", "/lenders/{lenderId}/business-days", 202);
    await()
        .until(
            () ->
                ofOther
                    .paste("GET", "/lenders/{lenderId}/business-days", 200)
                    .getList("partitions")
                    .size(),
            size -> size > 0);
    ofOther.paste("POST", "/lenders/{lenderId}/business-days/correction", 202);
    examples.paste("POST", "/work/assignments", 200);
    examples.pasteWithout(Set.of("id"), "GET", "/cases", 200);
    for (String path : examples.readable()) {
      examples.paste("GET", path, 200);
    }

    // Then
    assertThat(examples.neverPasted())
        .containsExactlyInAnyOrder(
            "DELETE /cases/{id}/holds/{holdId}",
            "POST /cases/{id}/complaints/{complaintId}/decision"); // not by who opened it
    assertThat(examples.schema("Money").getList("required"))
        .isEqualTo(List.of("amount", "currency"));
    assertThat(examples.headersOf("POST", "/cases/{id}/holds")).containsOnlyOnce("Idempotency-Key");
    assertThat(examples.withoutAnswer()).isEmpty();
  }
}
