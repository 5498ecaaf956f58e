package dev.amends.plan.outcome;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.outcome.BreachPolicy.BreachRule;
import dev.amends.plan.payment.PaymentBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * Judges instalments again when a payment or a reversal arrives after their judgement, so that the
 * result is the same as if all had arrived in order. The caller publishes the events.
 */
@ApplicationScoped
public class LatePaymentCommands {
  private final BreachRule rule;

  LatePaymentCommands(BreachConfig config) {
    this.rule = BreachRule.of(config);
  }

  /**
   * Judges the instalments of a plan again that were judged before. A payment is in time if its
   * business date is not after the day on whose close the instalment was judged. The judgements of
   * a plan that another one has replaced are final.
   *
   * @param businessDate the business date of the payment or reversal
   */
  public List<PlanEvent> review(
      RepaymentPlan plan, PaymentBatch payments, LocalDate businessDate, Origin origin) {
    SortedMap<Integer, LocalDate> judgedOn = plan.judgedOn();
    if (judgedOn.isEmpty() || !plan.isReviewable()) {
      return List.of();
    }
    List<InstalmentState> instalments = payments.instalmentsPaidBy(plan, LocalDate.MAX);
    List<PlanEvent> events = new ArrayList<>();
    judgedOn.forEach(
        (number, day) -> {
          boolean missed = isShort(find(payments.instalmentsPaidBy(plan, day), number));
          Money unpaid = find(instalments, number).unpaid();
          plan.judgeAgain(number, missed, unpaid, businessDate, origin).ifPresent(events::add);
        });
    boolean breached = plan.missed() >= rule.missedToBreach();
    if (!events.isEmpty() && breached != plan.isBreached()) {
      LocalDate lastJudged = Collections.max(judgedOn.values());
      events.addAll(
          breachOrWithdraw(plan, instalments, lastJudged, breached, businessDate, origin));
    }
    return events;
  }

  private static List<PlanEvent> breachOrWithdraw(
      RepaymentPlan plan,
      List<InstalmentState> instalments,
      LocalDate lastJudged,
      boolean breached,
      LocalDate businessDate,
      Origin origin) {
    if (breached) {
      Money shortBy = BreachPolicy.shortBy(instalments, lastJudged);
      return plan.breachAgain(shortBy, businessDate, origin);
    }
    boolean paid = instalments.stream().allMatch(InstalmentState::isPaid);
    return List.of(plan.withdrawBreach(paid, businessDate, origin));
  }

  private boolean isShort(InstalmentState instalment) {
    return rule.tolerance().isShort(instalment.amount(), instalment.paid());
  }

  private static InstalmentState find(List<InstalmentState> instalments, int number) {
    return instalments.stream()
        .filter(instalment -> instalment.number() == number)
        .findFirst()
        .orElseThrow();
  }
}
