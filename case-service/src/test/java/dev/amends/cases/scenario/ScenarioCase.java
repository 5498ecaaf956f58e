package dev.amends.cases.scenario;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.CaseApi;
import dev.amends.events.AccountKey;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.BorrowerStatus;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.Money;
import dev.amends.events.ServiceEvent;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.scenario.DayClose;
import dev.amends.testsupport.scenario.Progress;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The case of a journey. Publishes what the lender reports, and waits each time until case-service
 * has applied it.
 */
final class ScenarioCase {
  private static final String PARTITION =
      "select partition::text from delinquent_account where record_key = ?";
  private static final LocalTime NOON = LocalTime.of(12, 0);

  private final Topics topics;
  private final Progress progress;
  private final AccountKey account = new AccountKey("J-" + UUID.randomUUID(), "A-1");
  private final ScenarioWork work = new ScenarioWork(this);
  private final ScenarioPlan plan = new ScenarioPlan(this);
  private final ScenarioDecisions decisions = new ScenarioDecisions(this);
  private LocalDate today = LocalDate.MIN;
  private @Nullable String currency;
  private @Nullable String caseId;
  private long sequence;
  private int published;

  ScenarioCase(Topics topics, Progress progress) {
    this.topics = topics;
    this.progress = progress;
  }

  ScenarioWork work() {
    return work;
  }

  ScenarioPlan plan() {
    return plan;
  }

  ScenarioDecisions decisions() {
    return decisions;
  }

  AccountKey account() {
    return account;
  }

  LocalDate today() {
    return today;
  }

  /** A time of the day; each is one second after the previous one. */
  Instant now() {
    return today.atTime(NOON).plusSeconds(published).atZone(ContactRecords.ZONE).toInstant();
  }

  String caseId() {
    return requireNonNull(
        caseId, "a journey begins with: overdue <amount> <currency> for <number> days");
  }

  ScenarioEvents events() {
    return new ScenarioEvents(account, UUID.fromString(caseId()), requireNonNull(currency));
  }

  /** Closes the days before a date one after the other, and continues on that date. */
  void reach(LocalDate date) {
    if (sequence > 0 && today.isBefore(date)) {
      int partition = progress.awaitPartition(account, PARTITION);
      for (LocalDate day = today; day.isBefore(date); day = day.plusDays(1)) {
        topics.publish(DayClose.of(account.lenderId(), partition, day));
      }
      progress.awaitClose(account.lenderId(), partition, date.minusDays(1));
    }
    today = date;
  }

  void closesDay() {
    reach(today.plusDays(1));
  }

  void publish(List<? extends Event> events) {
    for (Event event : events) {
      published++;
      String id =
          event instanceof ServiceEvent service
              ? topics.publish(service, now())
              : topics.publish(event);
      progress.awaitEvent(account, id);
    }
  }

  void publish(Event... events) {
    publish(List.of(events));
  }

  void isOverdue(
      String amount, String code, int days, @Nullable String product, @Nullable String region) {
    sequence++;
    currency = code;
    publish(ScenarioEvents.overdue(account, money(amount), days, today, sequence, product, region));
    caseId = shown().getString("id");
  }

  private Money money(String amount) {
    return Money.of(amount, requireNonNull(currency));
  }

  void pays(String amount, String id) {
    sequence++;
    publish(
        new LenderEvent.PaymentReceived(
            account.lenderId(),
            account.accountId(),
            id,
            money(amount),
            today,
            today,
            null,
            null,
            sequence));
  }

  void reverses(String id) {
    sequence++;
    publish(
        new LenderEvent.PaymentReversed(
            account.lenderId(), account.accountId(), id, null, "CHARGEBACK", today, sequence));
    caseId = shown().getString("id");
  }

  void hasStatus(String status, @Nullable LocalDate until) {
    sequence++;
    publish(
        new BorrowerStatusChanged(
            account.lenderId(),
            account.accountId(),
            "B-1",
            BorrowerStatus.valueOf(status),
            today,
            until,
            sequence));
  }

  void isChargedOff() {
    sequence++;
    publish(
        new LenderEvent.AccountChargedOff(
            account.lenderId(), account.accountId(), today, sequence));
  }

  JsonPath shown() {
    Response answer =
        CaseApi.agent().get("/accounts/{l}/{a}/case", account.lenderId(), account.accountId());
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  String nextStep() {
    return NextStepText.of(shown()).replace(account.lenderId(), "the lender");
  }

  /** The timeline of the newest case, in the order of its entries. */
  List<String> timeline() {
    List<Map<String, Object>> entries =
        new ArrayList<>(CaseApi.timeline(String.valueOf(shown().getString("id"))));
    entries.sort((one, other) -> Integer.compare(number(one), number(other)));
    return entries.stream().map(ScenarioCase::text).toList();
  }

  private static int number(Map<String, Object> entry) {
    return ((Number) requireNonNull(entry.get("number"))).intValue();
  }

  private static String text(Map<String, Object> entry) {
    Object date = entry.get("businessDate");
    return (date == null ? "undated   " : date) + "  " + entry.get("what");
  }
}
