package dev.amends.plan;

import static dev.amends.testsupport.TestTokens.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.AccountKey;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.AssessmentEvent.AssessmentExpired;
import dev.amends.events.CaseEvent.CaseCured;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseOpened;
import dev.amends.events.CaseEvent.CaseReopened;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CaseUpdated;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.HoldExtended;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.HoldReleased;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.LenderEvent.AccountCured;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import dev.amends.events.LenderEvent.Loan;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A borrower with one account at a lender of their own. Publishes what happens to the account in
 * the place of the other services and the lender's core, and calls this service as its users do.
 */
public final class Borrower {
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Topics topics;
  private final AtomicLong sequence = new AtomicLong();
  private final UUID caseId = UUID.randomUUID();
  private final String currency;
  private final AccountKey account;
  private @Nullable String outstanding;
  private @Nullable String region;
  private @Nullable String cash;

  public Borrower(Topics topics, String currency) {
    this(topics, currency, new AccountKey("lender-" + randomText(), "A-1"));
  }

  /** A borrower of a lender that has settings of its own. */
  public Borrower(Topics topics, String currency, String lenderId) {
    this(topics, currency, new AccountKey(lenderId, "A-" + randomText()));
  }

  private Borrower(Topics topics, String currency, AccountKey account) {
    this.topics = topics;
    this.currency = currency;
    this.account = account;
  }

  private static String randomText() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  public UUID caseId() {
    return caseId;
  }

  public AccountKey account() {
    return account;
  }

  public Money money(String amount) {
    return Money.of(amount, currency);
  }

  /** Makes the account overdue, opens a case, and waits until this service knows both. */
  public Borrower owes(String overdue, LocalDate businessDate) {
    becomesOverdueByLenderEvent(overdue, businessDate);
    caseOpened(overdue, businessDate);
    awaitCase();
    return this;
  }

  public Borrower becomesOverdueByLenderEvent(String overdue, LocalDate businessDate) {
    return reports(new Overdue(money(overdue), null, null, null, null), businessDate);
  }

  /** Reports the overdue amount with its components; the case does not change. */
  public Borrower reports(Overdue overdue, LocalDate businessDate) {
    reports(overdue, null, businessDate);
    return this;
  }

  /** Reports the components of the overdue amount, and the whole debt if it is given. */
  public void reports(Overdue overdue, @Nullable String outstandingTotal, LocalDate businessDate) {
    publish(overdue, outstandingTotal, null, businessDate);
  }

  /** Reports the monthly instalment of the loan's own schedule beside the overdue amount. */
  public void reportsLoan(String overdue, String instalment, LocalDate businessDate) {
    publish(
        new Overdue(money(overdue), null, null, null, null),
        null,
        new Loan(money(instalment), null, null, null),
        businessDate);
  }

  private void publish(
      Overdue overdue,
      @Nullable String outstandingTotal,
      @Nullable Loan loan,
      LocalDate businessDate) {
    topics.publish(
        new AccountOverdue(
            account.lenderId(),
            account.accountId(),
            "B-1",
            "CREDIT_CARD",
            businessDate,
            businessDate.minusDays(20),
            20,
            overdue,
            outstandingTotal == null ? null : money(outstandingTotal),
            loan,
            null,
            sequence.incrementAndGet(),
            new dev.amends.events.LenderEvent.Borrower(
                null, null, null, null, null, List.of(), null)));
  }

  /** Sets the whole debt that the lender reports beside the overdue amount. */
  public Borrower owesInAll(@Nullable String total) {
    outstanding = total;
    return this;
  }

  /** Sets the usable cash that assessments find from now on. */
  public Borrower hasCash(@Nullable String amount) {
    cash = amount;
    return this;
  }

  public Borrower livesIn(String regionCode) {
    region = regionCode;
    return this;
  }

  /** Changes the overdue amount of the open case and waits until this service knows it. */
  public void owesNow(String overdue, LocalDate businessDate) {
    caseUpdated(overdue, businessDate);
    await()
        .atMost(PATIENCE)
        .until(() -> money(overdue).amount().toPlainString().equals(offered("/total/amount")));
  }

