package dev.amends.assessment.sfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.assessment.budget.Budget;
import dev.amends.assessment.budget.IncomeStability;
import dev.amends.assessment.sfs.SfsDocument.Difference;
import dev.amends.assessment.sfs.SfsImport.Options;
import dev.amends.events.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement becomes in a budget, and how the error names a wrong part of it. */
class SfsImportTest {
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final Options OPTIONS = new Options(IncomeStability.PERMANENT, null, null);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SfsFormat format = new SfsFormat();

  @Test
  void importsEveryAmount() throws JsonProcessingException {
    // Given
    SfsStatement statement =
        read("""
                {"is-joint-application": true, "other-dependents": 1,
                 "dependent-children-16-18": 2, "client-name": "not stored",
                 "monthly-income": {
                   "earnings": {"client-salary-or-wages": {"monthly-amount": 2100.5}},
                   "pensions": {"state-pensions": {"monthly-amount": 800, "notes": "from May"}}},
                 "monthly-outgoings": {
                   "fixed-costs": {"other-essential": {"other-essential-costs": [
                     {"monthly-amount": 30}, {"monthly-amount": 12.01, "notes": "lessons"}]}},
                   "flexible-costs": {"personal": {
                     "toiletries": {"monthly-amount": 0}}}},
                 "debts": {
                   "debt-admin-fee": {"monthly-amount": 5},
                   "priority-debts": [
                     {"creditor": "Council", "amount-owed": 500, "repayment-offer": 25.25}],
                   "non-priority-debts": [
                     {"creditor": "Our bank", "amount-owed": 900, "repayment-offer": 9},
                     {"creditor": "Card", "repayment-offer": 10, "notes": "joint"}]},
                 "additional-notes": ["Adviser: A"]}\
                """)
            .statement();

    // When
    SfsImport converted =
        new SfsImport(
            format, statement, new Options(IncomeStability.CASUAL, "GB-NW", " our BANK "));
    Budget budget = converted.in(GBP);

    // Then
    assertThat(budget.incomes())
        .extracting(income -> income.description() + " " + income.amount())
        .containsExactly("client-salary-or-wages 2100.50 GBP", "state-pensions 800.00 GBP");
    assertThat(budget.incomes().getFirst().stability()).isEqualTo(IncomeStability.CASUAL);
    assertThat(budget.expenses())
        .extracting(expense -> expense.category() + " " + expense.amount())
        .containsExactly(
            "OTHER_ESSENTIAL 30.00 GBP", "OTHER_ESSENTIAL 12.01 GBP", "OTHER_ESSENTIAL 5.00 GBP");
    assertThat(budget.expenses().get(1).reason()).isEqualTo("lessons");
    assertThat(budget.debts())
        .extracting(debt -> debt.kind() + " " + debt.monthlyPayment() + " " + debt.priority())
        .containsExactly("Council 25.25 GBP true", "Card 10.00 GBP false");
    assertThat(budget.debts().getFirst().balance()).isEqualTo(Money.of("500", "GBP"));
    assertThat(budget.household())
        .hasFieldOrPropertyWithValue("adults", 3)
        .hasFieldOrPropertyWithValue("children", 2)
        .hasFieldOrPropertyWithValue("region", "GB-NW");
    assertThat(converted.note())
        .isEqualTo(
            "Adviser: A\nmonthly-income.pensions.state-pensions: from May\n"
                + "debts.non-priority-debts.1: joint");
    assertThat(converted.reasonField(1))
        .isEqualTo("monthly-outgoings.fixed-costs.other-essential.other-essential-costs.notes");
  }

