package dev.amends.contact;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestFacts.facts;
import static dev.amends.contact.TestFacts.ofBorrower;
import static dev.amends.contact.TestFacts.overdue;
import static org.awaitility.Awaitility.await;

import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.Topics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Test cases as case-service publishes them, and the events about them. */
public final class TestCases {
  public static final String PHONE = "+8613800000000";

  public static final String EMAIL = "b1@example.com";

  public static final String ADDRESS = "示例市样板路1号";

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
            event.loan(),
            null,
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
            ofBorrower(borrowerId, facts),
            null,
            Origin.lender("acme", "overdue", "e-1")));
  }

  /** Ids for a case that has not been published. */
  public static TestCase aCase() {
    return aCase("acme");
  }

  private static TestCase aCase(String lender) {
    return new TestCase(
        UUID.randomUUID(), new AccountKey(lender, "A-" + UUID.randomUUID().toString()));
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
