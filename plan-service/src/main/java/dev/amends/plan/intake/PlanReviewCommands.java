package dev.amends.plan.intake;

import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.outcome.LatePaymentCommands;
import dev.amends.plan.outcome.PromiseReviewCommands;
import dev.amends.plan.payment.PaymentBatch;
import dev.amends.plan.schedule.HeldDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reviews all payments of a plan from the first on, so that a payment, a reversal and a case that
 * continues need no separate rules. The caller publishes the events.
 */
@ApplicationScoped
class PlanReviewCommands {
  private final PromiseReviewCommands promises;
  private final LatePaymentCommands latePayments;

  PlanReviewCommands(PromiseReviewCommands promises, LatePaymentCommands latePayments) {
    this.promises = promises;
    this.latePayments = latePayments;
  }

  /**
   * Reviews the payments of a plan that is or was in force.
   *
   * @param holds the held days of the case
   * @param businessDate the business date of the event that causes the review
   */
  List<PlanEvent> review(
      Plan plan,
      PaymentBatch payments,
      List<HeldDays> holds,
      LocalDate businessDate,
      Origin origin) {
    List<PlanEvent> events = new ArrayList<>();
    if (plan instanceof Promise promise) {
      events.addAll(
          promises.reviewPayments(
              promise, payments.counting(promise), holds, businessDate, origin));
    } else if (plan instanceof RepaymentPlan repayment) {
      events.addAll(latePayments.review(repayment, payments, businessDate, origin));
      events.addAll(payments.allocate(repayment, businessDate, origin));
    }
    return events;
  }
}
