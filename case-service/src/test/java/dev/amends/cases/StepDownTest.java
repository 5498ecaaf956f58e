package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timeline;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A case that the borrower paid down steps down with a reason, and returns if that is reversed. */
@QuarkusTest
class StepDownTest extends CaseServiceTest {

  @Test
  void stepsDownWhenTheDaysPastDueFallBelowItsStep() {
    // Given
    AnAccount account = FirmCase.open(topics);
    String id = awaitCase(account).getString("id");

    // When
    topics.publish(account.overdue("500.00", 10, 2, AnAccount.DAY.plusDays(5)));

    // Then
    awaitCase(account, is("stage", "NEGOTIATE"));
    assertThat(timeline(id))
        .filteredOn(entry -> "StrategyStepWithdrawn".equals(entry.get("what")))
        .hasSize(2);
    assertThat(timeline(id))
        .filteredOn(entry -> "StageChanged".equals(entry.get("what")))
        .last()
        .satisfies(
            entry ->
                assertThat(entry.get("why"))
                    .asString()
                    .endsWith("; 10 days past due; reminder-letter is from day 31"));
    close(account, 6);
    awaitCase(account, found -> found.getInt("daysPastDue") == 11);
    assertThat(awaitCase(account).getString("stage")).isEqualTo("NEGOTIATE");
  }

  @Test
  void returnsWhenTheDueDateIsUnpaidAgain() {
    // Given
    AnAccount account = FirmCase.open(topics);
    topics.publish(account.overdue("500.00", 10, 2, AnAccount.DAY.plusDays(5)));
    String id = awaitCase(account, is("stage", "NEGOTIATE")).getString("id");

    // When: the payment is reversed, and the lender reports the earlier due date.
    topics.publish(account.overdue("900.00", 97, 3, AnAccount.DAY.plusDays(6)));

    // Then
    awaitCase(account, is("stage", "LETTER"));
    close(account, 7);
    awaitCase(account, is("stage", "FIRM"));
    assertThat(timelineEvents(id).stream().filter("StrategyStepDue"::equals)).hasSize(3);
  }

  @Test
  void staysWhereItIsForALateReportAboutAnEarlierDay() {
    AnAccount account = FirmCase.open(topics);

    topics.publish(account.overdue("880.00", 60, 2, AnAccount.DAY.minusDays(31)));

    awaitCase(account, is("overdue.amount", "880.00"));
    assertThat(awaitCase(account).getString("stage")).isEqualTo("FIRM");
  }

  @Test
  void negotiatesAboutASmallAmountUntilThePaymentIsReversed() {
    // Given
    AnAccount account = AnAccount.of("SMALL-AMOUNTS");
    topics.publish(account.overdue("120.00", 91, 1));
    awaitCase(account);
    close(account, 3);
    awaitCase(account, is("stage", "LETTER"));
    close(account, 6);
    awaitCase(account, is("stage", "FIRM"));

    // When
    topics.publish(account.paid("P1", "80.00", 2));
    awaitCase(account, is("stage", "NEGOTIATE"));
    topics.publish(account.paid("P2", "10.00", 3));
    close(account, 9);

    // Then: no step is taken until the payment is reversed; the last one is then due again.
    awaitCase(
        account,
        found ->
            "30.00".equals(found.getString("overdue.amount"))
                && found.getString("businessDate").equals(AnAccount.DAY.plusDays(9).toString()));
    assertThat(awaitCase(account).getString("stage")).isEqualTo("NEGOTIATE");
    topics.publish(account.reversed("P1", 4));
    awaitCase(account, is("stage", "LETTER"));
    close(account, 10);
    awaitCase(account, is("stage", "FIRM"));
  }

  private static void close(AnAccount account, int day) {
    FirmCase.close(topics, account, day);
  }
}
