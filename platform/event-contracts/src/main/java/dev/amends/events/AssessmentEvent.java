package dev.amends.events;

import static dev.amends.events.Fields.required;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that assessment-service publishes on {@code assessments}. */
public sealed interface AssessmentEvent extends ServiceEvent {

  /**
   * The borrower's finances were assessed; all amounts are computed from the reported items.
   *
   * @param version 1 for the first assessment of the case
   * @param monthlyIncome the total income a month
   * @param countedIncome the monthly income after unstable income was counted in part
   * @param necessaryExpense the necessary expenses a month
   * @param debtService the monthly payments to other creditors
   * @param disposableIncome the counted income less necessary expenses and debt service; may be
   *     negative
   * @param sustainableMonthlyAmount the amount that the borrower can sustainably pay a month; never
   *     negative
   * @param abilityScore from 0 to 100
   * @param validUntil the last day on which the assessment is valid
   * @param reasonCode root cause of the delay, coded
   */
  record AssessmentCompleted(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID assessmentId,
      int version,
      Money monthlyIncome,
      Money countedIncome,
      Money necessaryExpense,
      Money debtService,
      Money disposableIncome,
      Money sustainableMonthlyAmount,
      int abilityScore,
      LocalDate validUntil,
      @Nullable String reasonCode,
      Origin origin)
      implements AssessmentEvent {
    public AssessmentCompleted {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(assessmentId, "assessmentId");
      required(monthlyIncome, "monthlyIncome");
      required(countedIncome, "countedIncome");
      required(necessaryExpense, "necessaryExpense");
      required(debtService, "debtService");
      required(disposableIncome, "disposableIncome");
      required(sustainableMonthlyAmount, "sustainableMonthlyAmount");
      required(validUntil, "validUntil");
      required(origin, "origin");
    }
  }

  /**
   * An assessment expired.
   *
   * @param validUntil the last day on which the assessment was valid
   */
  record AssessmentExpired(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID assessmentId,
      LocalDate validUntil,
      Origin origin)
      implements AssessmentEvent {
    public AssessmentExpired {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(assessmentId, "assessmentId");
      required(validUntil, "validUntil");
      required(origin, "origin");
    }
  }
}
