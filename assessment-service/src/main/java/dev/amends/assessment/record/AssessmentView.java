package dev.amends.assessment.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.assessment.budget.Asset;
import dev.amends.assessment.budget.BudgetStatement.CountedIncome;
import dev.amends.assessment.budget.BudgetStatement.MonthlyExpense;
import dev.amends.assessment.budget.Debt;
import dev.amends.assessment.budget.Derivation;
import dev.amends.assessment.budget.Household;
import dev.amends.assessment.guideline.GuidelineCheck;
import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.Confidence;
import dev.amends.events.Money;
import dev.amends.rules.questionnaire.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with all computed figures.
 *
 * @param version its number within the case, from 1
 * @param supersedes the assessment that it replaced; absent for the first of the case
 * @param changeCode the change in circumstances that required it; absent if none was reported
 * @param validNow whether it is still valid; false as soon as its last day has ended
 * @param overdueAmount the overdue amount at the time of filing
 * @param priorityDebtPayments the monthly payments on priority debts, with the repayment of their
 *     arrears
 * @param otherDebtPayments the monthly payments on other debts that state no balance
 * @param debtService all payments that come before the arrears, with the ongoing instalment
 * @param disposableIncome counted income less necessary expense and debt service; may be negative
 * @param savingsSetAside what the borrower saves a month
 * @param surplusAfterSavings what is left a month for all non-priority debts
 * @param amountForThisDebt the part of it that is left for the debt of the case
 * @param sustainableMonthlyAmount the monthly amount that the borrower can sustain
 * @param cashReserve the part of the usable cash that the borrower keeps
 * @param downPayment what the borrower can pay at once
 * @param monthsToClear the months in which the sustainable amount pays the rest; absent if it never
 *     does
 * @param requiredMonthlyAmount the overdue amount spread over the catch-up period
 * @param abilityScore 0 to 100: the disposable income as a percentage of the required amount
 * @param derivation how each figure was computed
 * @param validUntil the last day of its validity, in the zone
 * @param zone the borrower's IANA zone at the time of filing
 * @param businessDate the lender's business date at the time of filing
 */
public record AssessmentView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    int version,
    @Nullable UUID supersedes,
    @Nullable String changeCode,
    @JsonProperty("standing") AssessmentStatus status,
    boolean validNow,
    Money overdueAmount,
    Money monthlyIncome,
    Money countedIncome,
    Money necessaryExpense,
    Money otherExpense,
    Money priorityDebtPayments,
    Money otherDebtPayments,
    Money debtService,
    Money disposableIncome,
    Money savingsSetAside,
    Money surplusAfterSavings,
    Money amountForThisDebt,
    Money sustainableMonthlyAmount,
    Money usableCash,
    Money cashReserve,
    Money downPayment,
    Money remainingArrears,
    @Nullable Integer monthsToClear,
    Money requiredMonthlyAmount,
    int abilityScore,
    AbilityVerdict verdict,
    List<String> reasons,
    Confidence confidence,
    List<String> confidenceReasons,
    List<Derivation> derivation,
    LocalDate validUntil,
    String zone,
    List<CountedIncome> incomes,
    List<MonthlyExpense> expenses,
    @Nullable Money savings,
    List<Asset> assets,
    List<Debt> debts,
    @Nullable Household household,
    @Nullable Money ongoingInstalment,
    GuidelineCheck guideline,
    @Nullable String reasonCode,
    @Nullable Confidence reasonConfidence,
    @Nullable String note,
    List<Answer> answers,
    LocalDate businessDate,
    String filedBy,
    String filedRole,
    Instant filedAt) {

  /** Shows an assessment as it stands at a time. */
  public static AssessmentView of(Assessment assessment, Instant now) {
    var statement = assessment.statement;
    var debts = statement.debtPayments();
    var cashFlow = statement.cashFlow();
    var surplus = statement.surplus();
    var repayment = statement.repayment();
    var lines = statement.lines();
    var ability = assessment.ability;
    return new AssessmentView(
        assessment.id,
        assessment.caseId,
        assessment.lenderId,
        assessment.accountId,
        assessment.number,
        assessment.supersedes,
        assessment.changeCode,
        assessment.status,
        assessment.isValidAt(now),
        ability.overdue(),
        cashFlow.monthlyIncome(),
        cashFlow.countedIncome(),
        cashFlow.necessaryExpense(),
        cashFlow.otherExpense(),
        debts.priority(),
        debts.other(),
        debts.service(),
        cashFlow.disposableIncome(),
        surplus.savingsSetAside(),
        surplus.surplusAfterSavings(),
        surplus.amountForThisDebt(),
        surplus.sustainableMonthlyAmount(),
        repayment.usableCash(),
        repayment.cashReserve(),
        repayment.downPayment(),
        repayment.remainingArrears(),
        repayment.monthsToClear(),
        ability.requiredMonthly(),
        ability.score(),
        ability.verdict(),
        ability.reasons(),
        ability.confidence(),
        ability.confidenceReasons(),
        Stream.concat(statement.derivation().stream(), ability.derivation().stream()).toList(),
        assessment.validUntil,
        assessment.zone,
        lines.incomes(),
        lines.expenses(),
        lines.savings(),
        lines.assets(),
        lines.debts(),
        lines.household(),
        lines.ongoingInstalment(),
        assessment.guideline,
        assessment.reasonCode,
        assessment.reasonConfidence,
        assessment.note,
        assessment.answers,
        assessment.businessDate,
        assessment.filedBy,
        assessment.filedRole,
        assessment.filedAt);
  }
}
