package dev.amends.assessment.record;

import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.assessment.guideline.GuidelineCheck;
import dev.amends.assessment.questionnaire.Answer;
import dev.amends.assessment.record.AbilityPolicy.Ability;
import dev.amends.assessment.record.ValidityPolicy.Validity;
import dev.amends.events.AccountKey;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.AssessmentEvent.AssessmentExpired;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An assessment of a borrower's finances; its figures never change after it is filed. */
@Entity
@Table(name = "assessment")
class Assessment {

  /**
   * The findings that an agent files with the budget.
   *
   * @param answers the answers to the open questions
   * @param reasonCode the code of the root cause of the delay
   * @param note a note in the agent's words
   */
  record Findings(List<Answer> answers, @Nullable String reasonCode, @Nullable String note) {}

  @Id UUID id;
  UUID caseId;
  String lenderId;
  String accountId;
  int number;

  @Enumerated(EnumType.STRING)
  AssessmentStatus status;

  Currency currency;
  long monthlyIncome;
  long countedIncome;
  long necessaryExpense;
  long otherExpense;
  long debtService;
  long disposableIncome;
  long sustainableMonthly;
  long requiredMonthly;
  int abilityScore;

  @Enumerated(EnumType.STRING)
  AbilityVerdict verdict;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> reasons;

  @JdbcTypeCode(SqlTypes.JSON)
  BudgetStatement.ItemisedLines lines;

  @JdbcTypeCode(SqlTypes.JSON)
  GuidelineCheck guideline;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Answer> answers;

  @Nullable String reasonCode;
  @Nullable String note;
  String filedBy;
  String filedRole;
  Instant filedAt;
  LocalDate validUntil;
  String zone;
  Instant expiresAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init")
  Assessment() {}

  /** Creates an assessment; {@link #file} fills it. */
  @SuppressWarnings("NullAway.Init") // the rest is set by file()
  Assessment(UUID id, UUID caseId, AccountKey account) {
    this.id = id;
    this.caseId = caseId;
    this.lenderId = account.lenderId();
    this.accountId = account.accountId();
  }

  /**
   * Files the assessment.
   *
   * @param caseNumber its number within the case, from 1
   */
  AssessmentCompleted file(
      int caseNumber,
      BudgetStatement statement,
      Ability ability,
      Findings findings,
      Validity validity,
      Origin origin,
      Instant at) {
    number = caseNumber;
    status = AssessmentStatus.VALID;
    record(statement);
    record(ability);
    answers = findings.answers();
    reasonCode = findings.reasonCode();
    note = findings.note();
    validUntil = validity.until();
    zone = validity.zone().getId();
    expiresAt = validity.endsAt();
    filedBy = origin.by();
    filedRole = origin.role();
    filedAt = at;
    return new AssessmentCompleted(
        caseId,
        lenderId,
        accountId,
        id,
        number,
        statement.monthlyIncome(),
        statement.countedIncome(),
        statement.necessaryExpense(),
        statement.debtService(),
        statement.disposableIncome(),
        statement.sustainableMonthlyAmount(),
        abilityScore,
        validUntil,
        reasonCode,
        null,
        null,
        null,
        null,
        null,
        origin);
  }

  private void record(BudgetStatement statement) {
    currency = statement.disposableIncome().currency();
    lines = statement.lines();
    monthlyIncome = statement.monthlyIncome().minorUnits();
    countedIncome = statement.countedIncome().minorUnits();
    necessaryExpense = statement.necessaryExpense().minorUnits();
    otherExpense = statement.otherExpense().minorUnits();
    debtService = statement.debtService().minorUnits();
    disposableIncome = statement.disposableIncome().minorUnits();
    sustainableMonthly = statement.sustainableMonthlyAmount().minorUnits();
  }

  private void record(Ability ability) {
    requiredMonthly = ability.requiredMonthly().minorUnits();
    abilityScore = ability.score();
    verdict = ability.verdict();
    reasons = ability.reasons();
  }

  /** Marks a valid assessment as replaced by a newer one; an expired one stays expired. */
  void supersede() {
    if (status == AssessmentStatus.VALID) {
      status = AssessmentStatus.SUPERSEDED;
    }
  }

  /** Marks the assessment as expired. */
  AssessmentExpired expire() {
    status = AssessmentStatus.EXPIRED;
    return new AssessmentExpired(
        caseId,
        lenderId,
        accountId,
        id,
        validUntil,
        Origin.system("assessment-validity: valid until " + validUntil + " in " + zone));
  }

  AccountKey account() {
    return new AccountKey(lenderId, accountId);
  }

  Money money(long minorUnits) {
    return new Money(minorUnits, currency);
  }
}
