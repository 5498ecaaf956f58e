package dev.amends.assessment.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.assessment.budget.Asset;
import dev.amends.assessment.budget.BudgetStatement.CountedIncome;
import dev.amends.assessment.budget.BudgetStatement.MonthlyExpense;
import dev.amends.assessment.budget.Debt;
import dev.amends.assessment.budget.Household;
import dev.amends.assessment.guideline.GuidelineCheck;
import dev.amends.assessment.questionnaire.Answer;
import dev.amends.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with all computed figures.
 *
 * @param version its number within the case, from 1
 * @param disposableIncome counted income less necessary expense and debt service; may be negative
 * @param sustainableMonthlyAmount the monthly amount that the borrower can sustain
 * @param requiredMonthlyAmount the overdue amount spread over the catch-up period
 * @param abilityScore 0 to 100: the disposable income as a percentage of the required amount
 * @param validUntil the last day of its validity, in the zone
 * @param zone the borrower's IANA zone at the time of filing
 */
record AssessmentView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    int version,
    @JsonProperty("standing") AssessmentStatus status,
    Money monthlyIncome,
    Money countedIncome,
    Money necessaryExpense,
    Money otherExpense,
    Money debtService,
    Money disposableIncome,
    Money sustainableMonthlyAmount,
    Money requiredMonthlyAmount,
    int abilityScore,
    AbilityVerdict verdict,
    List<String> reasons,
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
    @Nullable String note,
    List<Answer> answers,
    String filedBy,
    String filedRole,
    Instant filedAt) {

  static AssessmentView of(Assessment assessment) {
    return new AssessmentView(
        assessment.id,
        assessment.caseId,
        assessment.lenderId,
        assessment.accountId,
        assessment.number,
        assessment.status,
        assessment.money(assessment.monthlyIncome),
        assessment.money(assessment.countedIncome),
        assessment.money(assessment.necessaryExpense),
        assessment.money(assessment.otherExpense),
        assessment.money(assessment.debtService),
        assessment.money(assessment.disposableIncome),
        assessment.money(assessment.sustainableMonthly),
        assessment.money(assessment.requiredMonthly),
        assessment.abilityScore,
        assessment.verdict,
        assessment.reasons,
        assessment.validUntil,
        assessment.zone,
        assessment.lines.incomes(),
        assessment.lines.expenses(),
        assessment.lines.savings(),
        assessment.lines.assets(),
        assessment.lines.debts(),
        assessment.lines.household(),
        assessment.lines.ongoingInstalment(),
        assessment.guideline,
        assessment.reasonCode,
        assessment.note,
        assessment.answers,
        assessment.filedBy,
        assessment.filedRole,
        assessment.filedAt);
  }
}
