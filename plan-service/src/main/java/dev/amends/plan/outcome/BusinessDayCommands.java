package dev.amends.plan.outcome;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import dev.amends.events.AccountKey;
import dev.amends.events.PlanEvent;
import dev.amends.messaging.consumption.Steps;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanOutbox;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Checks the plans of a partition when a lender closes a business day. Only plans whose next check
 * is due are loaded; an index finds them.
 */
@ApplicationScoped
public class BusinessDayCommands {
  private static final int ACCOUNTS_AT_ONCE = 1000;

  private final ClosedBusinessDays days;
  private final Plans plans;
  private final Payments payments;
  private final DuePlanCommands duePlans;
  private final OutcomeCommands outcomes;
  private final ClosingCommands closings;
  private final AccountLocks locks;
  private final PlanOutbox outbox;
  private final InstantSource clock;

  BusinessDayCommands(
      ClosedBusinessDays days,
      Plans plans,
      Payments payments,
      DuePlanCommands duePlans,
      OutcomeCommands outcomes,
      ClosingCommands closings,
      AccountLocks locks,
      PlanOutbox outbox,
      InstantSource clock) {
    this.days = days;
    this.plans = plans;
    this.payments = payments;
    this.duePlans = duePlans;
    this.outcomes = outcomes;
    this.closings = closings;
    this.locks = locks;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Checks the plans before the day is closed, 1,000 accounts in each transaction, until {@link
   * #close} can check the rest.
   */
  public void prepare(String lenderId, int partition, LocalDate day, String eventId, Steps steps) {
    LenderPartition closing = new LenderPartition(lenderId, partition);
    List<AccountKey> accounts =
        steps.run(
            () ->
                days.isClosed(lenderId, partition, day)
                    ? List.of()
                    : plans.accountsToCheck(lenderId, partition, day));
    int last = accounts.size() - ACCOUNTS_AT_ONCE;
    for (int from = 0; from < last; from += ACCOUNTS_AT_ONCE) {
      List<AccountKey> chunk = accounts.subList(from, from + ACCOUNTS_AT_ONCE);
      steps.run(() -> check(chunk, closing, day, eventId));
    }
  }

  /** Checks the remaining plans in the current transaction, which holds no locks yet. */
  public void close(String lenderId, int partition, LocalDate day, String eventId) {
    check(
        plans.accountsToCheck(lenderId, partition, day),
        new LenderPartition(lenderId, partition),
        day,
        eventId);
  }

  private int check(
      List<AccountKey> accounts, LenderPartition partition, LocalDate day, String eventId) {
    if (!accounts.isEmpty()) {
      locks.acquire(accounts);
      checkEntities(duePlans.check(accounts, partition, day, eventId), partition, day, eventId);
    }
    return accounts.size();
  }

  /** Checks plans as entities, which also stores new terms and the end of plans. */
  void checkEntities(List<UUID> ids, LenderPartition partition, LocalDate day, String eventId) {
    List<Plan> due = plans.ofIds(ids);
    OutcomeBatch batch = outcomes.loadAtClose(due, partition, day);
    Map<String, Long> lastPositions = lastPositions(due, day);
    for (Plan plan : due) {
      long last = lastPositions.getOrDefault(plan.account().recordKey(), 0L);
      check(plan, batch, last, day, eventId)
          .forEach(event -> outbox.append(event, clock.instant()));
    }
  }

  private Map<String, Long> lastPositions(List<Plan> due, LocalDate day) {
    return payments.lastPositions(
        due.stream()
            .filter(plan -> plan.isClosureOverdue(day))
            .map(Plan::account)
            .distinct()
            .toList());
  }

  private List<? extends PlanEvent> check(
      Plan plan, OutcomeBatch batch, long lastPosition, LocalDate day, String eventId) {
    return plan.isClosureOverdue(day)
        ? closings.endOverdueClosure(plan, lastPosition, eventId).stream().toList()
        : outcomes.evaluate(plan, batch, OutcomeCause.close(day, eventId));
  }
}
