package dev.amends.events;

import static dev.amends.events.Fields.required;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What assessment-service tells on {@code assessments}. */
public sealed interface AssessmentEvent extends ServiceEvent {

  /**
   * The borrower's finances were assessed; all amounts are computed from the lines, none is typed.
   *
   * @param version 1 for the first assessment of the case
   * @param monthlyIncome all income lines a month
   * @param countedIncome after taking unstable income in part
   * @param necessaryExpense all necessary expense lines a month
   * @param debtService what is paid to other creditors a month
   * @param disposableIncome counted income less necessary expense and debt service; may be negative
   * @param sustainableMonthlyAmount what can be paid a month without failing; never negative
   * @param abilityScore 0 to 100
   * @param validUntil last day on which it may be relied on
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
   * An assessment may no longer be relied on.
   *
   * @param validUntil last day on which it could be relied on
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
