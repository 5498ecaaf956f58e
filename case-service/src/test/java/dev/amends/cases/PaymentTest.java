package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timeline;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments reduce the overdue amount, each once, in any order of arrival. */
@QuarkusTest
class PaymentTest extends CaseServiceTest {

  @Test
  void reducesTheOverdueAmount() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));

    topics.publish(account.paid("P1", "20.00", 2));

    assertThat(timelineEvents(awaitCase(account, is("overdue.amount", "100.00")).getString("id")))
        .containsExactly("CaseOpened", "CaseUpdated", "CaseClassified");
  }

  @Test
  void theOverdueAmountThatTheLenderReportsTakesPrecedence() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));

    topics.publish(account.paid("P1", "20.00", 2, "95.50"));

    awaitCase(account, is("overdue.amount", "95.50"));
  }

  @Test
  void curesTheCaseWhenNothingIsOverdueAnyMore() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));

    topics.publish(account.paid("P1", "150.00", 2));

    JsonPath cured = awaitCase(account, is("status", "CURED"));
    assertThat(cured.getString("overdue.amount")).isEqualTo("0.00");
    assertThat(timeline(cured.getString("id")).getLast())
        .containsEntry("what", "CaseCured")
        .containsEntry("why", "payment P1 of 150.00 CNY");
  }

  @Test
  void aPaymentLowersTheWholeDebtAndItsReversalRaisesIt() {
    // Given: the lender reports the whole debt, but not after each payment.
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("500.00", 31, 1));

    // When
    topics.publish(account.paid("P1", "100.00", 2));

    // Then
    JsonPath paid = awaitCase(account, is("overdue.amount", "400.00"));
    assertThat(paid.getString("outstanding.amount")).isEqualTo("8900.00");
    topics.publish(account.reversed("P1", 3));
    JsonPath reversed = awaitCase(account, is("overdue.amount", "500.00"));
    assertThat(reversed.getString("outstanding.amount")).isEqualTo("9000.00");
  }

  @Test
  void aReversalAfterTheNextReportRaisesTheWholeDebtAsMuchAsTheOverdueAmount() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("500.00", 31, 1));
    topics.publish(account.paid("P1", "100.00", 2));
    topics.publish(account.overdue("410.00", 31, 3));

    topics.publish(account.reversed("P1", 4));

    JsonPath reversed = awaitCase(account, is("overdue.amount", "510.00"));
    assertThat(reversed.getString("outstanding.amount")).isEqualTo("9100.00");
  }

  @Test
  void aCreditBalanceCuresTheCase() {
    AnAccount paid = AnAccount.ofANewLender();
    AnAccount reported = AnAccount.ofANewLender();
    topics.publish(paid.overdue("500.00", 31, 1));
    topics.publish(reported.overdue("500.00", 31, 1));

    topics.publish(paid.paid("P1", "520.00", 2, "-20.00", "-20.00"));
    topics.publish(reported.overdue("-20.00", 0, 2));

    JsonPath cured = awaitCase(paid, is("status", "CURED"));
    assertThat(cured.getString("overdue.amount")).isEqualTo("0.00");
    assertThat(cured.getString("outstanding.amount")).isEqualTo("0.00");
    awaitCase(reported, is("status", "CURED"));
  }

  @Test
  void countsOnceHoweverOftenItIsReported() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));

    topics.publish(account.paid("P1", "20.00", 2));
    topics.publish(account.paid("P1", "20.00", 3));
    topics.publish(account.paid("P2", "30.00", 4));

    JsonPath paid = awaitCase(account, is("overdue.amount", "70.00"));
    assertThat(timelineEvents(paid.getString("id")))
        .containsExactly(
            "CaseOpened", "CaseUpdated", "CaseClassified", "CaseUpdated", "CaseClassified");
  }

  @Test
  void oneTransferCanPayTwoAccounts() {
    AnAccount first = AnAccount.ofANewLender();
    AnAccount second = AnAccount.of(first.lenderId());
    topics.publish(first.overdue("100.00", 31, 1));
    topics.publish(second.overdue("100.00", 31, 1));

    topics.publish(first.paid("TRF-1", "100.00", 2));
    topics.publish(second.paid("TRF-1", "100.00", 2));

    awaitCase(first, is("status", "CURED"));
    awaitCase(second, is("status", "CURED"));
    topics.publish(second.reversed("TRF-1", 3));
    awaitCase(second, is("overdue.amount", "100.00"));
    assertThat(CaseApi.payments(first)).containsEntry("TRF-1", "APPLIED");
  }

  @Test
  void parksAnotherAmountUnderTheSameId() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));

    topics.publish(account.paid("P1", "20.00", 2));
    topics.publish(account.paid("P1", "20.50", 3));

    assertThat(BadInputTest.awaitParked(account))
        .containsEntry("field", "amount")
        .containsEntry(
            "reason",
            "amount must be 20.00 CNY as reported before for payment P1 of this account"
                + " (was 20.50 CNY)");
    awaitCase(account, is("overdue.amount", "100.00"));
  }

  @Test
  void theSameMessageTwiceCountsOnce() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1), account.key() + "-1");
    topics.publish(account.overdue("120.00", 31, 1), account.key() + "-1");
    topics.publish(account.paid("P1", "20.00", 2), account.key() + "-2");
    topics.publish(account.paid("P1", "20.00", 2), account.key() + "-2");

    topics.publish(account.paid("P2", "1.00", 3));

    JsonPath paid = awaitCase(account, is("overdue.amount", "99.00"));
    assertThat(timelineEvents(paid.getString("id")))
        .containsExactly(
            "CaseOpened", "CaseUpdated", "CaseClassified", "CaseUpdated", "CaseClassified");
  }

  @Test
  void waitsForItsAccountAndIsAppliedWhenItAppears() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.paid("P4", "5.00", 4));
    topics.publish(account.paid("P3", "20.00", 3));
    topics.publish(account.paid("P1", "50.00", 1));

    topics.publish(account.overdue("120.00", 31, 2));

    JsonPath opened = awaitCase(account, is("overdue.amount", "95.00"));
    assertThat(timelineEvents(opened.getString("id")))
        .containsExactly(
            "CaseOpened", "CaseUpdated", "CaseClassified", "CaseUpdated", "CaseClassified");
    assertThat(timeline(opened.getString("id")))
        .extracting(entry -> entry.get("why"))
        .containsExactly(
            "120.00 CNY overdue, 31 days past due",
            "payment P3 of 20.00 CNY",
            "evidence: paid without a promise or plan",
            "payment P4 of 5.00 CNY",
            "evidence: paid without a promise or plan");
    assertThat(CaseApi.payments(account))
        .containsEntry("P1", "INCLUDED")
        .containsEntry("P3", "APPLIED")
        .containsEntry("P4", "APPLIED");
  }

  @Test
  void anOutdatedPaymentIsRecordedAndChangesNothing() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 5));

    topics.publish(account.paid("P1", "20.00", 4));
    topics.publish(account.paid("P2", "1.00", 6));

    awaitCase(account, is("overdue.amount", "119.00"));
    assertThat(CaseApi.payments(account)).containsEntry("P1", "INCLUDED");
  }

  @Test
  void aReversalMakesItsAmountOverdueAgain() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    topics.publish(account.paid("P1", "20.00", 2));

    topics.publish(account.reversed("P1", 3));

    JsonPath again = awaitCase(account, is("overdue.amount", "120.00"));
    awaitCase(account, found -> timelineEvents(again.getString("id")).size() == 5);
    assertThat(CaseApi.payments(account)).containsEntry("P1", "REVERSED");
  }

  @Test
  void aPaymentThatWasReversedBeforeItArrivedHasNoEffect() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));

    topics.publish(account.reversed("P1", 3));
    topics.publish(account.paid("P1", "20.00", 2));
    topics.publish(account.paid("P2", "1.00", 4));

    awaitCase(account, is("overdue.amount", "119.00"));
    assertThat(CaseApi.payments(account)).containsEntry("P1", "REVERSED");
  }

  @Test
  void aReversalInPartTakesBackThatMuch() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("500.00", 31, 1));
    topics.publish(account.paid("P1", "200.00", 2));

    topics.publish(account.reversed("P1", "50.00", 3));
    topics.publish(account.reversed("P1", "50.00", 3));

    JsonPath open = awaitCase(account, is("overdue.amount", "350.00"));
    assertThat(timeline(open.getString("id")).getLast())
        .containsEntry("why", "50.00 CNY of payment P1 was reversed; 50.00 CNY is overdue again");
    topics.publish(account.reversed("P1", "30.00", 4));
    awaitCase(account, is("overdue.amount", "380.00"));
    topics.publish(account.reversed("P1", 5));
    awaitCase(account, is("overdue.amount", "500.00"));
    assertThat(CaseApi.payments(account)).containsEntry("P1", "REVERSED");
  }

  @Test
  void aReversalInPartTakesBackFirstWhatExceededTheOverdueAmount() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    topics.publish(account.paid("P1", "150.00", 2));

    topics.publish(account.reversed("P1", "50.00", 3));

    awaitCase(account, is("overdue.amount", "20.00"));
  }

  @Test
  void aReversalInPartBeforeItsPaymentCountsAgainstIt() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("500.00", 31, 1));

    topics.publish(account.reversed("P1", "50.00", 3));
    topics.publish(account.paid("P1", "200.00", 2));

    awaitCase(account, is("overdue.amount", "350.00"));
    assertThat(CaseApi.payments(account)).containsEntry("P1", "APPLIED");
  }

  @Test
  void parksAReversalOfMoreThanRemains() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("500.00", 31, 1));
    topics.publish(account.paid("P1", "200.00", 2));
    topics.publish(account.reversed("P1", "50.00", 3));

    topics.publish(account.reversed("P1", "150.01", 4));

    assertThat(BadInputTest.awaitParked(account))
        .containsEntry("field", "amount")
        .containsEntry(
            "reason",
            "amount must be at most 150.00 CNY, which remains of payment P1 (was 150.01 CNY)");
    awaitCase(account, is("overdue.amount", "350.00"));
  }

  @Test
  void reversalsInPartLeaveWhatSmallerPaymentsWouldHaveLeft() {
    Random random = new Random(20261130);
    AnAccount account = AnAccount.ofANewLender();
    long sequence = 1;
    long overdue = 100_000;
    topics.publish(account.overdue("1000.00", 31, sequence));
    for (int payment = 1; payment <= 10; payment++) {
      long amount = 2L + random.nextInt(9_000);
      topics.publish(account.paid("P" + payment, minor(amount), ++sequence));
      long remaining = amount;
      while (remaining > 1 && random.nextInt(3) > 0) {
        long part = 1L + random.nextInt((int) remaining - 1);
        topics.publish(account.reversed("P" + payment, minor(part), ++sequence));
        remaining -= part;
      }
      if (random.nextInt(4) == 0) {
        topics.publish(account.reversed("P" + payment, ++sequence));
        remaining = 0;
      }
      overdue -= remaining;
    }

    awaitCase(account, is("overdue.amount", minor(overdue)));
  }

  private static String minor(long minorUnits) {
    return BigDecimal.valueOf(minorUnits, 2).toPlainString();
  }

  @Test
  void moneyReceivedAfterAChargeOffIsRecovered() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("500.00", 200, 1));
    topics.publish(account.paid("P0", "20.00", 2));
    topics.publish(account.chargedOff(3));

    // When
    topics.publish(account.paid("P1", "200.00", 4));
    topics.publish(account.paid("P2", "500.00", 5, null, "8300.00"));
    topics.publish(account.reversed("P1", "50.00", 6));

    // Then
    JsonPath closed = awaitCase(account, is("recovered.amount", "650.00"));
    assertThat(closed.getString("status")).isEqualTo("CHARGED_OFF");
    // P2 exceeded the overdue amount by 220.00, which also pays the 50.00.
    assertThat(closed.getString("overdue.amount")).isEqualTo("0.00");
    assertThat(closed.getString("outstanding.amount")).isEqualTo("8350.00");
    assertThat(CaseApi.payments(account))
        .containsEntry("P0", "APPLIED")
        .containsEntry("P1", "RECOVERED")
        .containsEntry("P2", "RECOVERED");
    JsonPath portfolio = portfolio(account);
    assertThat(portfolio.getString("recovered[0].amount")).isEqualTo("650.00");
    assertThat(portfolio.getString("received[0].amount")).isEqualTo("720.00");
    assertThat(portfolio.getString("receivedGross[0].amount")).isEqualTo("720.00");
    assertThat(portfolio.getString("receivedNet[0].amount")).isEqualTo("670.00");
  }

  @ParameterizedTest(name = "P2 of {0}, then {1} after it: {2} is overdue")
  @CsvSource({
    // second payment, reported to be overdue after it, overdue after 50.00 of the first is reversed
    "280.00,       , 50.00", // it pays exactly what is overdue
    "280.01,       , 49.99",
    "329.99,       , 0.01",
    "330.00,       , 0.00",
    "330.01,       , 0.00",
    "500.00,   0.00, 50.00", // the lender says that nothing remains of it
  })
  void theExcessOfAPaymentAfterAChargeOffPaysTheReversalOfAnother(
      String second, @Nullable String overdueAfter, String expected) {
    // Given: 480.00 is overdue
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("480.00", 200, 1));
    topics.publish(account.chargedOff(2));
    topics.publish(account.paid("P1", "200.00", 3));
    topics.publish(account.paid("P2", second, 4, overdueAfter));

    // When
    topics.publish(account.reversed("P1", "50.00", 5));

    // Then
    String recovered = new BigDecimal(second).add(new BigDecimal("150.00")).toPlainString();
    JsonPath closed = awaitCase(account, is("recovered.amount", recovered));
    assertThat(closed.getString("overdue.amount")).isEqualTo(expected);

    // When the second payment is reversed, too
    topics.publish(account.reversed("P2", 6));

    // Then only 150.00 was paid
    awaitCase(account, is("overdue.amount", "330.00"));
  }

  @Test
  void theExcessOfAPaymentAfterAChargeOffPaysTheReversalOfAnEarlierPayment() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("500.00", 200, 1));
    topics.publish(account.paid("P0", "20.00", 2));
    topics.publish(account.chargedOff(3));
    topics.publish(account.paid("P1", "495.00", 4));

    topics.publish(account.reversed("P0", 5));

    awaitCase(account, is("overdue.amount", "5.00"));
  }

  @Test
  void theExcessOfAPaymentPaysNothingOnALaterCase() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("500.00", 200, 1));
    topics.publish(account.chargedOff(2));
    topics.publish(account.paid("P1", "600.00", 3));
    topics.publish(account.overdue("300.00", 10, 4));
    topics.publish(account.paid("P2", "100.00", 5));
    topics.publish(account.chargedOff(6));
    awaitCase(account, found -> isChargedOff(found, "200.00"));

    // When
    topics.publish(account.reversed("P2", 7));

    // Then
    awaitCase(account, found -> isChargedOff(found, "300.00"));
  }

  private static boolean isChargedOff(JsonPath found, String overdue) {
    return is("status", "CHARGED_OFF").and(is("overdue.amount", overdue)).test(found);
  }

  @Test
  void whatIsOwedAfterAChargeOffGrowsWhenAnEarlierPaymentIsReversed() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("500.00", 200, 1));
    topics.publish(account.paid("P0", "20.00", 2));
    topics.publish(account.chargedOff(3));

    topics.publish(account.reversed("P0", 4));

    JsonPath closed = awaitCase(account, found -> isChargedOff(found, "500.00"));
    assertThat(closed.getString("recovered.amount")).isEqualTo("0.00");
  }

  private static JsonPath portfolio(AnAccount account) {
    return CaseApi.agent()
        .get("/lenders/{l}/portfolio", account.lenderId())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void aReversalOlderThanTheFiguresIsRecordedAndHasNoEffect() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    topics.publish(account.paid("P1", "20.00", 2));
    topics.publish(account.overdue("130.00", 31, 5));

    topics.publish(account.reversed("P1", 3));
    topics.publish(account.paid("P2", "1.00", 6));

    awaitCase(account, is("overdue.amount", "129.00"));
    assertThat(CaseApi.payments(account)).containsEntry("P1", "REVERSED");
  }
}
