package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.timelineEvents;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.NoticeIssued;
import dev.amends.events.ContactEvent.NoticeWithdrawn;
import dev.amends.events.ContactEvent.PreferenceRecorded;
import dev.amends.events.ContactEvent.PreferredTime;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.ContactEvent.RestrictionLifted;
import dev.amends.events.ContactEvent.RestrictionRecorded;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Contract;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.testsupport.Topics;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case about which everything happened that a borrower's view shows, and links to it. */
record BorrowerViewStory(Topics topics, AnAccount account, UUID caseId) {
  private static final Origin ORIGIN = new Origin("li.na", "agent", "test", null);
  private static final Instant CALLED_AT = Instant.parse("2026-01-31T02:00:00Z");
  private static final String HASH = "0".repeat(64);

  /** Opens a case with a reported agreement; its account number has more than eight characters. */
  static BorrowerViewStory begin(Topics topics) {
    AnAccount base = AnAccount.ofANewLender();
    AnAccount account = new AnAccount(base.lenderId(), "LOAN-2024-7731", base.currency());
    topics.publish(withAgreement(account, account.overdue("120.00", 31, 1)));
    return new BorrowerViewStory(
        topics, account, UUID.fromString(awaitCase(account).getString("id")));
  }

  private static AccountOverdue withAgreement(AnAccount account, AccountOverdue event) {
    Money none = account.money("0.00");
    return new AccountOverdue(
        event.lenderId(),
        event.accountId(),
        event.borrowerId(),
        event.productType(),
        event.businessDate(),
        event.delinquentSince(),
        event.daysPastDue(),
        new Overdue(
            account.money("120.00"), account.money("100.00"), account.money("20.00"), none, none),
        event.outstandingTotal(),
        null,
        new Contract(
            "C-2024-<7731>",
            LocalDate.parse("2024-03-01"),
            account.money("10000.00"),
            "Penalty interest of 0.05% a day"),
        event.sequence(),
        event.borrower());
  }

  /** Everything but what a person does in case-service. */
  BorrowerViewStory isFollowedUp() {
    UUID plan = UUID.randomUUID();
    UUID withdrawn = UUID.randomUUID();
    UUID lifted = UUID.randomUUID();
    topics.publish(contact(Direction.OUTBOUND, false, null));
    topics.publish(contact(Direction.INBOUND, false, null));
    topics.publish(
        contact(
            Direction.INBOUND,
            true,
            new PromiseToPay(account.money("60.00"), LocalDate.parse("2026-02-10"), null)));
    topics.publish(notice(UUID.randomUUID(), "DEMAND_LETTER"));
    topics.publish(notice(withdrawn, "OVERDUE_STATEMENT"));
    topics.publish(
        new NoticeWithdrawn(
            caseId,
            account.lenderId(),
            account.accountId(),
            withdrawn,
            "OVERDUE_STATEMENT",
            ORIGIN));
    topics.publish(preference(Channel.SMS, "en"));
    topics.publish(preference(Channel.CALL, "zh-CN"));
    topics.publish(restriction(UUID.randomUUID(), "INCONVENIENT_TIME"));
    topics.publish(restriction(lifted, "MEDIUM_OPT_OUT"));
    topics.publish(
        new RestrictionLifted(
            caseId,
            account.lenderId(),
            account.accountId(),
            lifted,
            "MEDIUM_OPT_OUT",
            "BORROWER_REQUEST",
            null,
            HASH,
            ORIGIN));
    topics.publish(PlanEvents.of(account, caseId.toString()).activated(plan));
    await()
        .until(
            () -> timelineEvents(caseId.toString()),
            events -> events.contains("RestrictionLifted") && events.contains("PlanActivated"));
    return this;
  }

  /** What people do in case-service. */
  BorrowerViewStory isDisputed() {
    agent()
        .body("{\"type\":\"FREQUENCY\",\"text\":\"They called my sister\"}")
        .post("/cases/{id}/complaints", caseId)
        .then()
        .statusCode(201);
    agent()
        .body("{\"kind\":\"DISPUTE\",\"reason\":\"disputes the bill of the clinic\"}")
        .post("/cases/{id}/holds", caseId)
        .then()
        .statusCode(201);
    return this;
  }

  private ContactLogged contact(
      Direction direction, boolean borrower, @Nullable PromiseToPay promise) {
    return new ContactLogged(
        caseId,
        account.lenderId(),
        account.accountId(),
        UUID.randomUUID(),
        null,
        direction,
        Channel.CALL,
        "THIRD_PARTY_SISTER",
        true,
        borrower,
        borrower,
        CALLED_AT,
        FollowUp.NONE,
        promise,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        ORIGIN);
  }

  private NoticeIssued notice(UUID noticeId, String kind) {
    return new NoticeIssued(
        caseId,
        account.lenderId(),
        account.accountId(),
        noticeId,
        kind,
        "zh-CN",
        null,
        null,
        null,
        ORIGIN);
  }

  private PreferenceRecorded preference(Channel channel, String language) {
    return new PreferenceRecorded(
        caseId,
        account.lenderId(),
        account.accountId(),
        channel,
        language,
        List.of(
            new PreferredTime(
                List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.parse("17:00"),
                LocalTime.parse("19:00"))),
        HASH,
        ORIGIN);
  }

  private RestrictionRecorded restriction(UUID restrictionId, String kind) {
    return new RestrictionRecorded(
        caseId, account.lenderId(), account.accountId(), restrictionId, kind, true, HASH, ORIGIN);
  }

  /** Issues a link and returns the answer. */
  Response issueLink() {
    return agent()
        .body("{\"expiresIn\":\"PT2H\"}")
        .post("/cases/{id}/borrower-links", caseId)
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  String token() {
    return issueLink().path("token");
  }

  /** Reads the view without a bearer token. */
  static Response read(String token, String accept, String query) {
    return given().header("Accept", accept).get("/borrower-views/" + token + query);
  }

  static Response read(String token) {
    return read(token, "application/json", "");
  }
}
