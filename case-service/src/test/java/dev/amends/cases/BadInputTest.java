package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.events.AccountInputEvent;
import dev.amends.events.AccountInputEvent.AccountInputParked;
import dev.amends.events.AccountInputEvent.AccountInputResumed;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.Origin;
import dev.amends.events.Topic;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invalid event is parked with a reason that an operator understands; others are applied. */
@QuarkusTest
class BadInputTest extends CaseServiceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/overdue/total/amount  | 0.001        | overdue.total.amount | must have at most 2"
            + " decimals in CNY (was 0.001)",
        "/overdue/total/currency| ABC          | overdue.total.currency | must be an ISO 4217 code (was"
            + " ABC)",
        "/outstandingTotal/currency | USD      | outstandingTotal | must be in CNY like the other amounts"
            + " (was in USD)",
        "/delinquentSince       | 31.01.2026   | delinquentSince  | must be a date",
        "/delinquentSince       | 1899-12-31   | delinquentSince  | must be between the years 1900 and 9999",
        "/businessDate          | 9999-12-31   | businessDate     | must not be after",
        "/businessDate          | +10000-01-01 | businessDate     | must be between the years 1900 and 9999",
      })
  void parksAReportThat(String pointer, String value, String field, String rule) {
    // Given
    AnAccount good = AnAccount.ofANewLender();
    AnAccount bad = AnAccount.of(good.lenderId());

    // When
    publish(bad, bad.overdue("120.00", 31, 1), pointer, value);
    topics.publish(good.overdue("120.00", 31, 1));

    // Then
    Map<String, Object> parked = awaitParked(bad);
    assertThat(parked).containsEntry("state", "PARKED").containsEntry("field", field);
    assertThat(String.valueOf(parked.get("reason"))).contains(field);
    if (rule != null) {
      assertThat(String.valueOf(parked.get("reason"))).contains(rule);
    }
    awaitCase(good, is("overdue.amount", "120.00"));
  }

  @Test
  void appliesAReportWithoutItsInvalidTimeZoneAndThePaymentBehindIt() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("100.00", 30, 1));

    publish(account, account.overdue("120.00", 31, 2), "/borrower/timezone", "China Standard Time");

    JsonPath updated = awaitCase(account, is("overdue.amount", "120.00"));
    assertThat(updated.getString("timezone")).isEqualTo("Asia/Shanghai");
    assertThat(updated.getList("droppedFields", String.class))
        .containsExactly("borrower.timezone (must be an IANA zone)");
    ops()
        .queryParam("key", account.key())
        .get("/received-messages")
        .then()
        .statusCode(200)
        .body("items[1].outcome", equalTo("APPLIED"))
        .body(
            "items[1].reason", equalTo("applied without borrower.timezone (must be an IANA zone)"));
    topics.publish(account.paid("P1", "120.00", 3));
    awaitCase(account, is("status", "CURED"));
  }

  @Test
  void parksAPaymentInAnotherCurrencyThanTheAccounts() {
    AnAccount account = AnAccount.ofANewLender();
    AnAccount inDollars = new AnAccount(account.lenderId(), account.accountId(), "USD");
    topics.publish(account.overdue("120.00", 31, 1));

    topics.publish(inDollars.paid("P1", "20.00", 2));

    assertThat(String.valueOf(awaitParked(account).get("reason")))
        .contains("must be the account's currency CNY (was USD)");
    awaitCase(account, is("overdue.amount", "120.00"));
  }

  @Test
  void showsThatACaseAwaitsInputUntilItsParkedMessageIsDecided() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    awaitCase(account, is("awaitingInput", "false"));

    publish(account, account.paid("P1", "20.00", 2), "/amount/amount", "-20.00");

    Object parked = awaitParked(account).get("id");
    awaitCase(account, is("awaitingInput", "true"));
    ops().post("/parked-messages/" + parked + "/discard").then().statusCode(200);
    awaitCase(account, is("awaitingInput", "false"));
  }

  @Test
  void publishesOnceThatMessagesOfAnAccountAreParkedAndOnceThatNoneIsAnyMore() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    publish(account, account.paid("P1", "20.00", 2), "/amount/amount", "-20.00");
    publish(account, account.paid("P2", "20.00", 3), "/amount/amount", "-20.00");
    awaitCase(account, is("awaitingInput", "true"));

    // When: the second one was parked behind the first and is now rejected itself.
    discardFirst(account);
    discardFirst(account);

    // Then
    await()
        .untilAsserted(
            () ->
                assertThat(inputReports(account))
                    .containsExactly("AccountInputParked", "AccountInputResumed"));
  }

  @Test
  void awaitsInputOnEveryAccountOfTheBorrowerWhileAnotherServiceHasParkedMessages() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    AnAccount other = AnAccount.of(account.lenderId());
    topics.publish(account.overdue("120.00", 31, 1));
    publish(other, other.overdue("120.00", 31, 1), "/borrowerId", "B-" + account.accountId());
    awaitCase(other, is("awaitingInput", "false"));

    // When
    report(account, AccountInputParked.class);

    // Then
    awaitCase(account, is("awaitingInput", "true"));
    awaitCase(other, is("awaitingInput", "true"));
    report(account, AccountInputResumed.class);
    awaitCase(account, is("awaitingInput", "false"));
    awaitCase(other, is("awaitingInput", "false"));
  }

  private static void report(AnAccount account, Class<? extends AccountInputEvent> type) {
    ObjectNode data = Topics.json().createObjectNode();
    data.put("lenderId", account.lenderId()).put("accountId", account.accountId());
    data.set("origin", Topics.json().valueToTree(Origin.system("test")));
    topics.publish(Topic.CONTACTS.topicName(), account.key(), Event.type(type), data.toString());
  }

  private static void discardFirst(AnAccount account) {
    Object parked = awaitParked(account).get("id");
    ops().post("/parked-messages/" + parked + "/discard").then().statusCode(200);
  }

  private static List<String> inputReports(AnAccount account) {
    return topics.read(Topic.CASES.topicName(), account.key()).stream()
        .map(PublishedEvent::name)
        .filter(name -> name.startsWith("AccountInput"))
        .toList();
  }

  @Test
  void parksAReportInAnotherCurrencyThanTheAccounts() {
    AnAccount account = AnAccount.ofANewLender();
    AnAccount inDollars = new AnAccount(account.lenderId(), account.accountId(), "USD");
    topics.publish(account.overdue("120.00", 31, 1));

    topics.publish(inDollars.overdue("130.00", 32, 2));

    assertThat(String.valueOf(awaitParked(account).get("reason")))
        .contains("must be the account's currency CNY (was USD)");
    awaitCase(account, is("overdue.amount", "120.00"));
  }

  @Test
  void parksANegativePayment() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));

    publish(account, account.paid("P1", "20.00", 2), "/amount/amount", "-20.00");

    assertThat(String.valueOf(awaitParked(account).get("reason")))
        .contains("amount must be more than zero (was -20.00 CNY)");
    awaitCase(account, is("overdue.amount", "120.00"));
  }

  @Test
  void parksAPaymentWhoseIdIsTooLongAndNamesTheRule() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));

    publish(account, account.paid("P1", "20.00", 2), "/paymentId", "P".repeat(3000));

    assertThat(awaitParked(account))
        .containsEntry("field", "paymentId")
        .hasEntrySatisfying(
            "reason",
            reason ->
                assertThat(reason)
                    .isEqualTo("paymentId must have at most 200 characters (had 3000)"));
  }

  @Test
  void countsTheDaysPastDueFromTheDates() {
    AnAccount account = AnAccount.ofANewLender();
    AccountOverdue overdue = account.overdue("120.00", 31, 1);
    ObjectNode data = Topics.json().valueToTree(overdue);
    data.put("daysPastDue", 500);

    topics.publish(
        Topic.LENDER_ACCOUNTS.topicName(), account.key(), overdue.type(), data.toString());

    JsonPath found = awaitCase(account, is("daysPastDue", "31"));
    assertThat(found.getString("bucket")).isEqualTo("31-60");
  }

  @Test
  void parksTheCloseOfADayFarAheadAndAgesNoCase() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    awaitCase(account, is("daysPastDue", "31"));

    topics.publish(new BusinessDayClosed(account.lenderId(), LocalDate.of(9999, 12, 31)));

    assertThat(awaitParked(account.lenderId())).containsEntry("field", "businessDate");
    topics.publish(account.overdue("130.00", 32, 2, AnAccount.DAY.plusDays(1)));
    awaitCase(account, is("daysPastDue", "32"));
  }

  /** Publishes an event that the contract's record would reject. */
  private static void publish(AnAccount account, Event event, String pointer, String value) {
    ObjectNode data = Topics.json().valueToTree(event);
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) data.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), value);
    topics.publish(Topic.LENDER_ACCOUNTS.topicName(), account.key(), event.type(), data.toString());
  }

  static Map<String, Object> awaitParked(AnAccount account) {
    return awaitParked(account.key());
  }

  private static Map<String, Object> awaitParked(String key) {
    return await().until(() -> parked(key), Optional::isPresent).orElseThrow();
  }

  private static Optional<Map<String, Object>> parked(String key) {
    List<Map<String, Object>> items =
        ops()
            .queryParam("key", key)
            .get("/parked-messages")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return items.stream().filter(item -> key.equals(item.get("key"))).findFirst();
  }
}
