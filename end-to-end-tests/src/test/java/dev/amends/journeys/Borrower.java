package dev.amends.journeys;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import dev.amends.launcher.services.Service;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A borrower with one overdue account, as all four services see them. */
final class Borrower {
  private static final String AGENT = "li.na";
  private static final String SUPERVISOR = "zhao.lei";
  private static final Set<String> OPEN = Set.of("SCHEDULED", "DUE", "IN_PROGRESS");

  private final JourneyPlatform platform;
  private final String account;
  private final String caseId;

  private Borrower(JourneyPlatform platform, String account, String caseId) {
    this.platform = platform;
    this.account = account;
    this.caseId = caseId;
  }

  /**
   * Reports an account as overdue for the first time and waits until its borrower can be called.
   */
  static Borrower fallsBehind(
      JourneyPlatform platform, Lender lender, String account, LocalDate day, String amount) {
    return fallsBehind(platform, lender, account, lender.overdue(account, 1, day, amount));
  }

  /** Publishes the first report of an account and waits until its borrower can be called. */
  static Borrower fallsBehind(
      JourneyPlatform platform,
      Lender lender,
      String account,
      ProducerRecord<String, String> report) {
    lender.publish(report);
    String path = "/accounts/" + lender.id() + "/" + account + "/case";
    await()
        .until(
            () -> platform.as("agent", AGENT, Service.CASE).get(path).statusCode(),
            status -> status == 200);
    String id = platform.as("agent", AGENT, Service.CASE).get(path).then().extract().path("id");
    Borrower borrower = new Borrower(platform, account, id);
    borrower.eventually(
        Service.CONTACT,
        "/cases/" + id + "/readiness?channel=CALL",
        readiness -> Boolean.TRUE.equals(readiness.get("ready")));
    return borrower;
  }

  String account() {
    return account;
  }

  String caseId() {
    return caseId;
  }

  /** Records an address for letters. */
  void hasAddress() {
    post(
            Service.CONTACT,
            "/contact-points",
            """
            {"caseId":"%s","kind":"ADDRESS","value":"示例市样板路1号","party":"BORROWER"}\
            """
                .formatted(caseId))
        .statusCode(201);
  }

  /** Books a call in five days. */
  void hasAppointment() {
    LocalDate day =
        LocalDate.ofInstant(
                InstantSource.system().instant(), ZoneId.of(JourneyPlatform.zoneAtNoon()))
            .plusDays(5);
    post(
            Service.CONTACT,
            "/callbacks",
            "{\"caseId\":\"%s\",\"dueLocal\":\"%sT12:00:00\",\"reason\":\"MANUAL\"}"
                .formatted(caseId, day))
        .statusCode(201);
  }

  /** Refuses to pay in a call that they make, which starts a waiting time. */
  void refusesToPay() {
    post(
            Service.CONTACT,
            "/verifications",
            """
            {"caseId":"%s","channel":"CALL",
             "steps":[{"kind":"FULL_NAME","passed":true},{"kind":"DATE_OF_BIRTH","passed":true},
                      {"kind":"ADDRESS","passed":true}]}\
            """
                .formatted(caseId))
        .statusCode(201);
    post(
            Service.CONTACT,
            "/contacts",
            """
            {"caseId":"%s","direction":"INBOUND","channel":"CALL","disposition":"RPC_REFUSED",
             "noPromiseReason":"REFUSES"}\
            """
                .formatted(caseId))
        .statusCode(201);
  }

  /** An agent requests a permit to call, which a rule denies whose id begins like this. */
  void isNotCalledBecauseOf(String rule) {
    post(
            Service.CONTACT,
            "/contact-permits",
            "{\"caseId\":\"%s\",\"channel\":\"CALL\",\"purpose\":\"COLLECTION\"}".formatted(caseId))
        .statusCode(409)
        .body("ruleId", startsWith(rule));
  }

