package dev.amends.plan.approval;

import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.Plans;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Escalates terms that were not decided in time. Mark and event are written in one transaction
 * under the lock of the account, so that each version is reported once even if several instances
 * run. An account whose lock is taken is left to the next run.
 */
@ApplicationScoped
class OverdueDecisionJob {
  private final Plans plans;
  private final AccountLocks locks;
  private final Outbox outbox;
  private final InstantSource clock;
  private final ApprovalConfig config;

  OverdueDecisionJob(
      Plans plans, AccountLocks locks, Outbox outbox, InstantSource clock, ApprovalConfig config) {
    this.plans = plans;
    this.locks = locks;
    this.outbox = outbox;
    this.clock = clock;
    this.config = config;
  }

  /** Escalates all terms that became overdue, one batch per transaction. */
  @Scheduled(
      every = "${amends.plan.approval.overdue-pause}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void escalateOverdue() {
    boolean more;
    do {
      more = QuarkusTransaction.requiringNew().call(this::escalateBatch);
    } while (more);
  }

  /** Returns whether there may be more; the rest of a batch with a taken lock waits, too. */
  private boolean escalateBatch() {
    Instant now = clock.instant();
    List<AccountKey> overdue = plans.accountsToEscalate(now, config.overdueBatch());
    if (overdue.isEmpty()) {
      return false;
    }
    Set<AccountKey> locked = locks.acquireFree(overdue);
    plans.toEscalate(locked, now).forEach(plan -> escalate(plan, now));
    return locked.size() == config.overdueBatch();
  }

  private void escalate(Plan plan, Instant now) {
    PlanVersion pending = plan.pending().orElseThrow();
    Instant dueAt = Objects.requireNonNull(pending.review().decisionDueAt());
    Duration allowed = Duration.between(pending.proposer().at(), dueAt);
    Origin origin = Origin.system("plan.approval: not decided within " + allowed);
    outbox.append(plan.escalate(origin, now), now);
    plans.touch(plan);
  }
}
