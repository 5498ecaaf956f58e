package dev.amends.contact;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
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
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.TestTokens;
import dev.amends.testsupport.Topics;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
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

/** Test cases as case-service publishes them, and the REST calls of agents about them. */
public final class TestCases {
  private static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 11, 20);

  public static final String PHONE = "+8613800000000";
  public static final String EMAIL = "b1@example.com";
  public static final String ADDRESS = "示例市样板路1号";

  private static final TypeReference<List<Map<String, Object>>> ITEMS = new TypeReference<>() {};

  /** Shared by all tests, because connecting and reading a topic again takes time. */
  private static final Topics TOPICS = Topics.ofTheServiceUnderTest();

  /** A case of a test. */
  public record TestCase(UUID id, AccountKey account) {}

  public Topics topics() {
    return TOPICS;
  }

  /** An open case in Shanghai, with its first call scheduled. */
  public TestCase anOpenCase() {
    return anOpenCase("Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY");
  }

  public TestCase anOpenCase(
      @Nullable String zone, String region, String language, String overdue, String currency) {
    return anOpenCase("acme", zone, region, language, overdue, currency);
  }

  /** An open case in China whose lender reports the overdue amount and perhaps the whole debt. */
  public TestCase anOpenCaseOwing(String overdue, @Nullable String outstanding) {
    TestCase opened = aCase("acme");
    TOPICS.publish(overdue(opened, "Asia/Shanghai", "CN", "zh-CN", overdue, "CNY"));
    CaseFacts facts = facts(CaseStatus.OPEN, "Asia/Shanghai", "CN", "zh-CN", overdue, "CNY");
    open(
        opened,
        borrowerOf(opened),
        new CaseFacts(
            facts.status(),
            facts.borrowerId(),
            facts.productType(),
            facts.businessDate(),
            facts.delinquentSince(),
            facts.daysPastDue(),
            facts.bucket(),
            facts.overdue(),
            outstanding == null ? null : Money.of(outstanding, "CNY"),
            facts.customerClass(),
            facts.stage(),
            facts.timezone(),
            facts.region(),
            facts.language()));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    awaitReady(opened);
    return opened;
  }

  /** An open case of another lender, which uses the rule pack of the region. */
  public TestCase anOpenCase(
      String lender,
      @Nullable String zone,
      String region,
      String language,
      String overdue,
      String currency) {
    TestCase opened = aCase(lender);
    TOPICS.publish(overdue(opened, zone, region, language, overdue, currency));
    open(
        opened,
        borrowerOf(opened),
        facts(CaseStatus.OPEN, zone, region, language, overdue, currency));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    awaitReady(opened);
    return opened;
  }

  /** An open case in Shanghai whose AccountOverdue has not arrived. */
  public TestCase aCaseWithoutBorrowerData() {
    TestCase opened = aCase();
    open(opened, borrowerOf(opened), facts(CaseStatus.OPEN));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    return opened;
  }

  /** An open case of a borrower of unknown zone and region. */
  public TestCase aCaseWithoutZone() {
    TestCase opened = aCase();
    TOPICS.publish(overdue(opened, null, "XX", "en", "1.00", "USD"));
    open(opened, borrowerOf(opened), facts(CaseStatus.OPEN, null, "XX", "en", "1.00", "USD"));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    return opened;
  }

  /** Another open case of the same borrower in Shanghai. */
  public TestCase anotherDebtOf(TestCase first) {
    TestCase opened = aCase(first.account().lenderId());
    AccountOverdue event =
        overdue(opened, "Asia/Shanghai", "CN", "zh-CN", "99.00", "CNY", borrowerOf(first));
    TOPICS.publish(event);
    open(opened, borrowerOf(first), facts(CaseStatus.OPEN));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    awaitReady(opened);
    return opened;
  }

  /** Another open case of the same borrower, who lives in China's time zone, in a region. */
  public TestCase anotherDebtOf(TestCase first, String region) {
    TestCase opened = aCase(first.account().lenderId());
    TOPICS.publish(
        overdue(opened, "Asia/Shanghai", region, "en", "99.00", "USD", borrowerOf(first)));
    open(
        opened,
        borrowerOf(first),
        facts(CaseStatus.OPEN, "Asia/Shanghai", region, "en", "99.00", "USD"));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    awaitReady(opened);
    return opened;
  }

  /** The next case of the same account in Shanghai; nothing is awaited. */
  public TestCase nextCaseOf(TestCase first) {
    TestCase opened = new TestCase(UUID.randomUUID(), first.account());
    open(opened, borrowerOf(first), facts(CaseStatus.OPEN));
    return opened;
  }

  public static String borrowerOf(TestCase testCase) {
    return "B-" + testCase.account().accountId();
  }

  /** Many open cases in Shanghai, with their first calls scheduled. */
  public List<TestCase> openCases(int count) {
    List<TestCase> opened = Stream.generate(TestCases::aCase).limit(count).toList();
    opened.forEach(
        testCase ->
            TOPICS.publish(overdue(testCase, "Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY")));
    opened.forEach(testCase -> open(testCase, borrowerOf(testCase), facts(CaseStatus.OPEN)));
    opened.forEach(testCase -> awaitCallbacks(testCase, "SCHEDULED,DUE", 1));
    opened.forEach(TestCases::awaitReady);
    return opened;
  }

  /** An AccountOverdue with all data required for a contact. */
  public static AccountOverdue overdue(
      TestCase testCase,
      @Nullable String zone,
      String region,
      String language,
      String overdue,
      String currency) {
    return overdue(testCase, zone, region, language, overdue, currency, borrowerOf(testCase));
  }

  private static AccountOverdue overdue(
      TestCase testCase,
      @Nullable String zone,
      String region,
      String language,
      String overdue,
      String currency,
      String borrowerId) {
    return new AccountOverdue(
        testCase.account().lenderId(),
        testCase.account().accountId(),
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

  /** The same AccountOverdue with another sequence. */
  public static AccountOverdue overdueAgain(TestCase testCase, long sequence) {
    AccountOverdue event = overdue(testCase, "Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY");
    return new AccountOverdue(
        event.lenderId(),
        event.accountId(),
        event.borrowerId(),
        event.productType(),
        event.businessDate(),
        event.delinquentSince(),
        event.daysPastDue(),
        event.overdue(),
        event.outstandingTotal(),
        sequence,
        event.borrower());
  }

  /** The lender reports one more phone number of the borrower. */
  public void alsoReachedAt(TestCase testCase, String phone, long sequence) {
    AccountOverdue event = overdue(testCase, null, "CN", "zh-CN", "1234.50", "CNY");
    LenderEvent.Borrower borrower = event.borrower();
    TOPICS.publish(
        new AccountOverdue(
            event.lenderId(),
            event.accountId(),
            event.borrowerId(),
            event.productType(),
            event.businessDate(),
            event.delinquentSince(),
            event.daysPastDue(),
            event.overdue(),
            event.outstandingTotal(),
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

  private void open(TestCase testCase, String borrowerId, CaseFacts facts) {
    TOPICS.publish(
        new CaseEvent.CaseOpened(
            testCase.id(),
            testCase.account().lenderId(),
            testCase.account().accountId(),
            of(borrowerId, facts),
            Origin.lender("acme", "overdue", "e-1")));
  }

  /** The same facts of another borrower. */
  public static CaseFacts of(String borrowerId, CaseFacts facts) {
    return new CaseFacts(
        facts.status(),
        borrowerId,
        facts.productType(),
        facts.businessDate(),
        facts.delinquentSince(),
        facts.daysPastDue(),
        facts.bucket(),
        facts.overdue(),
        facts.outstanding(),
        facts.customerClass(),
        facts.stage(),
        facts.timezone(),
        facts.region(),
        facts.language());
  }

  /** Ids for a case that has not been published. */
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
  public static String permit(TestCase testCase, String channel) {
    return permit("li.na", testCase, channel);
  }

  /** A permit of an agent for one attempt on a channel. */
  public static String permit(String agent, TestCase testCase, String channel) {
    return as(agent, "agent")
        .body(Map.of("caseId", testCase.id(), "channel", channel, "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Verifies the other party of the current conversation as the borrower. */
  public static void verify(TestCase testCase) {
    asAgent()
        .body(
            """
            {"caseId":"%s","channel":"CALL","steps":[{"kind":"FULL_NAME","passed":true},
             {"kind":"DATE_OF_BIRTH","passed":true},{"kind":"IDENTITY_LAST4","passed":true}]}\
            """
                .formatted(testCase.id()))
        .post("/verifications")
        .then()
        .statusCode(201)
        .body("outcome", equalTo("VERIFIED"));
  }

  /** Logs an outbound call with its permit and nothing else. */
  public static ValidatableResponse call(
      TestCase testCase, String disposition, Map<String, Object> fields) {
    return log(testCase, disposition, Map.of("permitId", permit(testCase, "CALL")), fields);
  }

  public static ValidatableResponse call(TestCase testCase, String disposition) {
    return call(testCase, disposition, Map.of());
  }

  /** Logs an outbound call in which the borrower was reached and promised nothing. */
  public static ValidatableResponse talk(TestCase testCase, String disposition) {
    return talk(testCase, disposition, Map.of("noPromiseReason", "NEEDS_TIME"));
  }

  /** Logs an outbound call in which the borrower was reached. */
  public static ValidatableResponse talk(
      TestCase testCase, String disposition, Map<String, Object> fields) {
    verify(testCase);
    return call(testCase, disposition, fields);
  }

  /** Logs an inbound call of the verified borrower. */
  public static ValidatableResponse inbound(
      TestCase testCase, String disposition, Map<String, Object> fields) {
    verify(testCase);
    return log(testCase, disposition, Map.of("direction", "INBOUND"), fields);
  }

  private static ValidatableResponse log(
      TestCase testCase,
      String disposition,
      Map<String, Object> defaults,
      Map<String, Object> fields) {
    Map<String, Object> body = new HashMap<>(defaults);
    body.put("caseId", testCase.id());
    body.put("channel", "CALL");
    body.put("disposition", disposition);
    body.putAll(fields);
    return asAgent().body(body).post("/contacts").then();
  }

  /** The callbacks of a case in one of the states, the longest due first. */
  public static List<Map<String, Object>> callbacks(TestCase testCase, String states) {
    JsonNode page = Answers.json(asAgent().get("/callbacks?limit=500&caseId=" + testCase.id()));
    List<Map<String, Object>> items = Topics.json().convertValue(page.path("items"), ITEMS);
    return items.stream()
        .filter(item -> List.of(states.split(",", -1)).contains(item.get("status")))
        .toList();
  }

  /** Waits until the AccountOverdue has been applied, without which no permit is granted. */
  public static void awaitReady(TestCase testCase) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Answers.json(asAgent().get("/cases/" + testCase.id() + "/readiness"))
                    .path("ready")
                    .asBoolean());
  }

  public static List<Map<String, Object>> awaitCallbacks(
      TestCase testCase, String states, int count) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> callbacks(testCase, states), found -> found.size() == count);
  }

  /** The events of a case on our topic, by name, once there are enough of them. */
  public List<Topics.PublishedEvent> awaitEvents(TestCase testCase, String name, int count) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> events(testCase, name), found -> found.size() >= count);
  }

  public List<Topics.PublishedEvent> events(TestCase testCase, String name) {
    return TOPICS.read("contacts", testCase.account().recordKey()).stream()
        .filter(event -> event.name().equals(name))
        .toList();
  }
}
