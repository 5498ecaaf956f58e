package dev.amends.assessment.record;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import dev.amends.assessment.budget.Asset;
import dev.amends.assessment.budget.Budget;
import dev.amends.assessment.budget.Debt;
import dev.amends.assessment.budget.Expense;
import dev.amends.assessment.budget.Household;
import dev.amends.assessment.budget.Income;
import dev.amends.assessment.record.Assessment.Findings;
import dev.amends.events.Confidence;
import dev.amends.events.InvalidEvent;
import dev.amends.events.Money;
import dev.amends.rules.questionnaire.Answer;
import dev.amends.rules.questionnaire.AnswerPolicy;
import dev.amends.rules.questionnaire.Questionnaires;
import dev.amends.rules.reason.ReasonCodes;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The assessment that an agent files: the budget lines as the borrower stated them. A request that
 * contains a computed figure is rejected.
 *
 * @param savings available savings that are not listed among the assets
 * @param household the people who live on the budget
 * @param ongoingInstalment the regular monthly instalment of this loan; a plan for the arrears is
 *     paid on top of it
 * @param reasonCode the root cause of the delay, such as REDUCED_HOURS
 * @param reasonConfidence how sure the agent is of the root cause; only with reasonCode
 * @param note up to 4,000 characters
 */
@Schema(
    examples =
        """
        {"caseId": "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11",
         "incomes": [
           {"kind": "EARNINGS", "amount": {"amount": "6500.00", "currency": "CNY"},
            "frequency": "MONTHLY", "stability": "PERMANENT", "since": "2021-04-01",
            "evidenceSeen": true},
           {"kind": "EARNINGS", "description": "Deliveries",
            "amount": {"amount": "300.00", "currency": "CNY"},
            "frequency": "WEEKLY", "stability": "CASUAL"}],
         "expenses": [
           {"category": "HOME", "kind": "RENT",
            "amount": {"amount": "2800.00", "currency": "CNY"}, "frequency": "MONTHLY"},
           {"category": "SCHOOL", "amount": {"amount": "3600.00", "currency": "CNY"},
            "frequency": "QUARTERLY"}],
         "assets": [
           {"kind": "SAVINGS", "value": {"amount": "2000.00", "currency": "CNY"}},
           {"kind": "VEHICLE", "value": {"amount": "40000.00", "currency": "CNY"}}],
         "debts": [
           {"kind": "CREDIT_CARD", "monthlyPayment": {"amount": "500.00", "currency": "CNY"},
            "balance": {"amount": "8000.00", "currency": "CNY"}}],
         "household": {"adults": 2, "children": 1},
         "ongoingInstalment": {"amount": "650.00", "currency": "CNY"},
         "reasonCode": "REDUCED_HOURS",
         "reasonConfidence": "HIGH",
         "answers": [{"questionId": "work", "text": "Half the shifts since March"}]}\
        """)
record NewAssessment(
    UUID caseId,
    @Nullable List<Income> incomes,
    @Nullable List<Expense> expenses,
    @Nullable Money savings,
    @Nullable List<Asset> assets,
    @Nullable List<Debt> debts,
    @Nullable Household household,
    @Nullable Money ongoingInstalment,
    @Schema(examples = "REDUCED_HOURS") @Nullable String reasonCode,
    @Nullable Confidence reasonConfidence,
    @Nullable String note,
    @Nullable List<Answer> answers,
    @Schema(hidden = true) @JsonAnySetter @Nullable Map<String, Object> others) {
  private static final Set<String> COMPUTED =
      Set.of(
          "monthlyIncome",
          "countedIncome",
          "necessaryExpense",
          "otherExpense",
          "priorityDebtPayments",
          "otherDebtPayments",
          "debtService",
          "disposableIncome",
          "savingsSetAside",
          "surplusAfterSavings",
          "amountForThisDebt",
          "sustainableMonthlyAmount",
          "usableCash",
          "cashReserve",
          "downPayment",
          "remainingArrears",
          "monthsToClear",
          "requiredMonthlyAmount",
          "abilityScore",
          "verdict",
          "confidence",
          "derivation",
          "validUntil");
  private static final int NOTE_LENGTH_MAX = 4000;

  @JsonCreator
  NewAssessment {}

  /**
   * Checks everything that needs no case.
   *
   * @throws InvalidEvent names the wrong field
   */
  void check(ReasonCodes reasons) {
    if (others != null) {
      others.keySet().stream().sorted().findFirst().ifPresent(NewAssessment::rejectField);
    }
    if (caseId == null) {
      throw new InvalidEvent("caseId", "is required");
    }
    reasons.requireReason(reasonCode, "reasonCode");
    if (reasonConfidence != null && reasonCode == null) {
      throw new InvalidEvent("reasonConfidence", "must be absent without reasonCode");
    }
    if (note != null && note.length() > NOTE_LENGTH_MAX) {
      throw new InvalidEvent("note", "must be at most " + NOTE_LENGTH_MAX + " characters");
    }
  }

  private static void rejectField(String field) {
    throw new InvalidEvent(
        field,
        COMPUTED.contains(field)
            ? "is computed from the lines; leave it out"
            : "is not a known field");
  }

  /** The budget in the currency of the account. */
  Budget budget(Currency currency) {
    return new Budget(
        currency,
        orEmpty(incomes),
        orEmpty(expenses),
        savings,
        orEmpty(assets),
        orEmpty(debts),
        household,
        ongoingInstalment);
  }

  /**
   * The findings, with answers that name the question set and its version.
   *
   * @throws InvalidEvent for an answer to an unknown question; names the answer
   */
  Findings findings(Questionnaires questionnaires) {
    return new Findings(
        AnswerPolicy.complete(orEmpty(answers), questionnaires, "answers"),
        reasonCode,
        reasonConfidence,
        note);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> lines) {
    return lines == null ? List.of() : lines;
  }
}
