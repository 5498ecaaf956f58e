package dev.amends.plan.outcome;

import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.outcome.PromiseOutcome.Broken;
import dev.amends.plan.outcome.PromiseOutcome.Ended;
import dev.amends.plan.outcome.PromiseOutcome.Kept;
import dev.amends.plan.outcome.PromiseOutcome.PartlyKept;
import dev.amends.plan.outcome.PromiseOutcome.Running;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records the outcome of a promise, and returns the difference from the published one. */
record PromiseChanges(Promise promise, OutcomeRule rule, OutcomeCause cause) {

  /** Records an outcome other than the end with the case or by a newer promise. */
  List<PlanEvent> apply(PromiseOutcome outcome) {
    promise.receive(outcome.received());
    return switch (outcome.result()) {
      case Running running -> run(running);
      case Kept kept ->
          settle(PlanStatus.KEPT, kept.on(), "promise.kept: enough was received in time");
      case PartlyKept partly ->
          settle(PlanStatus.PARTLY_KEPT, partly.on(), "promise.partly-kept: " + shortAfterGrace());
      case Broken broken ->
          settle(PlanStatus.BROKEN, broken.on(), "promise.broken: " + shortAfterGrace());
      case Ended ignored ->
          throw new IllegalArgumentException("promise " + promise.id() + " has ended");
    };
  }

  private List<PlanEvent> run(Running running) {
    InstalmentState promised = promise.promised();
    List<PlanEvent> events = new ArrayList<>();
    if (promise.status() != PlanStatus.ACTIVE) {
      LocalDate day = cause.businessDate();
      events.addAll(promise.become(PlanStatus.ACTIVE, day, day, cause.origin()));
    }
    events.addAll(changes().apply(promised, running.judgement()));
    if (running.dueSoon()) {
      changes().remind(promised.number()).ifPresent(events::add);
    }
    promise.checkNextOn(running.nextCheck());
    return events;
  }

  private String shortAfterGrace() {
    return "short after %d days of grace".formatted(rule.graceDays());
  }

  private List<PlanEvent> settle(PlanStatus result, LocalDate day, String reason) {
    promise.checkNextOn(Optional.empty());
    if (promise.status() == result) {
      promise.redate(day);
      return List.of();
    }
    List<PlanEvent> events = new ArrayList<>();
    Optional<PlanEvent> withdrawn = changes().withdraw(promise.promised());
    if (result == PlanStatus.KEPT) {
      withdrawn.ifPresent(events::add);
    }
    events.addAll(promise.become(result, day, cause.businessDate(), cause.because(reason)));
    return events;
  }

  private JudgementChanges changes() {
    return new JudgementChanges(promise.judgements(), rule, cause);
  }
}