  /** Places a hold and returns its id. */
  String isHeld(String kind) {
    return post(
            Service.CASE,
            "/cases/" + caseId + "/holds",
            "{\"kind\":\"%s\",\"reason\":\"stated on the telephone\"}".formatted(kind))
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Gets a statement of the account. */
  void isSentAStatement(String language) {
    post(
            Service.CASE,
            "/cases/" + caseId + "/statements",
            "{\"language\":\"%s\"}".formatted(language))
        .statusCode(201);
  }

  /** Waits for the hold of a kind and returns its id. */
  String awaitHold(String kind) {
    String hold = "holds.find { it.kind == '" + kind + "' }.id";
    return awaitCase(found -> found.get(hold) != null).getString(hold);
  }

  /** A supervisor releases a hold. */
  void isReleased(String holdId) {
    platform
        .as("supervisor", SUPERVISOR, Service.CASE)
        .delete("/cases/" + caseId + "/holds/" + holdId)
        .then()
        .statusCode(204);
  }

  void isAssignedTo(String agent) {
    platform
        .as("supervisor", SUPERVISOR, Service.CASE)
        .body(Map.of("assignee", agent))
        .put("/cases/" + caseId + "/assignee")
        .then()
        .statusCode(200);
  }

  /** Is assessed, and agrees to a plan, which a supervisor approves. Returns the plan's id. */
  String agreesToPlan(int instalments, LocalDate firstDue) {
    post(
            Service.ASSESSMENT,
            "/assessments",
            """
            {"caseId":"%s",
             "incomes":[{"kind":"EARNINGS","amount":{"amount":"4111.00","currency":"CNY"},
                         "frequency":"MONTHLY","stability":"PERMANENT"}],
             "expenses":[{"category":"HOME","amount":{"amount":"3000.00","currency":"CNY"},
                          "frequency":"MONTHLY"}],
             "reasonCode":"REDUCED_HOURS",
             "answers":[{"questionId":"work","text":"half the shifts"}]}\
            """
                .formatted(caseId))
        .statusCode(201);
    await()
        .until(
            () ->
                post(Service.PLAN, "/plan-options", "{\"caseId\":\"" + caseId + "\"}")
                    .extract()
                    .jsonPath()
                    .get("sustainableMonthlyAmount"),
            Objects::nonNull);
    String plan =
        post(
                Service.PLAN,
                "/plans",
                """
                {"caseId":"%s","kind":"INSTALMENTS","instalments":%d,"firstDueDate":"%s"}\
                """
                    .formatted(caseId, instalments, firstDue))
            .statusCode(201)
            .extract()
            .path("id");
    platform
        .as("supervisor", SUPERVISOR, Service.PLAN)
        .post("/plans/" + plan + "/approval")
        .then()
        .statusCode(200);
    awaitCase(found -> plan.equals(found.get("activePlanId")));
    return plan;
  }

  JsonPath awaitCase(Predicate<JsonPath> expected) {
    return eventually(Service.CASE, "/cases/" + caseId, expected);
  }

  /** Repeats a request until the response is as expected, and returns it. */
  JsonPath eventually(Service service, String path, Predicate<JsonPath> expected) {
    return await()
        .ignoreExceptionsMatching(AssertionError.class::isInstance)
        .until(() -> get(service, path), expected);
  }

  /**
   * Returns the state of the case in all services, without the record of what led to it: timeline,
   * payments, ended callbacks, withdrawn notices and denied permits.
   */
  Map<String, Object> state() {
    Map<String, Object> state = new TreeMap<>();
    state.put("case", fields(get(Service.CASE, "/cases/" + caseId), Set.of("version")));
    state.put(
        "evidence",
        sorted(get(Service.CASE, "/cases/" + caseId + "/class").getList("evidence.kind")));
    state.put("assessments", items(Service.ASSESSMENT, "/assessments", "standing"));
    state.put("assessmentRequests", items(Service.ASSESSMENT, "/assessment-requests", "status"));
    state.put("callbacks", openCallbacks());
    JsonPath notices = get(Service.CONTACT, "/notices?limit=500&caseId=" + caseId);
    state.put("notices", notices.getList("items.findAll { it.withdrawnAt == null }.id"));
    state.put("contacts", items(Service.CONTACT, "/contacts", "id"));
    state.put("restrictions", items(Service.CONTACT, "/restrictions", "kind"));
    state.put("permits", grantedPermits());
    state.put("plans", get(Service.PLAN, "/plans?limit=500&caseId=" + caseId).getList("items"));
    return state;
  }

  /**
   * Appointments as they are, and follow-ups of a plan by day. Other calls have other reasons after
   * a stop, so it only counts whether there is one at all.
   */
  private List<String> openCallbacks() {
    JsonPath page = get(Service.CONTACT, "/callbacks?limit=500&caseId=" + caseId);
    List<Map<String, Object>> all = page.getList("items");
    return all.stream()
        .filter(callback -> OPEN.contains(callback.get("status")))
        .map(
            callback ->
                switch (String.valueOf(callback.get("reason"))) {
                  case "MANUAL" -> callback.get("id") + " at " + callback.get("dueLocal");
                  case "PLAN_FOLLOW_UP" ->
                      "PLAN_FOLLOW_UP on "
                          + String.valueOf(callback.get("dueLocal")).substring(0, 10);
                  default -> "";
                })
        .filter(text -> !text.isEmpty())
        .sorted()
        .toList();
  }

  /** Those of letters are not compared, because the letters are. */
  private List<String> grantedPermits() {
    return platform
        .as("compliance", "wu.min", Service.CONTACT)
        .get("/contact-permits?limit=500&caseId=" + caseId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.granted && it.purpose != 'NOTICE' }.id");
  }

  private List<String> items(Service service, String path, String field) {
    return get(service, path + "?limit=500&caseId=" + caseId).getList("items." + field);
  }

  private static Map<String, Object> fields(JsonPath found, Set<String> without) {
    Map<String, Object> fields = found.getMap("$");
    return fields.entrySet().stream()
        .filter(field -> !without.contains(field.getKey()) && field.getValue() != null)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted(Comparator.naturalOrder()).toList();
  }

  JsonPath get(Service service, String path) {
    return platform
        .as("agent", AGENT, service)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private ValidatableResponse post(Service service, String path, String body) {
    return platform.as("agent", AGENT, service).body(body).post(path).then();
  }
}
