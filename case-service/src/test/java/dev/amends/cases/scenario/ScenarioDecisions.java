package dev.amends.cases.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.CaseApi;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people decide in case-service. */
final class ScenarioDecisions {
  private final ScenarioCase collectionCase;

  ScenarioDecisions(ScenarioCase collectionCase) {
    this.collectionCase = collectionCase;
  }

  void places(String name, String kind, @Nullable LocalDate until) {
    Map<String, Object> hold = new HashMap<>(Map.of("kind", kind, "reason", "as requested"));
    if (until != null) {
      hold.put("until", until.toString());
    }
    post(name, "supervisor", "/cases/" + collectionCase.caseId() + "/holds", hold, 201);
    collectionCase.work().callIsCancelled();
  }

  void releases(String name, String kind, String why) {
    String hold = collectionCase.shown().getString("holds.find { it.kind == '" + kind + "' }.id");
    post(
        name,
        "supervisor",
        "/cases/" + collectionCase.caseId() + "/holds/" + hold + "/release",
        Map.of("reason", why),
        200);
  }

  void continuesHold(String name, String why) {
    String review = newest("/hold-reviews", "DUE");
    post(
        name,
        "supervisor",
        "/hold-reviews/" + review + "/decision",
        Map.of("continued", true, "explanation", why),
        200);
  }

  void complains(String name, String type) {
    post(
        name,
        "agent",
        "/cases/" + collectionCase.caseId() + "/complaints",
        Map.of("type", type, "text", "They called at midnight."),
        201);
    collectionCase.work().callIsCancelled();
  }

  void decidesComplaint(String name, boolean upheld, @Nullable String restDays, String why) {
    Map<String, Object> decision = new HashMap<>(Map.of("upheld", upheld, "decision", why));
    if (restDays != null) {
      decision.put("restDays", Integer.valueOf(restDays));
    }
    String complaint =
        get("compliance", "/cases/" + collectionCase.caseId() + "/complaints").getLast();
    post(
        name,
        "compliance",
        "/cases/" + collectionCase.caseId() + "/complaints/" + complaint + "/decision",
        decision,
        200);
  }

  void extendsAssessment(String name, int days, String why) {
    String review = newest("/hardship-reviews", "DUE");
    post(
        name,
        "supervisor",
        "/hardship-reviews/" + review + "/decision",
        Map.of("decision", "EXTEND", "days", days, "reason", why),
        200);
  }

  void approvesReferral(String name) {
    post(name, "supervisor", referral("PROPOSED") + "/approval", null, 200);
  }

  void rejectsReferral(String name, String why) {
    post(name, "supervisor", referral("PROPOSED") + "/rejection", Map.of("why", why), 200);
  }

  void recordsOutcome(String name, String outcome) {
    post(
        name,
        "supervisor",
        referral("APPROVED") + "/outcome",
        Map.of("outcome", outcome, "concludedOn", collectionCase.today().toString()),
        200);
  }

  private String referral(String status) {
    return "/referrals/" + newest("/referrals", status);
  }

  private String newest(String path, String status) {
    List<String> found =
        get(
            "supervisor",
            path + "?status=" + status + "&lenderId=" + collectionCase.account().lenderId());
    assertThat(found).as(path + " with the status " + status).isNotEmpty();
    return found.getLast();
  }

  private static List<String> get(String role, String path) {
    Response answer = CaseApi.as("wang.wei", role).get(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath().getList("items.id", String.class);
  }

  private static void post(
      String name, String role, String path, @Nullable Map<String, ?> body, int status) {
    var request = CaseApi.as(name, role);
    if (body != null) {
      request.body(body);
    }
    Response answer = request.post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
  }
}
