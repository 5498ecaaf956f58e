package dev.amends.plan.breach;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.breach.BreachPolicy.BreachRule;
import dev.amends.plan.payment.PaymentBatch;
import dev.amends.plan.schedule.DeadlinePolicy;
import dev.amends.plan.schedule.HeldDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * Corrects judgements of instalments when a payment or a reversal arrives after them, or the
 * business day turns out to be wrong, so that the result is the same as if all had arrived in
 * order. The caller publishes the events.
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
    boolean reviewable = plan.status().isRunning() || plan.status() == PlanStatus.COMPLETED;
    if (judgedOn.isEmpty() || !reviewable || !plan.isCounting()) {
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

  /**
   * Takes back the judgements made at the closes after a business day, because these days were
   * closed by mistake. A judgement that the close of that day gives, too, stays.
   *
   * @param day the last closed business day
   */
  public List<PlanEvent> takeBack(
      RepaymentPlan plan, List<HeldDays> holds, LocalDate day, Origin origin) {
    boolean reviewable = plan.status().isRunning() || plan.status() == PlanStatus.COMPLETED;
    if (!reviewable || !plan.isCounting()) {
      return List.of();
    }
    List<InstalmentState> instalments = plan.inForce().orElseThrow().instalments();
    List<PlanEvent> events = new ArrayList<>();
    plan.judgedOn()
        .forEach(
            (number, judged) -> {
              if (!judged.isAfter(day)) {
                return;
              }
              if (isPast(find(instalments, number), holds, day)) {
                plan.judgeOn(number, day);
              } else {
                plan.takeBackJudgement(number, day, origin).ifPresent(events::add);
              }
            });
    if (plan.isBreached() && plan.missed() < rule.missedToBreach()) {
      boolean paid = instalments.stream().allMatch(InstalmentState::isPaid);
      events.add(plan.withdrawBreach(paid, day, origin));
    }
    plan.scheduleNextCheck();
    return events;
  }

  private boolean isPast(InstalmentState instalment, List<HeldDays> holds, LocalDate day) {
    return DeadlinePolicy.firstDayPast(instalment.dueDate(), rule.graceDays(), holds)
        .filter(late -> !late.isAfter(day))
        .isPresent();
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