  /** Changes the overdue amount of the open case; returns the id of the event. */
  public String caseUpdated(String overdue, LocalDate businessDate) {
    return topics.publish(
        new CaseUpdated(
            caseId,
            account.lenderId(),
            account.accountId(),
            facts(CaseStatus.OPEN, overdue, businessDate),
            Origin.system("test")));
  }

  public Borrower caseOpened(String overdue, LocalDate businessDate) {
    topics.publish(
        new CaseOpened(
            caseId,
            account.lenderId(),
            account.accountId(),
            facts(CaseStatus.OPEN, overdue, businessDate),
            null,
            Origin.system("test")));
    return this;
  }

  private CaseFacts facts(CaseStatus status, String overdue, LocalDate businessDate) {
    return new CaseFacts(
        status,
        "B-1",
        "CREDIT_CARD",
        businessDate,
        businessDate.minusDays(20),
        20,
        "1-30",
        money(overdue),
        outstanding == null ? null : money(outstanding),
        CustomerClass.UNKNOWN,
        Stage.NEGOTIATE,
        null,
        region,
        null);
  }

  public void awaitCase() {
    await().atMost(PATIENCE).until(() -> optionsStatus() == 200);
  }

  /** Publishes an assessment with this sustainable amount and waits until it is known. */
  public Borrower canPay(String aMonth) {
    UUID assessmentId = UUID.randomUUID();
    assessed(assessmentId, aMonth);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                money(aMonth)
                    .amount()
                    .toPlainString()
                    .equals(offered("/sustainableMonthlyAmount/amount")));
    return this;
  }

  public Borrower assessed(UUID assessmentId, String aMonth) {
    topics.publish(
        new AssessmentCompleted(
            caseId,
            account.lenderId(),
            account.accountId(),
            assessmentId,
            1,
            money(aMonth),
            money(aMonth),
            Money.zero(money(aMonth).currency()),
            Money.zero(money(aMonth).currency()),
            money(aMonth),
            money(aMonth),
            50,
            LocalDate.of(2099, 1, 1),
            null,
            null,
            cash == null ? null : money(cash),
            null,
            null,
            null,
            null,
            null,
            Origin.system("test")));
    return this;
  }

  public Borrower assessmentExpires(UUID assessmentId) {
    topics.publish(
        new AssessmentExpired(
            caseId,
            account.lenderId(),
            account.accountId(),
            assessmentId,
            LocalDate.of(2026, 1, 1),
            Origin.system("test")));
    return this;
  }

  /** Publishes a payment; returns the id of the event. */
  public String pays(String paymentId, String amount, LocalDate businessDate) {
    return topics.publish(payment(paymentId, amount, businessDate));
  }

  public PaymentReceived payment(String paymentId, String amount, LocalDate businessDate) {
    return payment(paymentId, amount, businessDate, businessDate);
  }

  public PaymentReceived payment(
      String paymentId, String amount, LocalDate valueDate, LocalDate businessDate) {
    return new PaymentReceived(
        account.lenderId(),
        account.accountId(),
        paymentId,
        money(amount),
        valueDate,
        businessDate,
        null,
        null,
        sequence.incrementAndGet());
  }

  public String reverses(String paymentId, LocalDate businessDate) {
    return reverses(paymentId, null, businessDate);
  }

  /** Publishes a reversal; without an amount all that remains is reversed. */
  public String reverses(String paymentId, @Nullable String amount, LocalDate businessDate) {
    return topics.publish(
        new PaymentReversed(
            account.lenderId(),
            account.accountId(),
            paymentId,
            amount == null ? null : money(amount),
            "returned unpaid",
            businessDate,
            sequence.incrementAndGet()));
  }

  public String curedByTheLender(LocalDate businessDate) {
    return topics.publish(
        new AccountCured(
            account.lenderId(), account.accountId(), businessDate, sequence.incrementAndGet()));
  }

  public void dayCloses(LocalDate day) {
    topics.publish(new BusinessDayClosed(account.lenderId(), day));
  }

  /** Corrects the close of a business day; returns the id of the event. */
  public String dayIsCorrected(LocalDate wrong, LocalDate day) {
    return topics.publish(
        new BusinessDayCorrected(
            account.lenderId(), wrong, day, CorrectionReason.WRONG_DATE, true));
  }

  /**
   * Cures the case, caused by an event that this service may not have received yet; returns the id
   * of the event.
   */
  public String cured(LocalDate businessDate, @Nullable String cause) {
    return topics.publish(
        new CaseCured(
            caseId,
            account.lenderId(),
            account.accountId(),
            businessDate,
            businessDate.plusDays(90),
            facts(CaseStatus.CURED, "0", businessDate),
            new Origin(account.lenderId(), "lender", "nothing is overdue any more", cause)));
  }

  /** Reopens the case because a payment was reversed; returns the id of the event. */
  public String reopened(String overdue, LocalDate businessDate) {
    return topics.publish(
        new CaseReopened(
            caseId,
            account.lenderId(),
            account.accountId(),
            businessDate,
            facts(CaseStatus.OPEN, overdue, businessDate),
            Origin.lender(account.lenderId(), "a payment was reversed", "event-1")));
  }

  public UUID held(LocalDate from, @Nullable LocalDate until) {
    UUID holdId = UUID.randomUUID();
    held(holdId, from, until);
    return holdId;
  }

  /** Places a hold, or a known one again; returns the id of the event. */
  public String held(UUID holdId, LocalDate from, @Nullable LocalDate until) {
    return topics.publish(
        new HoldPlaced(
            caseId,
            account.lenderId(),
            account.accountId(),
            holdId,
            HoldKind.DISPUTE,
            from,
            until,
            "the borrower disputes the debt",
            Origin.system("test")));
  }

  /** Moves the last day of a hold; returns the id of the event. */
  public String extended(UUID holdId, @Nullable LocalDate until) {
    return topics.publish(
        new HoldExtended(
            caseId,
            account.lenderId(),
            account.accountId(),
            holdId,
            HoldKind.DISPUTE,
            until,
            "the written answer needs more time",
            Origin.system("test")));
  }

  public String released(UUID holdId, LocalDate firstFreeDay) {
    return topics.publish(
        new HoldReleased(
            caseId,
            account.lenderId(),
            account.accountId(),
            holdId,
            HoldKind.DISPUTE,
            firstFreeDay,
            false,
            "the dispute is settled",
            Origin.system("test")));
  }

  public String promises(String amount, LocalDate dueDate, String by) {
    return topics.publish(
        new ContactLogged(
            caseId,
            account.lenderId(),
            account.accountId(),
            UUID.randomUUID(),
            null,
            Direction.OUTBOUND,
            Channel.CALL,
            "RPC_PTP",
            true,
            true,
            true,
            Instant.parse("2026-03-01T10:00:00Z"),
            FollowUp.PROMISE,
            new PromiseToPay(money(amount), dueDate, "BANK_TRANSFER"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Origin(by, "agent", "logged the contact", null)));
  }

  /** Logs a contact with an objection and a counter-offer; returns the id of the contact. */
  public UUID objects(String planId, String offer) {
    UUID contactId = UUID.randomUUID();
    topics.publish(
        new ContactLogged(
            caseId,
            account.lenderId(),
            account.accountId(),
            contactId,
            null,
            Direction.INBOUND,
            Channel.CALL,
            "INBOUND",
            false,
            true,
            true,
            Instant.parse("2026-03-01T10:00:00Z"),
            FollowUp.NONE,
            null,
            null,
            new Conversation(
                false,
                true,
                false,
                false,
                List.of(),
                false,
                "PLAN_PROPOSED",
                null,
                null,
                null,
                List.of(),
                List.of(),
                UUID.fromString(planId),
                true,
                money(offer),
                null),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Origin("li.na", "agent", "logged the contact", null)));
    return contactId;
  }

  public JsonPath options() {
    return postOptions().jsonPath();
  }

  private String offered(String pointer) {
    return Answers.json(postOptions()).at(pointer).asText();
  }

  private Response postOptions() {
    return as("li.na", "agent").body("{\"caseId\":\"" + caseId + "\"}").post("/plan-options");
  }

  /** Waits until this service knows that the case has ended. */
  public void awaitCaseEnd() {
    await().atMost(PATIENCE).until(() -> optionsStatus() == 409);
  }

  public int optionsStatus() {
    return postOptions().statusCode();
  }

  /** Proposes equal instalments of the overdue amount; returns the plan. */
  public JsonPath proposes(int instalments, LocalDate firstDueDate) {
    return as("li.na", "agent")
        .body(
            """
            {"caseId":"%s","instalments":%d,"firstDueDate":"%s"}\
            """
                .formatted(caseId, instalments, firstDueDate))
        .post("/plans")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** Proposes instalments in the borrower's own words that exceed what is sustainable. */
  public Response proposesTooMuch() {
    return as("li.na", "agent")
        .body(
            """
            {"caseId":"%s","instalmentAmount":{"amount":"450.00","currency":"CNY"},
             "firstDueDate":"2026-04-10","initiator":"BORROWER","ownWords":"after the harvest"}\
            """
                .formatted(caseId))
        .post("/plans");
  }

  /** Proposes a plan and lets a supervisor approve it; returns its id. */
  public String agrees(int instalments, LocalDate firstDueDate) {
    String planId = proposes(instalments, firstDueDate).getString("id");
    as("wang.wei", "supervisor").post("/plans/" + planId + "/approval").then().statusCode(200);
    return planId;
  }

  public JsonPath plan(String planId) {
    return as("li.na", "agent").get("/plans/" + planId).jsonPath();
  }

  /** The statuses of a plan's instalments, for polling. */
  public List<String> statuses(String planId) {
    return Answers.json(as("li.na", "agent").get("/plans/" + planId))
        .path("instalments")
        .valueStream()
        .map(instalment -> instalment.path("status").asText())
        .toList();
  }

  public JsonPath plans() {
    return as("li.na", "agent").queryParam("caseId", caseId).get("/plans").jsonPath();
  }

  public JsonPath payments() {
    return getPayments().jsonPath();
  }

  private Response getPayments() {
    return as("olga", "ops").get("/lenders/" + account.lenderId() + "/payments");
  }

  /** Waits until a plan has a status. */
  public JsonPath until(String planId, String status) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Answers.json(as("li.na", "agent").get("/plans/" + planId)).path("status").asText(),
            status::equals);
    return plan(planId);
  }

  /** Waits until this service knows this number of payments. */
  public void untilPaymentsAre(int count) {
    await()
        .atMost(PATIENCE)
        .until(() -> Answers.json(getPayments()).path("payments").asInt() == count);
  }

  /** The messages on {@code plans} about this account, in order. */
  public List<PublishedEvent> events() {
    return topics.read("plans", account.recordKey());
  }

  /** Waits for this number of messages about this account; returns their event names in order. */
  public List<String> eventNames(int count) {
    await().atMost(PATIENCE).until(() -> events().size() >= count);
    return events().stream().map(PublishedEvent::name).toList();
  }

  /** Waits until the last message about this account is this event; returns it. */
  public PublishedEvent lastEvent(String name) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(events().getLast().name()).isEqualTo(name));
    return events().getLast();
  }

  /** The violations of the published schemas by all messages on {@code plans}. */
  public static List<String> violations(Topics topics) {
    return topics.read("plans").stream()
        .flatMap(message -> Schemas.violations(message).stream())
        .toList();
  }

  /** Decides on a plan as a supervisor. */
  public static Response decide(String planId, String decision, String name) {
    String why = decision.equals("approval") ? "the income is confirmed" : "too little too late";
    return as(name, "supervisor")
        .body("{\"why\":\"" + why + "\"}")
        .post("/plans/" + planId + "/" + decision);
  }

  public static RequestSpecification as(String name, String... roles) {
    return given().auth().oauth2(token(name, roles)).contentType(ContentType.JSON);
  }
}
