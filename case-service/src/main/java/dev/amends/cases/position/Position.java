package dev.amends.cases.position;

import dev.amends.cases.arrears.PaymentHistory.ReceivedPayment;
import dev.amends.cases.creditstatus.CreditStatusView;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.nextstep.PlanPaymentReader.PlanPayment;
import dev.amends.cases.referral.OpenReferralReader.OpenReferral;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.LenderEvent.Contract;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.rules.cost.CostEstimate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The position of an account as of the last closed business day.
 *
 * @param parts the components of the overdue amount; absent unless they add up to it
 * @param contract the loan agreement, if the lender reports it
 * @param payments the payments received or reversed since the oldest unpaid due date
 * @param plan the promise or plan in force that began last; absent if none is in force
 * @param onHold whether a hold stops contacts and escalation
 * @param pausedUntil the last business day of the pause of the strategy; absent without a pause,
 *     and if the end of a hold is not known
 * @param credit the status of the account for credit bureaus
 * @param legal the legal action that is proposed or requested; absent if there is none
 * @param costs what not paying costs; absent once nothing is overdue
 */
public record Position(
    CaseStatus status,
    Figures figures,
    @Nullable Overdue parts,
    @Nullable Contract contract,
    List<ReceivedPayment> payments,
    @Nullable PlanInForce plan,
    boolean onHold,
    @Nullable LocalDate pausedUntil,
    CreditStatusView credit,
    @Nullable OpenReferral legal,
    @Nullable CostEstimate costs) {

  public Position {
    payments = List.copyOf(payments);
  }

  /**
   * A promise or plan in force.
   *
   * @param begunOn its first business date
   * @param next the first payment that was not made in full; absent if all were
   */
  public record PlanInForce(
      UUID planId, PlanKind kind, LocalDate begunOn, @Nullable PlanPayment next) {}
}
