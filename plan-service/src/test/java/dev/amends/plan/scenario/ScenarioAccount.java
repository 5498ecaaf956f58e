package dev.amends.plan.scenario;

import static dev.amends.plan.Borrower.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.plan.Borrower;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import dev.amends.testsupport.scenario.DayClose;
import dev.amends.testsupport.scenario.Progress;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account of a scenario. Publishes what happens to it, calls the service as its users do, and
 * waits each time until the service has done its work.
 */
final class ScenarioAccount {
  private final Topics topics;
  private final Progress progress;
  private final Map<String, UUID> holds = new HashMap<>();
  private @Nullable Borrower borrower;
  private LocalDate today = LocalDate.MIN;

  ScenarioAccount(Topics topics, Progress progress) {
    this.topics = topics;
    this.progress = progress;
  }

  /** Closes the days before a date and continues on that date. */
  void reach(LocalDate date) {
    closeDaysBefore(date);
    today = date;
  }

  /** What was published about the account so far. */
  List<PublishedEvent> events() {
    if (borrower == null) {
      return List.of();
    }
    progress.awaitPublication();
    return borrower.events();
  }

  LocalDate today() {
    return today;
  }

  private Borrower borrower() {
    return requireNonNull(borrower, "a scenario begins with: overdue <amount> <currency>");
  }

  private void await(String eventId) {
    progress.awaitEvent(borrower().account(), eventId);
  }

  void isOverdue(String amount, String currency, @Nullable String debt) {
    if (borrower == null) {
      borrower = new Borrower(topics, currency).owesInAll(debt).owes(amount, today);
    } else {
      await(borrower.owesInAll(debt).caseUpdated(amount, today));
    }
  }

  void canPay(String aMonth, @Nullable String cash) {
    borrower().hasCash(cash).canPay(aMonth);
  }

  void promises(String amount, LocalDate dueDate, String agent) {
    await(borrower().promises(amount, dueDate, agent));
  }

  @Nullable Money money(@Nullable String amount) {
    return amount == null ? null : borrower().money(amount);
  }

  void proposes(String agent, Terms terms) {
    propose(agent, "/plans", terms.with("caseId", borrower().caseId()));
  }

  /** Proposes terms again that were returned. */
  void revises(String agent, Terms terms) {
    propose(agent, "/plans/" + plan() + "/revision", terms.with("caseId", borrower().caseId()));
  }

  /** Proposes other terms for what is still to be paid. */
  void adjusts(String agent, Terms terms) {
    propose(agent, "/plans/" + plan() + "/adjustments", terms);
  }

  private static void propose(String agent, String path, Terms terms) {
    require(201, as(agent, "agent").body(terms.fields()).post(path));
  }

  void decides(String name, String decision, @Nullable String why) {
    RequestSpecification request = as(name, "supervisor");
    if (why != null) {
      request.body(Map.of("why", why));
    }
    require(200, request.post("/plans/" + plan() + "/" + decision));
  }

  private static void require(int status, Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
  }

  /** The promise or plan whose terms were proposed last. */
  private String plan() {
    return borrower().events().stream()
        .filter(event -> event.name().equals("PlanProposed"))
        .reduce((earlier, later) -> later)
        .map(event -> event.data().path("planId").asText())
        .orElseThrow(() -> new AssertionError("nothing has been proposed yet"));
  }

  void pays(String paymentId, String amount, LocalDate businessDate) {
    await(borrower().pays(paymentId, amount, businessDate));
  }

  void reverses(String paymentId, @Nullable String amount, LocalDate businessDate) {
    await(borrower().reverses(paymentId, amount, businessDate));
  }

  void holds(String name, LocalDate from, @Nullable LocalDate until) {
    UUID hold = holds.computeIfAbsent(name, unknown -> UUID.randomUUID());
    await(borrower().held(hold, from, until));
  }

  void releases(String name, LocalDate firstFreeDay) {
    UUID hold = requireNonNull(holds.get(name), "there is no hold " + name);
    await(borrower().released(hold, firstFreeDay));
  }

  void isCured() {
    await(borrower().cured(today, null));
  }

  void isReopened(String overdue) {
    await(borrower().reopened(overdue, today));
  }

  /** Closes the day of the line; days before it are closed anyway. */
  void closesDay() {
    closeDaysBefore(today.plusDays(1));
    today = today.plusDays(1);
  }

  /** Closes the days before a date. */
  private void closeDaysBefore(LocalDate date) {
    if (borrower == null || !today.isBefore(date)) {
      return;
    }
    int partition =
        progress.awaitPartition(
            borrower.account(), "select partition::text from lender_account where account_key = ?");
    String lenderId = borrower.account().lenderId();
    for (LocalDate day = today; day.isBefore(date); day = day.plusDays(1)) {
      topics.publish(DayClose.of(lenderId, partition, day));
    }
    progress.awaitClose(lenderId, partition, date.minusDays(1));
  }
}
