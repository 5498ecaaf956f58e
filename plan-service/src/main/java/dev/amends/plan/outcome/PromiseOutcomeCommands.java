package dev.amends.plan.outcome;

import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.outcome.OutcomeFacts.Ending;
import dev.amends.plan.outcome.PromiseOutcome.Ended;
import dev.amends.plan.outcome.PromisePolicy.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies the outcome of a promise. */
@ApplicationScoped
class PromiseOutcomeCommands {
  private final OutcomeRule rule;

  PromiseOutcomeCommands(PromiseConfig config, ReminderConfig reminders) {
    this.rule = OutcomeRule.of(config, reminders);
  }

  /** Evaluates a promise that is or was in force, unless its end is final. */
  List<PlanEvent> evaluate(Promise promise, OutcomeBatch batch, OutcomeCause cause) {
    if (!promise.isReviewable()) {
      return List.of();
    }
    PromiseOutcome outcome = outcome(promise, batch);
    return outcome.result() instanceof Ended
        ? end(promise, outcome, batch, cause)
        : new PromiseChanges(promise, rule, cause).apply(outcome);
  }

  void stayEndedIfLate(Promise promise, OutcomeBatch batch, LocalDate resumedOn) {
    facts(promise, batch)
        .firstDayAfterGrace(promise.promised().dueDate(), rule.graceDays())
        .filter(late -> !late.isAfter(resumedOn))
        .ifPresent(late -> promise.stayEnded());
  }

  private static OutcomeFacts facts(Promise promise, OutcomeBatch batch) {
    PlanVersion terms = promise.inForce().orElseThrow();
    return new OutcomeFacts(
        terms.inForceOn().orElseThrow(),
        batch.lastClosed(promise),
        batch.holdsOf(promise),
        null,
        terms.reminded(),
        ending(promise, batch));
  }

  private PromiseOutcome outcome(Promise promise, OutcomeBatch batch) {
    List<Receipt> receipts =
        batch.payments().counting(promise).stream()
            .map(
                payment ->
                    new Receipt(
                        payment.businessDate().orElseThrow(), payment.remaining().orElseThrow()))
            .toList();
    return PromisePolicy.outcome(promise.promised(), receipts, rule, facts(promise, batch));
  }

  /** The earlier of the end of its case and the day on which a newer promise replaced it. */
  private static @Nullable Ending ending(Promise promise, OutcomeBatch batch) {
    Ending replaced =
        batch
            .successorOf(promise)
            .flatMap(Promise::activatedOn)
            .map(day -> new Ending(day, day))
            .orElse(null);
    Ending withCase =
        endedCase(promise, batch)
            .flatMap(CaseFile::endedOn)
            .map(day -> new Ending(day.minusDays(1), day))
            .orElse(null);
    return withCase == null
            || (replaced != null && replaced.lastJudged().isBefore(withCase.lastJudged()))
        ? replaced
        : withCase;
  }

  /** The file of a case that has ended, unless the promise still waits for what ended it. */
  private static Optional<CaseFile> endedCase(Promise promise, OutcomeBatch batch) {
    return batch
        .fileOf(promise)
        .filter(file -> file.hasEnded() && promise.pendingClosure().isEmpty());
  }

  private static List<PlanEvent> end(
      Promise promise, PromiseOutcome outcome, OutcomeBatch batch, OutcomeCause cause) {
    promise.receive(outcome.received());
    if (promise.status() == PlanStatus.CANCELLED) {
      return List.of();
    }
    long last = batch.payments().lastPosition(promise.account());
    return endedCase(promise, batch).isPresent()
        ? promise.endAfterAll("the case has ended", last, cause.businessDate(), cause.origin())
        : promise.replaceAfterAll(
            batch.successorOf(promise).orElseThrow(), last, cause.businessDate(), cause.origin());
  }
}
