package dev.amends.plan.outcome;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.plan.adjustment.AdjustmentCommands;
import dev.amends.plan.agreement.DecisionPeriod;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.approval.ApprovalRules;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.outcome.OutcomeFacts.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Applies the outcome of a repayment plan: its judgements, its breach and its completion. */
@ApplicationScoped
class PlanOutcomeCommands {
  private final AdjustmentCommands adjustments;
  private final ApprovalRules approvals;
  private final InstantSource clock;
  private final OutcomeRule rule;

  PlanOutcomeCommands(
      AdjustmentCommands adjustments,
      ApprovalRules approvals,
      InstantSource clock,
      BreachConfig config,
      ReminderConfig reminders) {
    this.adjustments = adjustments;
    this.approvals = approvals;
    this.clock = clock;
    this.rule = OutcomeRule.of(config, reminders);
  }

  /** Evaluates a plan that is or was in force. Of a plan that has ended, only the money changes. */
  List<PlanEvent> evaluate(RepaymentPlan plan, OutcomeBatch batch, OutcomeCause cause) {
    return plan.isReviewable()
        ? apply(outcome(plan, batch), plan, batch, cause)
        : allocate(plan, batch, cause);
  }

  private PlanOutcome outcome(RepaymentPlan plan, OutcomeBatch batch) {
    PlanVersion terms = plan.inForce().orElseThrow();
    LocalDate inForceOn = terms.inForceOn().orElseThrow();
    Ending ending =
        ended(plan, batch)
            .flatMap(CaseFile::endedOn)
            .map(day -> new Ending(day.minusDays(1), day))
            .orElse(null);
    OutcomeFacts facts =
        new OutcomeFacts(
            inForceOn,
            batch.lastClosed(plan),
            batch.holdsOf(plan),
            plan.forgivenUntil().orElse(null),
            terms.reminded(),
            ending);
    return OutcomePolicy.outcome(paidBy(plan, batch), rule, facts);
  }

  /** The file of a case that has ended, unless the plan still waits for the event that ended it. */
  private static Optional<CaseFile> ended(RepaymentPlan plan, OutcomeBatch batch) {
    return batch.fileOf(plan).filter(file -> file.hasEnded() && plan.pendingClosure().isEmpty());
  }

  private static Function<LocalDate, List<InstalmentState>> paidBy(
      RepaymentPlan plan, OutcomeBatch batch) {
    if (batch.payments().counting(plan).isEmpty()) {
      List<InstalmentState> unpaid =
          plan.inForce().orElseThrow().instalments().stream()
              .map(instalment -> instalment.withPaid(Money.zero(plan.currency())))
              .toList();
      return day -> unpaid;
    }
    return day -> batch.payments().instalmentsPaidBy(plan, day);
  }

  private List<PlanEvent> apply(
      PlanOutcome outcome, RepaymentPlan plan, OutcomeBatch batch, OutcomeCause cause) {
    boolean ended = ended(plan, batch).isPresent();
    boolean wasBreached = plan.isBreached();
    DecisionPeriod period = approvals.decisionPeriod(plan.account().lenderId(), clock.instant());
    PlanChanges changes = new PlanChanges(plan, outcome, rule, cause, ended, period);
    List<PlanEvent> events = new ArrayList<>(changes.judge());
    events.addAll(allocate(plan, batch, cause));
    if (!wasBreached && plan.isBreached() && !outcome.isCompleted()) {
      plan.proposeWithdrawnTermsAgain(day(plan, batch, cause), period, cause.origin())
          .or(() -> proposeTerms(plan, batch, cause))
          .ifPresent(events::add);
    }
    events.addAll(changes.settle());
    if (ended && plan.status().isRunning()) {
      // A reversal has reopened the plan of a case that stays ended.
      long last = batch.payments().lastPosition(plan.account());
      plan.endWithCase("the case has ended", last, cause.origin()).ifPresent(events::add);
    }
    return events;
  }

  private Optional<PlanProposed> proposeTerms(
      RepaymentPlan plan, OutcomeBatch batch, OutcomeCause cause) {
    LocalDate day = day(plan, batch, cause);
    return batch
        .fileOf(plan)
        .filter(CaseFile::isOpen)
        .flatMap(file -> adjustments.proposeAfterBreach(plan, file, day, cause.origin()));
  }

  /** The business day of new terms. */
  private static LocalDate day(RepaymentPlan plan, OutcomeBatch batch, OutcomeCause cause) {
    LocalDate closed = batch.lastClosed(plan);
    return closed.isAfter(cause.businessDate()) ? closed : cause.businessDate();
  }

  /** Allocates the payments; a completed plan that a newer one replaced cannot be reopened. */
  private static List<PlanEvent> allocate(
      RepaymentPlan plan, OutcomeBatch batch, OutcomeCause cause) {
    if (plan.paid().isZero() && batch.payments().counting(plan).isEmpty()) {
      return List.of();
    }
    Money before = plan.paid();
    List<PlanEvent> events =
        new ArrayList<>(batch.payments().allocate(plan, cause.businessDate(), cause.origin()));
    boolean reversed = plan.paid().compareTo(before) < 0;
    if (plan.status() == PlanStatus.COMPLETED && reversed && !plan.isCounting() && !plan.isPaid()) {
      events.addAll(plan.cancelAfterAll(cause.businessDate(), cause.origin()));
    }
    return events;
  }
}