  @Test
  void reportsTheTotalsThatDoNotFollowFromTheLines() throws JsonProcessingException {
    SfsDocument document =
        read(
            """
            {"total-number-in-household": 2, "is-joint-application": false,
             "monthly-income": {
               "benefits": {"child-benefit": {"monthly-amount": 100}, "total-benefits": 100.00},
               "total-monthly-income": 157.59},
             "overview": {"savings-contribution": 20}}\
            """);

    assertThat(document.differences(format, new BigDecimal("10.00")))
        .containsExactlyInAnyOrder(
            new Difference("total-number-in-household", new BigDecimal("2"), BigDecimal.ONE),
            new Difference(
                "monthly-income.total-monthly-income",
                new BigDecimal("157.59"),
                new BigDecimal("100")),
            new Difference(
                "overview.savings-contribution", new BigDecimal("20"), new BigDecimal("10.00")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | body must be an object",
        "{} | monthly-income must have a line if monthly-outgoings has none",
        "{\"pets\": 1} | pets is unknown; the known parts are [additional-notes",
        "{\"monthly-income\": 1} | monthly-income must be an object",
        "{\"monthly-income\": {\"lottery\": {}}}"
            + " | monthly-income.lottery is unknown; the known parts are [benefits, earnings,",
        "{\"monthly-outgoings\": {\"fixed-costs\": {\"home-contents\": {\"pool\": {}}}}}"
            + " | monthly-outgoings.fixed-costs.home-contents.pool is unknown",
        "{\"monthly-income\": {\"pensions\": {\"state-pensions\": {\"monthly-amount\": -0.01}}}}"
            + " | monthly-income.pensions.state-pensions.monthly-amount must not be negative",
        "{\"monthly-income\": {\"pensions\": {\"state-pensions\": {\"monthly-amount\": \"9\"}}}}"
            + " | monthly-income.pensions.state-pensions.monthly-amount must be a number",
        "{\"monthly-income\": {\"pensions\": {\"state-pensions\": {\"amount\": 9}}}}"
            + " | monthly-income.pensions.state-pensions.amount is unknown",
        "{\"monthly-income\": {\"pensions\": {\"state-pensions\": {\"monthly-amount\": 1e999}}}}"
            + " | monthly-income.pensions.state-pensions.monthly-amount must be a number",
        "{\"monthly-income\": {\"pensions\": {\"state-pensions\": {\"monthly-amount\": 0.001}}}}"
            + " | monthly-income.pensions.state-pensions.monthly-amount must have at most 2",
        "{\"debts\": {\"priority-debts\": {}}} | debts.priority-debts must be a list",
        "{\"debts\": {\"priority-debts\": [{\"repayment-offer\": 1}]}}"
            + " | debts.priority-debts.0.creditor is required",
        "{\"debts\": {\"non-priority-debts\": [{\"creditor\": \"C\", \"repayment-offer\": 9e19}]}}"
            + " | debts.non-priority-debts.0.repayment-offer is too large",
        "{\"debts\": {\"debt-admin-fee\": [{\"monthly-amount\": 1}, {\"monthly-amount\": 2}]}}"
            + " | debts.debt-admin-fee.1 must be the only fee",
        "{\"dependent-children-16-18\": 21} | dependent-children-16-18 must be 0 to 20 (was 21)",
        "{\"is-joint-application\": true, \"non-dependents\": 19}"
            + " | non-dependents brings the household to 21 adults; at most 20 are allowed",
        "{\"dependent-children-under-16\": 11, \"dependent-children-16-18\": 10}"
            + " | dependent-children-under-16 brings the household to 21 children; at most 20 are",
        "{\"is-joint-application\": 1} | is-joint-application must be true or false (was 1)",
        "{\"additional-notes\": [1]} | additional-notes.0 must be a text",
      })
  void namesThePathOfAWrongPart(String document, String message) {
    assertThatThrownBy(() -> new SfsImport(format, read(document).statement(), OPTIONS).in(GBP))
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"Our bnk", "' '"})
  void rejectsACreditorThatTheDocumentDoesNotList(String creditor) throws JsonProcessingException {
    SfsStatement statement =
        read("""
                {"debts": {"non-priority-debts": [
                  {"creditor": "Our bank", "amount-owed": 900, "repayment-offer": 9}]}}\
                """)
            .statement();
    Options options = new Options(IncomeStability.PERMANENT, null, creditor);

    assertThatThrownBy(() -> new SfsImport(format, statement, options))
        .hasMessageContaining(
            "creditor must be the creditor of a debt in the document (was " + creditor + ")");
  }

  @Test
  void namesTheSectionThatHasTooManyLines() {
    String lines = String.join(",", Collections.nCopies(201, "{\"monthly-amount\": 1}"));
    String document =
        "{\"monthly-outgoings\": {\"fixed-costs\": {\"other-essential\":"
            + " {\"other-essential-costs\": [%s]}}}}".formatted(lines);

    assertThatThrownBy(() -> new SfsImport(format, read(document).statement(), OPTIONS).in(GBP))
        .hasMessageContaining("monthly-outgoings must have at most 200 lines (was 201)");
  }

  private SfsDocument read(String document) throws JsonProcessingException {
    return SfsReader.read(format, JSON.readTree(document));
  }
}
