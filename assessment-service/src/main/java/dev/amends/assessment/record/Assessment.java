package dev.amends.assessment.record;

import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.assessment.budget.BudgetStatement.CashFlow;
import dev.amends.assessment.budget.BudgetStatement.Repayment;
import dev.amends.assessment.guideline.GuidelineCheck;
import dev.amends.assessment.record.AbilityPolicy.Ability;
import dev.amends.assessment.record.ValidityPolicy.Validity;
import dev.amends.events.AccountKey;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.AssessmentEvent.AssessmentExpired;
import dev.amends.events.Confidence;
import dev.amends.events.Origin;
import dev.amends.rules.questionnaire.Answer;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An assessment of a borrower's finances; its figures never change after it is filed. */
@Entity
@Table(name = "assessment")
public class Assessment {

  /**
   * The findings that an agent files with the budget.
   *
   * @param answers the answers to the open questions
   * @param reasonCode the code of the root cause of the delay
   * @param reasonConfidence how sure the agent is of the root cause
   * @param note a note in the agent's words
   */
  public record Findings(
      List<Answer> answers,
      @Nullable String reasonCode,
      @Nullable Confidence reasonConfidence,
      @Nullable String note) {}

  /**
   * The place of an assessment among those of its case.
   *
   * @param number from 1
   * @param previous the assessment that it replaces; absent for the first
   * @param businessDate the lender's business date on which it is filed
   * @param changeCode the change in circumstances that required it; absent if none was reported
   */
  record CaseVersion(
      int number, @Nullable UUID previous, LocalDate businessDate, @Nullable String changeCode) {}

  /** What was computed from the statement. */
  record Figures(BudgetStatement statement, Ability ability, GuidelineCheck guideline) {}

  @Id UUID id;
  UUID caseId;
  String lenderId;
  String accountId;
  int number;

  @Enumerated(EnumType.STRING)
  AssessmentStatus status;

  @JdbcTypeCode(SqlTypes.JSON)
  BudgetStatement statement;

  @JdbcTypeCode(SqlTypes.JSON)
  Ability ability;

  @JdbcTypeCode(SqlTypes.JSON)
  GuidelineCheck guideline;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Answer> answers;

  @Nullable String reasonCode;

  @Enumerated(EnumType.STRING)
  @Nullable Confidence reasonConfidence;

  @Convert(converter = EncryptedAssessmentNote.class)
  @Nullable String note;

  LocalDate businessDate;
  @Nullable UUID supersedes;
  @Nullable String changeCode;
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

  /** Files the assessment; {@link #completed} returns the event. */
  void file(
      CaseVersion place,
      Figures figures,
      Findings findings,
      Validity validity,
      Origin origin,
      Instant at) {
    status = AssessmentStatus.VALID;
    number = place.number();
    supersedes = place.previous();
    businessDate = place.businessDate();
    changeCode = place.changeCode();
    statement = figures.statement();
    ability = figures.ability();
    guideline = figures.guideline();
    answers = findings.answers();
    reasonCode = findings.reasonCode();
    reasonConfidence = findings.reasonConfidence();
    note = findings.note();
    validUntil = validity.until();
    zone = validity.zone().getId();
    expiresAt = validity.endsAt();
    filedBy = origin.by();
    filedRole = origin.role();
    filedAt = at;
  }

  /**
   * Returns the event that publishes the filed assessment.
   *
   * @param contentHash the hash of the record that stays behind
   */
  AssessmentCompleted completed(String contentHash, Origin origin) {
    CashFlow cashFlow = statement.cashFlow();
    Repayment repayment = statement.repayment();
    return new AssessmentCompleted(
        caseId,
        lenderId,
        accountId,
        id,
        number,
        cashFlow.monthlyIncome(),
        cashFlow.countedIncome(),
        cashFlow.necessaryExpense(),
        statement.debtPayments().service(),
        cashFlow.disposableIncome(),
        statement.surplus().sustainableMonthlyAmount(),
        ability.score(),
        validUntil,
        reasonCode,
        ability.verdict(),
        repayment.downPayment(),
        repayment.monthsToClear(),
        ability.confidence(),
        businessDate,
        statement.lines().ongoingInstalment(),
        contentHash,
        origin);
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

  /** Whether it is valid at a time, even if the job that expires it has not run yet. */
  boolean isValidAt(Instant at) {
    return status == AssessmentStatus.VALID && at.isBefore(expiresAt);
  }
}
