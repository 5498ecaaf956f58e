package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.Money;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Payments are divided by the rule of the product, in the lender's order. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AllocationStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);

  /** The account is delinquent since 10 February. */
  private static final LocalDate DAY_91 = LocalDate.of(2026, 5, 12);

  private static Topics topics;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  @AfterAll
  static void disconnect() {
    topics.close();
  }

  @Test
  void paysPrincipalFirstFromTheNinetyFirstDayOnForACardInChina() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").livesIn("CN").owes("900.00", MARCH_2);
    reportsComponents(borrower);
    String planId = borrower.canPay("400.00").agrees(3, MARCH_10);

    // When
    borrower.pays("P-1", "120.00", MARCH_10);
    borrower.reverses("P-1", "30.00", MARCH_10);
    borrower.pays("P-2", "300.00", DAY_91);
    borrower.untilPaymentsAre(3);

    // Then
    JsonPath payments = listed(borrower);
    assertPayment(payments, "P-0", "0.00", "1.00", null, null);
    assertPayment(payments, "P-1", "90.00", "0.00", "cn-credit-card", planId);
    assertComponents(payments, "P-1", "40.00", "50.00", "0.00", "0.00");
    assertPayment(payments, "P-2", "300.00", "0.00", "cn-credit-card", planId);
    assertComponents(payments, "P-2", "0.00", "0.00", "0.00", "300.00");
    assertThat(
            payments.getList("items.find{it.paymentId=='P-2'}.allocatedByInstalment.amount.amount"))
        .isEqualTo(List.of("210.00", "90.00"));
    JsonPath sums = borrower.payments();
    assertThat(sums.getString("receivedNet[0].amount")).isEqualTo("391.00");
    assertThat(sums.getString("allocated[0].amount")).isEqualTo("390.00");
    assertThat(sums.getString("unallocated[0].amount")).isEqualTo("1.00");
    assertThat(sums.getString("allocatedByComponent[0].penalty.amount")).isEqualTo("40.00");
    assertThat(sums.getString("allocatedByComponent[0].fee.amount")).isEqualTo("50.00");
    assertThat(sums.getString("allocatedByComponent[0].interest.amount")).isEqualTo("0.00");
    assertThat(sums.getString("allocatedByComponent[0].principal.amount")).isEqualTo("300.00");
  }

  @Test
  void aPaymentThatIsSentAgainKeepsItsPlaceInTheLendersOrder() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = borrower.agrees(3, MARCH_10);
    PaymentReceived payment = borrower.payment("P-1", "300.00", MARCH_10);

    // When
    topics.publish(inDollars(payment));
    borrower.pays("P-2", "300.00", MARCH_10);
    as("olga", "ops")
        .post("/parked-messages/" + firstParked(borrower) + "/discard")
        .then()
        .statusCode(200);
    borrower.untilPaymentsAre(1);
    topics.publish(payment);
    borrower.untilPaymentsAre(2);

    // Then
    JsonPath payments = listed(borrower);
    assertThat(payments.getList("items.paymentId")).containsExactly("P-2", "P-1");
    assertThat(payments.getList("items.allocatedByInstalment.instalment"))
        .isEqualTo(List.of(List.of(2), List.of(1)));
    assertThat(borrower.plan(planId).getString("paid.amount")).isEqualTo("600.00");
  }

  @Test
  void aLatePaymentThatTheFiguresOfThePlanIncludeDoesNotCount() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2);
    PaymentReceived late = borrower.payment("P-1", "100.00", MARCH_2);
    reportsComponents(borrower);
    String planId = borrower.canPay("400.00").agrees(3, MARCH_10);

    // When
    topics.publish(late);
    borrower.pays("P-2", "50.00", MARCH_2);
    borrower.untilPaymentsAre(3);

    // Then
    JsonPath payments = listed(borrower);
    assertPayment(payments, "P-1", "0.00", "100.00", null, null);
    assertPayment(payments, "P-2", "50.00", "0.00", "default", planId);
  }

  @Test
  void listsTheRulesWithTheirCitations() {
    JsonPath rules = as("li.na", "agent").get("/allocation-rules").jsonPath();

    assertThat(rules.getList("items.id"))
        .containsExactly("default", "cn-credit-card", "cn-civil-code-561");
    assertThat(rules.getList("items.citation")).doesNotContainNull();
    assertThat(rules.getList("items.find{it.id=='cn-credit-card'}.stages.fromDaysPastDue"))
        .isEqualTo(List.of(0, 91));
  }

  /** Reports the components of the debt, and waits by means of a payment before the plan. */
  private static void reportsComponents(Borrower borrower) {
    borrower.reports(
        new Overdue(
            borrower.money("900.00"),
            borrower.money("700.00"),
            borrower.money("100.00"),
            borrower.money("60.00"),
            borrower.money("40.00")),
        MARCH_2);
    borrower.pays("P-0", "1.00", MARCH_2);
    borrower.untilPaymentsAre(1);
  }

  private static PaymentReceived inDollars(PaymentReceived payment) {
    return new PaymentReceived(
        payment.lenderId(),
        payment.accountId(),
        payment.paymentId(),
        Money.of("300.00", "USD"),
        payment.valueDate(),
        payment.businessDate(),
        null,
        null,
        payment.sequence());
  }

  private static String firstParked(Borrower borrower) {
    String key = borrower.account().recordKey();
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                as("olga", "ops")
                    .queryParam("key", key)
                    .get("/parked-messages")
                    .jsonPath()
                    .getString("items.find{it.key=='" + key + "' && it.behind==null}.id"),
            id -> id != null);
  }

  private static JsonPath listed(Borrower borrower) {
    return as("li.na", "agent")
        .queryParam("lenderId", borrower.account().lenderId())
        .queryParam("accountId", borrower.account().accountId())
        .get("/payments")
        .jsonPath();
  }

  private static void assertPayment(
      JsonPath payments,
      String paymentId,
      String allocated,
      String unallocated,
      @Nullable String rule,
      @Nullable String planId) {
    String item = "items.find{it.paymentId=='" + paymentId + "'}.";
    assertThat(payments.getString(item + "allocated.amount")).isEqualTo(allocated);
    assertThat(payments.getString(item + "unallocated.amount")).isEqualTo(unallocated);
    assertThat(payments.getString(item + "allocationRule")).isEqualTo(rule);
    assertThat(payments.getString(item + "planId")).isEqualTo(planId);
  }

  private static void assertComponents(
      JsonPath payments,
      String paymentId,
      String penalty,
      String fee,
      String interest,
      String principal) {
    String item = "items.find{it.paymentId=='" + paymentId + "'}.allocatedByComponent.";
    assertThat(payments.getString(item + "penalty.amount")).isEqualTo(penalty);
    assertThat(payments.getString(item + "fee.amount")).isEqualTo(fee);
    assertThat(payments.getString(item + "interest.amount")).isEqualTo(interest);
    assertThat(payments.getString(item + "principal.amount")).isEqualTo(principal);
  }
}
