package dev.amends.plan.outcome;

import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.plan.agreement.InstalmentJudgements;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.outcome.Judgement.Accepted;
import dev.amends.plan.outcome.Judgement.Missed;
import dev.amends.plan.outcome.Judgement.NearBreach;
import dev.amends.plan.outcome.Judgement.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records new judgements of instalments, and returns the difference from the published ones. */
record JudgementChanges(InstalmentJudgements judgements, OutcomeRule rule, OutcomeCause cause) {

  /** Withdraws the shortfall that no longer holds, then records the new one. */
  List<PlanEvent> apply(InstalmentState instalment, Judgement judgement) {
    int number = instalment.number();
    Optional<InstalmentResult> before = judgements.shortfall(number);
    List<PlanEvent> events = new ArrayList<>();
    switch (judgement) {
      case Open ignored -> withdraw(instalment).ifPresent(events::add);
      case Accepted accepted -> {
        withdraw(instalment).ifPresent(events::add);
        judgements.accept(number, accepted.on());
      }
      case NearBreach near -> {
        if (before.equals(Optional.of(InstalmentResult.NEAR_BREACH))) {
          judgements.redate(number, near.on());
        } else {
          withdraw(instalment).ifPresent(events::add);
          events.add(nearBreach(number, near));
        }
      }
      case Missed missed -> {
        if (before.equals(Optional.of(InstalmentResult.MISSED))) {
          judgements.redate(number, missed.on());
        } else {
          events.add(judgements.miss(number, missed.on(), missed.shortBy(), missedOrigin(number)));
        }
      }
    }
    return events;
  }

  /** Withdraws the shortfall of an instalment, if one stands. */
  Optional<PlanEvent> withdraw(InstalmentState instalment) {
    return judgements
        .withdraw(instalment.number(), instalment.unpaid(), cause.businessDate(), cause.origin())
        .map(event -> event);
  }

  /** Reminds the borrower at the close of a business day; nothing else reminds them. */
  Optional<PlanEvent> remind(int number) {
    String reason = "plan.reminder: due in at most %d days".formatted(rule.reminderDays());
    return cause.isClose()
        ? Optional.of(judgements.remind(number, cause.businessDate(), cause.because(reason)))
        : Optional.empty();
  }

  private PlanEvent nearBreach(int number, NearBreach near) {
    String reason =
        "plan.near-breach: short since the close of %s, in time until %s"
            .formatted(near.on(), near.graceUntil());
    return judgements.nearBreach(
        number,
        near.on(),
        near.shortBy(),
        near.graceUntil(),
        cause.businessDate(),
        cause.because(reason));
  }

  private Origin missedOrigin(int number) {
    return cause.because(
        "plan.missed: instalment %d is short after %d days of grace"
            .formatted(number, rule.graceDays()));
  }
}
