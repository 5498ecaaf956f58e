package dev.amends.cases.statement;

import static dev.amends.cases.statement.APosition.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.creditstatus.CreditFactor;
import dev.amends.cases.statement.StatementContent.Consequence;
import dev.amends.cases.statement.StatementContent.ConsequenceKind;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement says, and what it must not say, for each state of an account. */
class StatementPolicyTest {
  private static final StatementWordings WORDINGS = new StatementWordings();

  private static StatementContent compose(APosition position) {
    return compose(position, "en");
  }

  private static StatementContent compose(APosition position, String language) {
    return StatementPolicy.compose(
        "LN-1",
        "Example Bank",
        position.build(),
        new StatementTexts(WORDINGS.of(language), language));
  }

  private static List<ConsequenceKind> kinds(APosition position) {
    return compose(position).consequences().stream().map(Consequence::kind).toList();
  }

  private static String words(APosition position, String language) {
    StatementContent content = compose(position, language);
    return String.join("\n", content.duties())
        + content.consequences().stream().map(Consequence::text).collect(Collectors.joining("\n"));
  }

  @Test
  void statesTheComponentsThatAddUp() {
    StatementContent.Balance balance =
        compose(APosition.of("120.00", "CNY").parts("100.00", "20.00")).balance();
    assertThat(balance.partsReported()).isTrue();
    assertThat(balance.principal()).hasToString("100.00 CNY");
    assertThat(balance.fee()).isNull();
    assertThat(balance.daysPastDue()).isEqualTo(31);
  }

  @Test
  void saysThatTheComponentsAreUnknown() {
    StatementContent.Balance balance = compose(APosition.of("120.00", "CNY")).balance();
    assertThat(balance.partsReported()).isFalse();
    assertThat(balance.principal()).isNull();
    assertThat(balance.overdue()).hasToString("120.00 CNY");
  }

  @ParameterizedTest
  @CsvSource({
    "en, CNY, 2500.00, 'overdue amount of CNY 2,500.00'",
    "en, JPY, 250000, 'overdue amount of JPY 250,000'",
    "en, KWD, 12.005, 'overdue amount of KWD 12.005'",
    "zh-CN, CNY, 2500.00, '逾期金额人民币 2,500.00 元'",
    "zh-CN, KWD, 12.005, '逾期金额12.005 '"
  })
  void writesAmountsInTheScaleOfTheirCurrency(
      String language, String currency, String overdue, String words) {
    assertThat(words(APosition.of(overdue, currency), language)).contains(words);
  }

  @Test
  void asksForNothingOnceNothingIsOverdue() {
    APosition cured =
        APosition.of("0.00", "CNY")
            .ended(CaseStatus.CURED, CreditFactor.NONE)
            .costs("1.00", "1.00");
    StatementContent content = compose(cured);
    assertThat(content.duties()).singleElement().asString().startsWith("Nothing is overdue");
    assertThat(kinds(cured)).containsExactly(ConsequenceKind.CREDIT_STATUS);
    assertThat(content.balance().delinquentSince()).isNull();
    assertThat(content.balance().daysPastDue()).isZero();
  }

  @Test
  void asksForNothingAndNamesNoCostDuringAHold() {
    APosition held = APosition.of("120.00", "CNY").onHold().costs("5.00", "0.10");
    assertThat(compose(held).duties()).singleElement().asString().contains("not asking");
    assertThat(kinds(held)).containsExactly(ConsequenceKind.CREDIT_STATUS);
  }

  @Test
  void saysUntilWhenNothingMoreHappens() {
    assertThat(words(APosition.of("120.00", "CNY").onHold().pausedUntil(DAY.plusDays(9)), "en"))
        .contains("before 9 February 2026 has passed");
    assertThat(words(APosition.of("120.00", "CNY"), "en")).doesNotContain("has passed");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-15, 'pay CNY 40.00 by 15 February 2026'",
    "2026-01-31, 'pay CNY 40.00 by 31 January 2026'",
    "2026-01-30, 'was due on 30 January 2026'",
    ", 'made all payments'"
  })
  void asksForTheNextPaymentOfAPlan(@Nullable LocalDate dueOn, String words) {
    APosition planned = APosition.of("120.00", "CNY").plan(dueOn, "40.00").costs("5.00", "0.10");
    assertThat(compose(planned).duties()).singleElement().asString().contains(words);
    assertThat(kinds(planned))
        .containsExactly(ConsequenceKind.CREDIT_STATUS, ConsequenceKind.PENALTY_INTEREST);
  }

  @Test
  void namesEveryCostThatIsTrue() {
    StatementContent content = compose(APosition.of("120.00", "CNY").costs("5.00", "0.10"));
    assertThat(content.consequences().stream().map(Consequence::kind))
        .containsExactly(
            ConsequenceKind.CREDIT_STATUS,
            ConsequenceKind.PENALTY_INTEREST,
            ConsequenceKind.COURT_FEE,
            ConsequenceKind.LAWYER_COST);
    assertThat(content.consequences().get(1).text()).contains("CNY 5.00", "CNY 0.10 a day");
    assertThat(content.consequences().get(2).text())
        .contains("CNY 50.00", "estimate as of 31 January 2026", "Decree 481", "does not mean");
    assertThat(content.consequences().get(3).amount()).hasToString("1500.00 CNY");
  }

  @ParameterizedTest
  @CsvSource({", , false", "0.00, , false", "0.01, , true", "0.00, 0.10, true"})
  void namesPenaltyInterestOnlyIfThereIsAny(
      @Nullable String penalty, @Nullable String perDay, boolean named) {
    assertThat(kinds(APosition.of("120.00", "CNY").costs(penalty, perDay)))
        .satisfies(
            kinds -> assertThat(kinds.contains(ConsequenceKind.PENALTY_INTEREST)).isEqualTo(named));
  }

  @ParameterizedTest
  @CsvSource({
    "LITIGATION, false, 'court has been proposed'",
    "LITIGATION, true, 'court has been requested'",
    "ARBITRATION, false, 'arbitration has been proposed'",
    "ARBITRATION, true, 'arbitration has been requested'",
    "LEGAL_REVIEW, true, 'asked to review'"
  })
  void namesALegalStepThatIsProposedOrRequested(
      StepAction action, boolean requested, String words) {
    APosition referred = APosition.of("120.00", "CNY").legal(action, requested).costs(null, null);
    assertThat(words(referred, "en")).contains(words).doesNotContain("does not mean");
  }

  @Test
  void neverNamesAReportToThePolice() {
    assertThat(kinds(APosition.of("120.00", "CNY").legal(StepAction.POLICE_REPORT, true)))
        .containsExactly(ConsequenceKind.CREDIT_STATUS);
  }

  @Test
  void namesTheCreditStatusAndWhatHurtsIt() {
    assertThat(words(APosition.of("120.00", "CNY"), "en"))
        .contains("“Special mention”", "overdue for 31 days", "worse on 1 April 2026");
    assertThat(words(APosition.of("120.00", "CNY").inWorstClass(), "en"))
        .doesNotContain("for the worse");
    assertThat(
            words(
                APosition.of("120.00", "CNY")
                    .ended(CaseStatus.CHARGED_OFF, CreditFactor.CHARGED_OFF)
                    .costs("5.00", null),
                "en"))
        .contains("written off", "still owe")
        .doesNotContain("Court fee");
  }
}
