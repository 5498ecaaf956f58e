package dev.amends.cases.statement;

import java.util.Set;

/** The optional sentences of a statement; each is included only if it is true for the account. */
enum Clause {
  /** The lender did not report the loan agreement. */
  AGREEMENT_NOT_REPORTED,
  /** The components of the overdue amount are unknown. */
  PARTS_NOT_REPORTED,
  /** No payment was recorded since the arrears began. */
  NO_PAYMENTS,
  /** Nothing is overdue. */
  NOTHING_OVERDUE,
  /** The overdue amount is to be paid. */
  PAY_OVERDUE,
  /** A payment of a plan in force is to be made. */
  PAY_INSTALMENT,
  /** A payment of a plan in force was due before the date of the figures. */
  PAY_PAST_INSTALMENT,
  /** All payments of the plan in force were made. */
  PLAN_PAID,
  /** A hold is in force, so no payment is requested. */
  ON_HOLD,
  /** The account was charged off; the debt remains. */
  CHARGED_OFF,
  /** The strategy is paused until a known day. */
  PAUSED_UNTIL,
  /** The credit status of an account without arrears. */
  CREDIT_UP_TO_DATE,
  /** The credit status of an account in arrears. */
  CREDIT_ARREARS,
  /** The credit status of an account in arrears, and the day on which it worsens. */
  CREDIT_WORSE_ON,
  /** The credit status after the charge-off. */
  CREDIT_CHARGED_OFF,
  /** A legal review is proposed. */
  LEGAL_REVIEW_PROPOSED,
  /** A legal review is requested. */
  LEGAL_REVIEW_REQUESTED,
  /** An arbitration is proposed. */
  ARBITRATION_PROPOSED,
  /** An arbitration is requested. */
  ARBITRATION_REQUESTED,
  /** A claim in court is proposed. */
  LITIGATION_PROPOSED,
  /** A claim in court is requested. */
  LITIGATION_REQUESTED,
  /** Penalty interest as reported by the lender. */
  PENALTY_REPORTED,
  /** Penalty interest as reported, and what has accrued since. */
  PENALTY_ACCRUING,
  /** The court fee if the claim went to court; a legal action is proposed or requested. */
  COURT_FEE,
  /** The court fee if the claim went to court; no legal action is proposed. */
  COURT_FEE_IF_SUED,
  /**
   * The cost of the lender's lawyer if the claim went to court; a legal action is proposed or
   * requested.
   */
  LAWYER_COST,
  /** The cost of the lender's lawyer if the claim went to court; no legal action is proposed. */
  LAWYER_COST_IF_SUED;

  /** The placeholders that the sentence may contain. */
  Set<String> placeholders() {
    return switch (this) {
      case PAY_OVERDUE, CHARGED_OFF -> Set.of("overdue");
      case PAY_INSTALMENT, PAY_PAST_INSTALMENT -> Set.of("amount", "dueOn");
      case PAUSED_UNTIL -> Set.of("pausedUntil");
      case CREDIT_UP_TO_DATE, CREDIT_CHARGED_OFF -> Set.of("status");
      case CREDIT_ARREARS -> Set.of("status", "days");
      case CREDIT_WORSE_ON -> Set.of("status", "days", "worseOn");
      case PENALTY_REPORTED -> Set.of("amount", "businessDate");
      case PENALTY_ACCRUING -> Set.of("amount", "perDay", "businessDate", "citation");
      case COURT_FEE, COURT_FEE_IF_SUED, LAWYER_COST, LAWYER_COST_IF_SUED ->
          Set.of("amount", "claim", "businessDate", "citation");
      case AGREEMENT_NOT_REPORTED,
          PARTS_NOT_REPORTED,
          NO_PAYMENTS,
          NOTHING_OVERDUE,
          PLAN_PAID,
          ON_HOLD,
          LEGAL_REVIEW_PROPOSED,
          LEGAL_REVIEW_REQUESTED,
          ARBITRATION_PROPOSED,
          ARBITRATION_REQUESTED,
          LITIGATION_PROPOSED,
          LITIGATION_REQUESTED ->
          Set.of();
    };
  }
}
