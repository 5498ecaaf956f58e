package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every payment counts once, whatever happens to its message, and no cent is lost. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PaymentStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
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
  void recordsPaymentsOfAccountsWithoutAPlanOrCase() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY");

    // When
    borrower.pays("P-1", "12.34", MARCH_2);
    borrower.untilPaymentsAre(1);

    // Then
    JsonPath sums = borrower.payments();
    assertThat(sums.getString("lenderId")).isEqualTo(borrower.account().lenderId());
    assertThat(sums.getString("received[0].amount")).isEqualTo("12.34");
    assertThat(sums.getString("received[0].currency")).isEqualTo("CNY");
    assertThat(sums.getString("allocated[0].amount")).isEqualTo("0.00");
    assertThat(sums.getString("unallocated[0].amount")).isEqualTo("12.34");
  }

  @Test
  void countsAPaymentOnceWhateverItsSequenceAndEventId() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = borrower.agrees(3, MARCH_10);

    // When
    borrower.pays("P-1", "300.00", MARCH_10);
    borrower.pays("P-1", "300.00", MARCH_10);
    PaymentReceived again = borrower.payment("P-1", "300.00", MARCH_10);
    topics.publish(again, "the-same-event");
    topics.publish(again, "the-same-event");
    borrower.pays("P-2", "1.00", MARCH_10);
    borrower.untilPaymentsAre(2);

    // Then
    assertThat(borrower.plan(planId).getString("paid.amount")).isEqualTo("301.00");
    assertThat(borrower.payments().getString("received[0].amount")).isEqualTo("301.00");
  }

  @Test
  void recordsAReversalThatIsReceivedBeforeItsPayment() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY");

    // When
    borrower.reverses("P-1", MARCH_10);
    borrower.pays("P-1", "300.00", MARCH_10);
    borrower.untilPaymentsAre(1);

    // Then
    JsonPath sums = borrower.payments();
    assertThat(sums.getString("received[0].amount")).isEqualTo("0.00");
    assertThat(sums.getString("reversed[0].amount")).isEqualTo("300.00");
  }

  @Test
  void aReversalInPartLeavesTheRestAllocated() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = borrower.agrees(3, MARCH_10);

    // When
    borrower.pays("P-1", "300.00", MARCH_10);
    borrower.reverses("P-1", "50.00", MARCH_10);
    borrower.reverses("P-2", "10.00", MARCH_10);
    borrower.pays("P-2", "30.00", MARCH_10);
    borrower.reverses("P-1", "20.00", MARCH_10);

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(borrower.payments().getString("reversed[0].amount")).isEqualTo("80.00"));
    assertThat(borrower.plan(planId).getString("paid.amount")).isEqualTo("250.00");
    assertThat(borrower.payments().getString("received[0].amount")).isEqualTo("250.00");
    assertThat(borrower.payments().getString("receivedGross[0].amount")).isEqualTo("330.00");
    assertThat(borrower.payments().getString("receivedNet[0].amount")).isEqualTo("250.00");
    assertThat(borrower.payments().getString("allocated[0].amount")).isEqualTo("250.00");
  }

  @Test
  void parksAReversalOfMoreThanRemains() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY");

    // When
    borrower.pays("P-1", "200.00", MARCH_10);
    borrower.reverses("P-1", "50.00", MARCH_10);
    borrower.reverses("P-1", "150.01", MARCH_10);

    // Then
    untilParked(
        borrower,
        "amount must be at most 150.00 CNY, which remains of payment P-1 (was 150.01 CNY)");
    assertThat(borrower.payments().getString("received[0].amount")).isEqualTo("150.00");
  }

  @Test
  void parksAReversalInAnotherCurrencyThanTheEarlierOne() {
    // Given: neither the account nor the payment is known yet.
    Borrower borrower = new Borrower(topics, "CNY");
    borrower.reverses("P-1", "50.00", MARCH_10);

    // When
    topics.publish(
        new PaymentReversed(
            borrower.account().lenderId(),
            borrower.account().accountId(),
            "P-1",
            Money.of("50.00", "USD"),
            "returned unpaid",
            MARCH_10,
            100));

    // Then
    untilParked(
        borrower, "amount must be in CNY like the earlier reversal of payment P-1 (was 50.00 USD)");
  }

  @Test
  void parksAPaymentInAnotherCurrencyThanTheAccount() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2);

    // When
    topics.publish(
        new PaymentReceived(
            borrower.account().lenderId(),
            borrower.account().accountId(),
            "P-1",
            Money.of("10.00", "USD"),
            MARCH_10,
            MARCH_10,
            null,
            null,
            9));

    // Then
    untilParked(borrower, "amount.currency must be CNY, the currency of the account");
  }

  @Test
  void parksAnotherAmountUnderTheSameId() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY");

    // When
    borrower.pays("P-1", "300.00", MARCH_10);
    borrower.pays("P-1", "310.00", MARCH_10);

    // Then
    untilParked(
        borrower,
        "amount must be 300.00 CNY as reported before for payment P-1 of this account"
            + " (was 310.00 CNY)");
    assertThat(borrower.payments().getString("received[0].amount")).isEqualTo("300.00");
  }

  @Test
  void oneTransferCanPayTwoAccounts() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY");

    // When
    PaymentReceived first = borrower.payment("TRF-1", "100.00", MARCH_10);
    topics.publish(first);
    topics.publish(
        new PaymentReceived(
            first.lenderId(),
            "A-2",
            first.paymentId(),
            first.amount(),
            MARCH_10,
            MARCH_10,
            null,
            null,
            1));

    // Then
    borrower.untilPaymentsAre(2);
    assertThat(borrower.payments().getString("received[0].amount")).isEqualTo("200.00");
  }

  private static void untilParked(Borrower borrower, String reason) {
    String key = borrower.account().recordKey();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                as("olga", "ops")
                    .queryParam("key", key)
                    .get("/parked-messages")
                    .jsonPath()
                    .getList("items.findAll{it.key=='" + key + "'}.reason"),
            reasons -> reasons.contains(reason));
  }

  @Test
  void losesNoCentInAnUnorderedStream() {
    // Given
    Random random = new Random(20260310);
    String lender = "lender-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, BigDecimal> received = new TreeMap<>();
    Map<String, BigDecimal> reversed = new TreeMap<>();
    Set<String> reversedIds = new HashSet<>();
    int payments = 1_000;

    // When
    for (int n = 0; n < payments; n++) {
      PaymentReceived payment = payment(lender, "P-" + n, random);
      String currency = payment.amount().currency().getCurrencyCode();
      for (int times = 1 + random.nextInt(2); times > 0; times--) {
        topics.publish(payment);
      }
      if (random.nextInt(10) == 0) {
        topics.publish(
            new PaymentReversed(
                lender,
                payment.accountId(),
                payment.paymentId(),
                null,
                "returned",
                MARCH_10,
                n + 1));
        reversedIds.add(payment.paymentId());
      }
      (reversedIds.contains(payment.paymentId()) ? reversed : received)
          .merge(currency, payment.amount().amount(), BigDecimal::add);
    }

    // Then
    await().atMost(PATIENCE).until(() -> sums(lender).getInt("payments") == payments);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(byCurrency(sums(lender), "reversed")).isEqualTo(reversed));
    assertThat(byCurrency(sums(lender), "received")).isEqualTo(received);
    assertThat(byCurrency(sums(lender), "unallocated")).isEqualTo(received);
  }

  private static PaymentReceived payment(String lender, String id, Random random) {
    int account = random.nextInt(200);
    String currency = account % 2 == 0 ? "CNY" : "TWD";
    Money amount = Money.of(1 + random.nextInt(5_000) + ".25", currency);
    return new PaymentReceived(
        lender,
        "A-" + account,
        id,
        amount,
        MARCH_2,
        MARCH_10,
        null,
        null,
        random.nextInt(1_000_000));
  }

  private static JsonPath sums(String lender) {
    return as("olga", "ops").get("/lenders/" + lender + "/payments").jsonPath();
  }

  private static Map<String, BigDecimal> byCurrency(JsonPath sums, String which) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (Map<String, String> money : sums.<Map<String, String>>getList(which)) {
      amounts.put(
          money.getOrDefault("currency", ""), new BigDecimal(money.getOrDefault("amount", "")));
    }
    return amounts;
  }

  @Test
  void listsPaymentsInTheOrderInWhichTheyWereReceived() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY");
    for (int n = 1; n <= 5; n++) {
      borrower.pays("P-" + n, n + ".00", MARCH_2);
    }
    borrower.untilPaymentsAre(5);

    // When
    JsonPath first = page(borrower, null);
    JsonPath second = page(borrower, first.getString("nextCursor"));

    // Then
    assertThat(first.getList("items.paymentId")).containsExactly("P-1", "P-2", "P-3");
    assertThat(second.getList("items.paymentId")).containsExactly("P-4", "P-5");
    assertThat(second.getString("nextCursor")).isNull();
    assertThat(second.getString("items[0].amount.amount")).isEqualTo("4.00");
    as("olga", "ops").get("/payments").then().statusCode(400);
  }

  private static JsonPath page(Borrower borrower, @Nullable String cursor) {
    var request =
        as("olga", "ops")
            .queryParam("lenderId", borrower.account().lenderId())
            .queryParam("accountId", borrower.account().accountId())
            .queryParam("limit", 3);
    return (cursor == null ? request : request.queryParam("cursor", cursor))
        .get("/payments")
        .jsonPath();
  }
}
