package dev.amends.cases;

import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.awaitility.Awaitility.await;

import dev.amends.events.Event;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.Topics;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The story of one case up to a legal step, and beyond. */
record ReferralStory(Topics topics, AnAccount account, ReferralEvents events) {
  /** At these closes the case takes a step each; the last is that of the legal step. */
  private static final List<LocalDate> CLOSES =
      List.of(AnAccount.DAY, AnAccount.DAY.plusDays(20), AnAccount.DAY.plusDays(40));

  static final LocalDate LEGAL_DAY = CLOSES.getLast();

  /** A case that is far behind and has taken no step but the first call. */
  static ReferralStory of(Topics topics) {
    return of(topics, AnAccount.ofANewLender());
  }

  /** The same for an account. */
  static ReferralStory of(Topics topics, AnAccount account) {
    topics.publish(account.overdue("120.00", 120, 1));
    return new ReferralStory(
        topics, account, ReferralEvents.of(account, awaitCase(account).getString("id")));
  }

  String caseId() {
    return events.caseId().toString();
  }

  /** Publishes contact events one after the other, and waits until all are on the timeline. */
  ReferralStory happens(List<? extends Event> happened) {
    int before = timelineEvents(caseId()).size();
    happened.forEach(event -> topics.publish(event));
    await().until(() -> timelineEvents(caseId()).size() >= before + happened.size());
    return this;
  }

  /** Closes the days up to that of the legal step. */
  ReferralStory reachesTheLegalStep() {
    CLOSES.forEach(this::close);
    return this;
  }

  ReferralStory close(LocalDate day) {
    topics.publish(new BusinessDayClosed(account.lenderId(), day));
    awaitCase(account, CaseApi.is("businessDate", day.toString()));
    return this;
  }

  List<Map<String, Object>> referrals() {
    return supervisor()
        .queryParam("caseId", caseId())
        .get("/referrals")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  /** Waits for the newest referral with a status, and returns its id. */
  String awaitReferral(String status) {
    return String.valueOf(
        await()
            .until(
                () -> referrals().isEmpty() ? Map.<String, Object>of() : referrals().getLast(),
                found -> status.equals(found.get("status")))
            .get("id"));
  }

  JsonPath shows(String path, String value) {
    return awaitCase(account, CaseApi.is(path, value));
  }

  /** What the legal step of the case waits for. */
  List<Object> missing() {
    JsonPath waiting =
        awaitCase(account, found -> Answers.field(found, "legalStep.missing") != null);
    return waiting.getList("legalStep.missing");
  }

  ValidatableResponse approve(String name, String referral) {
    return as(name, "supervisor").post("/referrals/{id}/approval", referral).then();
  }

  ValidatableResponse reject(String referral, String why) {
    return supervisor()
        .body("{\"why\":\"" + why + "\"}")
        .post("/referrals/{id}/rejection", referral)
        .then();
  }
}
