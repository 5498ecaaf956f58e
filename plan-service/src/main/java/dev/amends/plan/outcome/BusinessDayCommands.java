package dev.amends.plan.outcome;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.messaging.consumption.Steps;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.adjustment.AdjustmentCommands;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.outcome.BreachPolicy.BreachRule;
import dev.amends.plan.outcome.BreachPolicy.Judgement;
import dev.amends.plan.payment.Payments;
import dev.amends.plan.schedule.HeldDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks the plans of a partition when a lender closes a business day. Only plans whose next check
 * is due are loaded; an index finds them.
 */
@ApplicationScoped
public class BusinessDayCommands {
  private static final int ACCOUNTS_AT_ONCE = 1000;

  private final ClosedBusinessDays days;
  private final Plans plans;
  private final CaseFiles files;
  private final Payments payments;
  private final AccountLocks locks;
  private final Outbox outbox;
  private final InstantSource clock;
  private final PromiseReviewCommands promises;
  private final ClosingCommands closings;
  private final AdjustmentCommands adjustments;
  private final BreachRule rule;

  BusinessDayCommands(
      ClosedBusinessDays days,
      Plans plans,
      CaseFiles files,
      Payments payments,
      AccountLocks locks,
      Outbox outbox,
      InstantSource clock,
      PromiseReviewCommands promises,
      ClosingCommands closings,
      AdjustmentCommands adjustments,
      BreachConfig config) {
    this.days = days;
    this.plans = plans;
    this.files = files;
    this.payments = payments;
    this.locks = locks;
    this.outbox = outbox;
    this.clock = clock;
    this.promises = promises;
    this.closings = closings;
    this.adjustments = adjustments;
    this.rule = BreachRule.of(config);
  }

  /** Checks most of the plans before the day is closed, 1,000 accounts in each transaction. */
  public void prepare(String lenderId, int partition, LocalDate day, String eventId, Steps steps) {
    List<AccountKey> accounts =
        steps.run(
            () ->
                days.isClosed(lenderId, partition, day)
                    ? List.of()
                    : plans.accountsToCheck(lenderId, partition, day));
    for (int from = 0; from < accounts.size(); from += ACCOUNTS_AT_ONCE) {
      int until = Math.min(accounts.size(), from + ACCOUNTS_AT_ONCE);
      List<AccountKey> chunk = accounts.subList(from, until);
      steps.run(() -> check(chunk, day, eventId));
    }
  }

  /** Checks the remaining plans in the current transaction, which holds no locks yet. */
  public void close(String lenderId, int partition, LocalDate day, String eventId) {
    check(plans.accountsToCheck(lenderId, partition, day), day, eventId);
  }

  private int check(List<AccountKey> accounts, LocalDate day, String eventId) {
    if (accounts.isEmpty()) {
      return 0;
    }
    locks.acquire(accounts);
    List<Plan> duePlans = plans.toCheck(accounts, day);
    Map<UUID, CaseFile> fileByCase =
        files.findByCases(duePlans.stream().map(Plan::caseId).distinct().toList());
    Map<String, Long> lastPositions = lastPositions(duePlans, day);
    for (Plan plan : duePlans) {
      CaseFile file = fileByCase.get(plan.caseId());
      long last = lastPositions.getOrDefault(plan.account().recordKey(), 0L);
      check(plan, file, last, day, eventId).forEach(event -> outbox.append(event, clock.instant()));
    }
    return duePlans.size();
  }

  private Map<String, Long> lastPositions(List<Plan> duePlans, LocalDate day) {
    return payments.lastPositions(
        duePlans.stream()
            .filter(plan -> plan.isClosureOverdue(day))
            .map(Plan::account)
            .distinct()
            .toList());
  }

  private List<? extends PlanEvent> check(
      Plan plan, @Nullable CaseFile file, long lastPosition, LocalDate day, String eventId) {
    if (plan.isClosureOverdue(day)) {
      return closings.endOverdueClosure(plan, lastPosition, eventId).stream().toList();
    }
    List<HeldDays> holds = file == null ? List.of() : file.heldDays();
    if (plan instanceof Promise promise) {
      return promises.closeDay(promise, holds, day, eventId).stream().toList();
    }
    if (plan instanceof RepaymentPlan repayment && plan.status().isRunning()) {
      return judge(repayment, file, holds, day, eventId);
    }
    plan.scheduleNextCheck();
    return List.of();
  }

  private List<PlanEvent> judge(
      RepaymentPlan plan,
      @Nullable CaseFile file,
      List<HeldDays> holds,
      LocalDate day,
      String eventId) {
    List<InstalmentState> instalments = plan.inForce().orElseThrow().instalments();
    BreachRule applied = plan.isBreached() ? rule.ofBreachedPlan() : rule;
    Judgement judgement = BreachPolicy.judge(instalments, day, applied, holds);
    List<PlanEvent> events = new ArrayList<>();
    judgement.tolerated().forEach(number -> plan.tolerate(number, day));
    for (int number : judgement.missed()) {
      events.add(plan.miss(number, day, missedOrigin(number, eventId)));
    }
    plan.checkNextOn(judgement.nextCheck());
    if (judgement.breached()) {
      int missed = judgement.missedInAll();
      Money shortBy = BreachPolicy.shortBy(instalments, day);
      events.add(plan.breach(shortBy, missed, day, breachOrigin(missed, eventId)));
      if (file != null && file.isOpen()) {
        adjustments.proposeAfterBreach(plan, file, day, eventId).ifPresent(events::add);
      }
    }
    return events;
  }

  private Origin missedOrigin(int number, String eventId) {
    String reason =
        "plan.missed: instalment %d is short after %d days of grace"
            .formatted(number, rule.graceDays());
    return Origin.event(reason, eventId);
  }

  private Origin breachOrigin(int missed, String eventId) {
    String reason =
        "plan.breach: %d instalments missed, %d breach the plan"
            .formatted(missed, rule.missedToBreach());
    return Origin.event(reason, eventId);
  }
}
