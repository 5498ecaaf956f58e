package dev.amends.plan.outcome;

import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.outcome.BreachPolicy.BreachRule;
import dev.amends.plan.schedule.DeadlinePolicy;
import dev.amends.plan.schedule.HeldDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Corrects the judgements of instalments that were made at the close of a business day that was
 * closed by mistake. The caller publishes the events and reviews the payments next.
 */
@ApplicationScoped
public class JudgementCorrectionCommands {
  private final BreachRule rule;

  JudgementCorrectionCommands(BreachConfig config) {
    this.rule = BreachRule.of(config);
  }

  /**
   * Withdraws the judgements made at the closes of later days than this one, and a breach that
   * rests on them. The judgement of an instalment that the close of this day judges as well stays.
   *
   * @param day the last closed business day
   */
  public List<PlanEvent> withdrawJudgements(
      RepaymentPlan plan, List<HeldDays> holds, LocalDate day, Origin origin) {
    if (!plan.isReviewable()) {
      return List.of();
    }
    List<InstalmentState> instalments = plan.inForce().orElseThrow().instalments();
    Map<Integer, LocalDate> judgedOn = plan.judgedOn();
    List<PlanEvent> events = new ArrayList<>();
    for (InstalmentState instalment : instalments) {
      LocalDate judged = judgedOn.get(instalment.number());
      if (judged != null && judged.isAfter(day)) {
        redateOrWithdraw(plan, instalment, holds, day, origin).ifPresent(events::add);
      }
    }
    if (plan.isBreached() && plan.missed() < rule.missedToBreach()) {
      boolean paid = instalments.stream().allMatch(InstalmentState::isPaid);
      events.add(plan.withdrawBreach(paid, day, origin));
    }
    plan.scheduleNextCheck();
    return events;
  }

  private Optional<PlanEvent> redateOrWithdraw(
      RepaymentPlan plan,
      InstalmentState instalment,
      List<HeldDays> holds,
      LocalDate day,
      Origin origin) {
    if (isPast(instalment, holds, day)) {
      plan.redateJudgement(instalment.number(), day);
      return Optional.empty();
    }
    return plan.withdrawJudgement(instalment.number(), day, origin);
  }

  private boolean isPast(InstalmentState instalment, List<HeldDays> holds, LocalDate day) {
    return DeadlinePolicy.firstDayPast(instalment.dueDate(), rule.graceDays(), holds)
        .filter(late -> !late.isAfter(day))
        .isPresent();
  }
}
