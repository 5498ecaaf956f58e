package dev.amends.cases.statement;

import dev.amends.cases.arrears.PaymentHistory.ReceivedPayment;
import dev.amends.cases.creditstatus.CreditStatusView;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.LenderEvent.Contract;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The content of a statement.
 *
 * @param lender the lender's name in letters
 * @param businessDate the lender's business date of the figures
 * @param agreement the loan agreement; absent if the lender does not report it
 * @param payments the payments received or reversed since the oldest unpaid due date
 * @param plan the promise or plan in force that began last; absent if none is in force
 * @param creditStatus the status of the account for credit bureaus, and what hurts it most
 * @param duties what the borrower is asked to do
 * @param pausedUntil the last business day of the pause of the strategy; absent without a pause,
 *     and if its end is not known
 * @param rights the borrower's rights, one sentence each
 * @param consequences the consequences of not paying that are true for the account
 */
record StatementContent(
    String accountId,
    String lender,
    CaseStatus status,
    LocalDate businessDate,
    @Nullable Contract agreement,
    Balance balance,
    List<ReceivedPayment> payments,
    @Nullable StatedPlan plan,
    CreditStatusView creditStatus,
    List<String> duties,
    @Nullable LocalDate pausedUntil,
    List<String> rights,
    List<Consequence> consequences) {

  StatementContent {
    payments = List.copyOf(payments);
    duties = List.copyOf(duties);
    rights = List.copyOf(rights);
    consequences = List.copyOf(consequences);
  }

  /**
   * The debt. The components are absent unless they add up to the overdue amount.
   *
   * @param partsReported whether the components of the overdue amount are stated
   * @param outstanding the whole debt; absent if the lender does not report it
   * @param delinquentSince the oldest unpaid due date; absent if nothing is overdue
   */
  @Schema(name = "StatementBalance")
  record Balance(
      Money overdue,
      boolean partsReported,
      @Nullable Money principal,
      @Nullable Money interest,
      @Nullable Money fee,
      @Nullable Money penalty,
      @Nullable Money outstanding,
      int daysPastDue,
      @Nullable LocalDate delinquentSince) {}

  /**
   * A promise or plan in force.
   *
   * @param nextDueOn the due date of the first payment that was not made in full; absent if all
   *     were
   * @param nextAmount the amount of that payment in the terms of the plan
   */
  @Schema(name = "StatementPlan")
  record StatedPlan(
      UUID planId,
      PlanKind kind,
      LocalDate begunOn,
      @Nullable LocalDate nextDueOn,
      @Nullable Money nextAmount) {}

  /** The kinds of consequences. */
  @Schema(name = "StatementConsequenceKind")
  enum ConsequenceKind {
    /** The status of the account for credit bureaus. */
    CREDIT_STATUS,
    /** A legal action that is proposed or requested. */
    LEGAL_STEP,
    /** The penalty interest so far. */
    PENALTY_INTEREST,
    /** The estimated court fee if the claim went to court. */
    COURT_FEE,
    /** The estimated cost of the lender's lawyer if the claim went to court. */
    LAWYER_COST
  }

  /**
   * A consequence.
   *
   * @param text the sentence of the letter
   * @param amount absent if it is not a cost
   * @param perDay what each further day adds; absent unless penalty interest accrues
   * @param rule how the amount is computed
   * @param citation the law, contract or custom behind it
   */
  @Schema(name = "StatementConsequence")
  record Consequence(
      ConsequenceKind kind,
      String text,
      @Nullable Money amount,
      @Nullable Money perDay,
      @Nullable String rule,
      @Nullable String citation) {}
}
