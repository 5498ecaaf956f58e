package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** A case is opened, updated, cured, and followed by another case. */
@QuarkusTest
class LifecycleTest extends CaseServiceTest {

  @Test
  void opensACaseForAnAccountThatFallsBehind() {
    AnAccount account = AnAccount.ofANewLender();

    topics.publish(account.overdue("120.00", 31, 1));

    JsonPath opened = awaitCase(account);
    assertThat(opened.getString("status")).isEqualTo("OPEN");
    assertThat(opened.getInt("daysPastDue")).isEqualTo(31);
    assertThat(opened.getString("bucket")).isEqualTo("31-60");
    assertThat(opened.getString("overdue.amount")).isEqualTo("120.00");
    assertThat(opened.getString("outstanding.amount")).isEqualTo("9000.00");
    assertThat(opened.getString("class")).isEqualTo("UNKNOWN");
    assertThat(opened.getString("stage")).isEqualTo("NEGOTIATE");
    assertThat(opened.getString("timezone")).isEqualTo("Asia/Shanghai");
    assertThat(opened.getString("borrowerName")).isEqualTo("Li Na");
    assertThat(opened.getString("contactPoints[0].maskedValue")).isEqualTo("+86***00");
    assertThat(opened.prettify()).doesNotContain("+8613800000000");
    assertThat(timelineEvents(opened.getString("id"))).containsExactly("CaseOpened");
  }

  @Test
  void aLaterReportReplacesTheFiguresOfTheOneCase() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));
    String id = awaitCase(account).getString("id");

    topics.publish(account.overdue("150.00", 31, 2, AnAccount.DAY.plusDays(1)));

    JsonPath updated = awaitCase(account, is("overdue.amount", "150.00"));
    assertThat(updated.getString("id")).isEqualTo(id);
    assertThat(updated.getString("bucket")).isEqualTo("31-60");
    assertThat(updated.getString("businessDate")).isEqualTo("2026-02-01");
    assertThat(timelineEvents(id)).containsExactly("CaseOpened", "CaseUpdated");
  }

  @Test
  void aReportOfNothingOverdueCuresTheCase() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));

    topics.publish(account.overdue("0.00", 0, 2));

    awaitCase(account, is("status", "CURED"));
  }

  @Test
  void aCureByTheLenderStartsTheWatchPeriod() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));

    topics.publish(account.cured(2));

    JsonPath cured = awaitCase(account, is("status", "CURED"));
    assertThat(cured.getString("watchUntil")).isEqualTo("2026-05-01"); // 90 calendar days
    assertThat(cured.getString("overdue.amount")).isEqualTo("0.00");
    assertThat(cured.getInt("daysPastDue")).isZero();
    assertThat(cured.getString("curedAt")).isNotNull();
  }

  @Test
  void anAccountThatFallsBehindAgainGetsANewCase() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));
    topics.publish(account.cured(2));
    String first = awaitCase(account, is("status", "CURED")).getString("id");

    topics.publish(account.overdue("80.00", 5, 3, AnAccount.DAY.plusDays(30)));

    JsonPath second = awaitCase(account, is("status", "OPEN"));
    assertThat(second.getString("id")).isNotEqualTo(first);
    agent().get("/cases/{id}", first).then().statusCode(200);
  }

  @Test
  void aChargeOffClosesTheCase() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 200, 1));

    topics.publish(account.chargedOff(2));

    JsonPath closed = awaitCase(account, is("status", "CHARGED_OFF"));
    assertThat(closed.getString("overdue.amount")).isEqualTo("120.00");
    assertThat(timelineEvents(closed.getString("id"))).containsExactly("CaseOpened", "CaseClosed");
  }

  @Test
  void anOlderReportIsIgnored() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 7));

    topics.publish(account.overdue("999.00", 60, 4));
    topics.publish(account.overdue("999.00", 60, 7));
    topics.publish(account.overdue("130.00", 31, 8));

    JsonPath updated = awaitCase(account, is("overdue.amount", "130.00"));
    assertThat(timelineEvents(updated.getString("id")))
        .containsExactly("CaseOpened", "CaseUpdated");
  }

  @Test
  void theTimelineSaysWhoAndWhy() {
    AnAccount account = AnAccount.ofANewLender();

    String eventId = topics.publish(account.overdue("120.00", 31, 1));

    var entry = CaseApi.timeline(awaitCase(account).getString("id")).getFirst();
    assertThat(entry)
        .containsEntry("by", account.lenderId())
        .containsEntry("role", "lender")
        .containsEntry("why", "120.00 CNY overdue, 31 days past due")
        .containsEntry("causedBy", eventId)
        .containsEntry("businessDate", "2026-01-31")
        .containsEntry("service", "case-service");
  }

  @Test
  void personalDataStaysOutOfTheTopic() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));

    PublishedEvent opened = CaseApi.awaitEvent(topics, account, "CaseOpened");

    assertThat(opened.data().toString()).doesNotContain("Li Na", "+86138", "110101199003071234");
    assertThat(opened.headers()).containsKeys("ce_id", "ce_source", "ce_time");
  }
}
