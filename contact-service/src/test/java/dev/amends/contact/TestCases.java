package dev.amends.contact;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.testsupport.TestTokens;
import dev.amends.testsupport.Topics;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases as case-service tells of them, and what the agents see of them. */
public final class TestCases implements AutoCloseable {
  private static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 11, 20);

  public static final String PHONE = "+8613800000000";
  public static final String EMAIL = "b1@example.com";
  public static final String ADDRESS = "示例市样板路1号";

  private final Topics topics = Topics.ofTheServiceUnderTest();

  /** A case that a test works with. */
  public record TestCase(UUID id, AccountKey account) {}

  public Topics topics() {
    return topics;
  }

  /** An open case in Shanghai, with its first call written in. */
  public TestCase anOpenCase() {
    return anOpenCase("Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY");
  }

  public TestCase anOpenCase(
      @Nullable String zone, String region, String language, String overdue, String currency) {
    return anOpenCase("acme", zone, region, language, overdue, currency);
  }

  /** An open case of another lender, whose rules are those of the region. */
  public TestCase anOpenCase(
      String lender,
      @Nullable String zone,
      String region,
      String language,
      String overdue,
      String currency) {
    TestCase opened = aCase(lender);
    topics.publish(overdue(opened, zone, region, language, overdue, currency));
    open(opened, facts(CaseStatus.OPEN, zone, region, language, overdue, currency));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    awaitReady(opened);
    return opened;
  }

  /** An open case in Shanghai of which the lender's own telling has not come in. */
  public TestCase aCaseNobodyIsKnownOf() {
    TestCase opened = aCase();
    open(opened, facts(CaseStatus.OPEN));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    return opened;
  }

  /** An open case of which nobody told where its borrower is. */
  public TestCase aCaseOfWhomNobodyKnowsTheZone() {
    TestCase opened = aCase();
    topics.publish(overdue(opened, null, "XX", "en", "1.00", "USD"));
    open(opened, facts(CaseStatus.OPEN, null, "XX", "en", "1.00", "USD"));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    return opened;
  }

  /** Another open case in Shanghai, of the borrower of the first. */
  public TestCase anotherDebtOf(TestCase first) {
    TestCase opened = aCase(first.account().lenderId());
    AccountOverdue told =
        overdue(opened, "Asia/Shanghai", "CN", "zh-CN", "99.00", "CNY", borrowerOf(first));
    topics.publish(told);
    open(opened, facts(CaseStatus.OPEN));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    awaitReady(opened);
    return opened;
  }

  private static String borrowerOf(TestCase of) {
    return "B-" + of.account().accountId();
  }

  /** Many open cases in Shanghai, with their first calls written in. */
  public List<TestCase> openCases(int count) {
    List<TestCase> opened = Stream.generate(TestCases::aCase).limit(count).toList();
    opened.forEach(
        one -> topics.publish(overdue(one, "Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY")));
    opened.forEach(one -> open(one, facts(CaseStatus.OPEN)));
    opened.forEach(one -> awaitCallbacks(one, "SCHEDULED,DUE", 1));
    opened.forEach(TestCases::awaitReady);
    return opened;
  }

  /** What the lender's core told of the account: everything that is needed before a contact. */
  public static AccountOverdue overdue(
      TestCase of,
      @Nullable String zone,
      String region,
      String language,
      String overdue,
      String currency) {
    return overdue(of, zone, region, language, overdue, currency, borrowerOf(of));
  }

  private static AccountOverdue overdue(
      TestCase of,
      @Nullable String zone,
      String region,
      String language,
      String overdue,
      String currency,
      String borrowerId) {
    return new AccountOverdue(
        of.account().lenderId(),
        of.account().accountId(),
        borrowerId, // limits count per person
        "CREDIT_CARD",
        BUSINESS_DATE,
        BUSINESS_DATE.minusDays(31),
        31,
        new LenderEvent.Overdue(Money.of(overdue, currency), null, null, null, null),
        Money.of(overdue, currency),
        1,
        new LenderEvent.Borrower(
            "王小明",
            language,
            zone,
            region,
            "110101200001010000",
            List.of(
                new LenderEvent.ContactPoint(ContactPointKind.PHONE, PHONE, true),
                new LenderEvent.ContactPoint(ContactPointKind.EMAIL, EMAIL, null),
                new LenderEvent.ContactPoint(ContactPointKind.ADDRESS, ADDRESS, null)),
            null));
  }

  /** The lender tells the same once more. */
  public static AccountOverdue overdueAgain(TestCase of, long sequence) {
    AccountOverdue told = overdue(of, "Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY");
    return new AccountOverdue(
        told.lenderId(),
        told.accountId(),
        told.borrowerId(),
        told.productType(),
        told.businessDate(),
        told.delinquentSince(),
        told.daysPastDue(),
        told.overdue(),
        told.outstandingTotal(),
        sequence,
        told.borrower());
  }

  /** The lender tells of one more number of the borrower's. */
  public void alsoReachedAt(TestCase of, String phone, long sequence) {
    AccountOverdue told = overdue(of, null, "CN", "zh-CN", "1234.50", "CNY");
    LenderEvent.Borrower borrower = told.borrower();
    topics.publish(
        new AccountOverdue(
            told.lenderId(),
            told.accountId(),
            told.borrowerId(),
            told.productType(),
            told.businessDate(),
            told.delinquentSince(),
            told.daysPastDue(),
            told.overdue(),
            told.outstandingTotal(),
            sequence,
            new LenderEvent.Borrower(
                borrower.name(),
                borrower.language(),
                borrower.timezone(),
                borrower.region(),
                borrower.identityNumber(),
                List.of(new LenderEvent.ContactPoint(ContactPointKind.PHONE, phone, null)),
                null)));
  }

  private void open(TestCase of, CaseFacts facts) {
    topics.publish(
        new CaseEvent.CaseOpened(
            of.id(),
            of.account().lenderId(),
            of.account().accountId(),
            facts,
            Origin.lender("acme", "overdue", "e-1")));
  }

  /** Numbers for a case that nobody has told of yet. */
  public static TestCase aCase() {
    return aCase("acme");
  }

  private static TestCase aCase(String lender) {
    return new TestCase(
        UUID.randomUUID(), new AccountKey(lender, "A-" + UUID.randomUUID().toString()));
  }

  public static CaseFacts facts(CaseStatus status) {
    return facts(status, "Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY");
  }

  public static CaseFacts facts(
      CaseStatus status,
      @Nullable String zone,
      String region,
      String language,
      String overdue,
      String currency) {
    return new CaseFacts(
        status,
        "B-1",
        "CREDIT_CARD",
        BUSINESS_DATE,
        BUSINESS_DATE.minusDays(31),
        31,
        "31-60",
        Money.of(overdue, currency),
        null,
        CustomerClass.UNKNOWN,
        Stage.NEGOTIATE,
        zone,
        region,
        language);
  }

  public static Origin origin() {
    return Origin.lender("acme", "test", "e-2");
  }

  public static RequestSpecification as(String name, String role) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.token(name, role))
        .contentType(ContentType.JSON);
  }

  public static RequestSpecification asAgent() {
    return as("li.na", "agent");
  }

  /** A permit for one attempt on a channel. */
  public static String permit(TestCase of, String channel) {
    return asAgent()
        .body(Map.of("caseId", of.id(), "channel", channel, "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then()
        .statusCode(201)
        .extract()
        .path("permitId");
  }

  /** The other party of the present talk showed that he is the borrower. */
  public static void verify(TestCase of) {
    asAgent()
        .body(
            """
            {"caseId":"%s","channel":"CALL","steps":[{"kind":"FULL_NAME","passed":true},
             {"kind":"DATE_OF_BIRTH","passed":true},{"kind":"IDENTITY_LAST4","passed":true}]}"""
                .formatted(of.id()))
        .post("/verifications")
        .then()
        .statusCode(201)
        .body("outcome", equalTo("VERIFIED"));
  }

  /** A call that we make, with its permit; nothing else is on record. */
  public static ValidatableResponse call(
      TestCase of, String disposition, Map<String, Object> more) {
    return log(of, disposition, Map.of("permitId", permit(of, "CALL")), more);
  }

  public static ValidatableResponse call(TestCase of, String disposition) {
    return call(of, disposition, Map.of());
  }

  /** A call in which the borrower himself was reached and promised nothing. */
  public static ValidatableResponse talk(TestCase of, String disposition) {
    return talk(of, disposition, Map.of("noPromiseReason", "NEEDS_TIME"));
  }

  /** A call in which the borrower himself was reached. */
  public static ValidatableResponse talk(
      TestCase of, String disposition, Map<String, Object> more) {
    verify(of);
    return call(of, disposition, more);
  }

  /** The borrower contacts us and shows who he is. */
  public static ValidatableResponse inbound(
      TestCase of, String disposition, Map<String, Object> more) {
    verify(of);
    return log(of, disposition, Map.of("direction", "INBOUND"), more);
  }

  private static ValidatableResponse log(
      TestCase of, String disposition, Map<String, Object> how, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(how);
    body.put("caseId", of.id());
    body.put("channel", "CALL");
    body.put("disposition", disposition);
    body.putAll(more);
    return asAgent().body(body).post("/contacts").then();
  }

  /** The callbacks of a case in one of the states, the longest due first. */
  public static List<Map<String, Object>> callbacks(TestCase of, String states) {
    JsonPath page =
        asAgent()
            .get("/callbacks?limit=500&caseId=" + of.id())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<Map<String, Object>> items = page.getList("items");
    return items.stream()
        .filter(item -> List.of(states.split(",", -1)).contains(item.get("status")))
        .toList();
  }

  /** Waits until the lender's telling has come in, without which nobody may be contacted. */
  public static void awaitReady(TestCase of) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                asAgent()
                    .get("/cases/" + of.id() + "/readiness")
                    .then()
                    .extract()
                    .<Boolean>path("ready"),
            Boolean.TRUE::equals);
  }

  public static List<Map<String, Object>> awaitCallbacks(TestCase of, String states, int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> callbacks(of, states), found -> found.size() == count);
  }

  /** What was told of a case on our topic, by name, once there is so much of it. */
  public List<Topics.Told> awaitTold(TestCase of, String name, int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> told(of, name), found -> found.size() >= count);
  }

  public List<Topics.Told> told(TestCase of, String name) {
    return topics.read("contacts", of.account().recordKey()).stream()
        .filter(one -> one.name().equals(name))
        .toList();
  }

  @Override
  public void close() {
    topics.close();
  }
}
