package dev.amends.assessment.record;

import dev.amends.assessment.budget.Statement;
import dev.amends.assessment.questionnaire.Answer;
import dev.amends.assessment.record.AbilityPolicy.Ability;
import dev.amends.assessment.record.AbilityPolicy.Verdict;
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

/** The borrower's finances on a day, as filed and computed; its figures never change. */
@Entity
@Table(name = "assessment")
class Assessment {

  /** Whether an assessment may be relied on. */
  public enum Standing {
    /** It is the newest of its case and its time is not over. */
    VALID,
    /** A newer one took its place. */
    SUPERSEDED,
    /** Its time is over. */
    EXPIRED
  }

  /**
   * What an agent files beside the budget.
   *
   * @param answers to the open questions
   * @param reasonCode root cause of the delay, coded
   * @param note in the agent's words
   */
  record Findings(List<Answer> answers, @Nullable String reasonCode, @Nullable String note) {}

  @Id UUID id;
  UUID caseId;
  String lenderId;
  String accountId;
  int number;

  @Enumerated(EnumType.STRING)
  Standing standing;

  String currency;
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
  Verdict verdict;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> reasons;

  @JdbcTypeCode(SqlTypes.JSON)
  Statement.Itemised lines;

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

  /** An assessment of a case, not yet filed. */
  @SuppressWarnings("NullAway.Init") // the rest is set by file()
  Assessment(UUID id, UUID caseId, AccountKey account) {
    this.id = id;
    this.caseId = caseId;
    this.lenderId = account.lenderId();
    this.accountId = account.accountId();
  }

  /** Files it under its number. */
  AssessmentCompleted file(
      int caseNumber,
      Statement statement,
      Ability ability,
      Findings findings,
      Validity validity,
      Origin origin,
      Instant at) {
    number = caseNumber;
    standing = Standing.VALID;
    take(statement);
    take(ability);
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
        origin);
  }

  private void take(Statement statement) {
    currency = statement.disposableIncome().currency().getCurrencyCode();
    lines = statement.lines();
    monthlyIncome = statement.monthlyIncome().minorUnits();
    countedIncome = statement.countedIncome().minorUnits();
    necessaryExpense = statement.necessaryExpense().minorUnits();
    otherExpense = statement.otherExpense().minorUnits();
    debtService = statement.debtService().minorUnits();
    disposableIncome = statement.disposableIncome().minorUnits();
    sustainableMonthly = statement.sustainableMonthlyAmount().minorUnits();
  }

  private void take(Ability ability) {
    requiredMonthly = ability.requiredMonthly().minorUnits();
    abilityScore = ability.score();
    verdict = ability.verdict();
    reasons = ability.reasons();
  }

  /** A newer one takes its place; one that has expired stays so. */
  void supersede() {
    if (standing == Standing.VALID) {
      standing = Standing.SUPERSEDED;
    }
  }

  /** Its time is over. */
  AssessmentExpired expire() {
    standing = Standing.EXPIRED;
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
    return new Money(minorUnits, Currency.getInstance(currency));
  }
}
