package dev.amends.plan.intake;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import dev.amends.conventions.calendar.CorrectionPolicy;
import dev.amends.conventions.calendar.CorrectionPolicy.Decision;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.consumption.Steps;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanOutbox;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.outcome.BreachResets;
import dev.amends.plan.outcome.OutcomeBatch;
import dev.amends.plan.outcome.OutcomeCause;
import dev.amends.plan.outcome.OutcomeCommands;
import dev.amends.plan.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Corrects the plans of one partition after business days were closed by mistake: withdraws what
 * these closes decided and the close of the right day does not.
 */
@ApplicationScoped
class DayCorrectionCommands {
  private static final int ACCOUNTS_AT_ONCE = 1000;

  private final ClosedBusinessDays days;
  private final Plans plans;
  private final Payments payments;
  private final OutcomeCommands outcomes;
  private final BreachResets resets;
  private final AccountLocks locks;
  private final PlanOutbox outbox;
  private final InstantSource clock;

  DayCorrectionCommands(
      ClosedBusinessDays days,
      Plans plans,
      Payments payments,
      OutcomeCommands outcomes,
      BreachResets resets,
      AccountLocks locks,
      PlanOutbox outbox,
      InstantSource clock) {
    this.days = days;
    this.plans = plans;
    this.payments = payments;
    this.outcomes = outcomes;
    this.resets = resets;
    this.locks = locks;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Corrects most of the plans before the last closed day is corrected, in several steps. */
  void prepare(Received<?> received, BusinessDayCorrected corrected, Steps steps) {
    List<AccountKey> accounts =
        steps.run(
            () ->
                decide(received, corrected) instanceof Decision.Apply
                    ? accountsToCorrect(received, corrected)
                    : List.of());
    for (int from = 0; from < accounts.size(); from += ACCOUNTS_AT_ONCE) {
      int until = Math.min(accounts.size(), from + ACCOUNTS_AT_ONCE);
      List<AccountKey> chunk = accounts.subList(from, until);
      steps.run(() -> correct(chunk, received, corrected));
    }
  }

  /** Corrects the remaining plans, then makes the right day the last closed one. */
  EventOutcome correct(Received<?> received, BusinessDayCorrected corrected) {
    return switch (decide(received, corrected)) {
      case Decision.Ignore ignore -> EventOutcome.ignored(ignore.reason());
      case Decision.Reject reject -> EventOutcome.rejected(reject.field(), reject.rule());
      case Decision.Apply ignored -> {
        correct(accountsToCorrect(received, corrected), received, corrected);
        days.correct(
            corrected.lenderId(),
            received.partition(),
            corrected.wrongDate(),
            corrected.businessDate());
        yield EventOutcome.applied();
      }
    };
  }

  private Decision decide(Received<?> received, BusinessDayCorrected corrected) {
    return CorrectionPolicy.decide(
        corrected, days.find(corrected.lenderId(), received.partition()));
  }

  private List<AccountKey> accountsToCorrect(Received<?> received, BusinessDayCorrected corrected) {
    return plans.accountsToCorrect(
        corrected.lenderId(), received.partition(), corrected.businessDate());
  }

  private int correct(
      List<AccountKey> accounts, Received<?> received, BusinessDayCorrected corrected) {
    if (accounts.isEmpty()) {
      return 0;
    }
    locks.acquire(accounts);
    List<Plan> ofAccounts = plans.ofAccounts(accounts);
    LocalDate day = corrected.businessDate();
    OutcomeBatch batch =
        outcomes
            .load(ofAccounts, payments.batch(List.of(), Set.copyOf(accounts)))
            .closedOn(new LenderPartition(corrected.lenderId(), received.partition()), day);
    resets.correct(ofAccounts.stream().map(Plan::id).toList(), day);
    OutcomeCause cause = OutcomeCause.of(day, origin(received, corrected));
    // Newest first: of several broken promises of a case, only the newest may be in force again.
    for (Plan plan : ofAccounts.reversed()) {
      if (plan.isCounting()) {
        plan.correctActivation(corrected.wrongDate(), day);
        outcomes
            .evaluate(plan, batch, cause)
            .forEach(event -> outbox.append(event, clock.instant()));
      }
    }
    return accounts.size();
  }

  private static Origin origin(Received<?> received, BusinessDayCorrected corrected) {
    String reason =
        "plan.correction: business day %s was closed by mistake (%s); the last closed day is %s"
            .formatted(corrected.wrongDate(), corrected.reason(), corrected.businessDate());
    return Origin.event(reason, received.id());
  }
}
