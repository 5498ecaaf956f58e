package dev.amends.plan.proposal;

import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.BusinessDays;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.payment.Payments;
import dev.amends.plan.promise.PromiseMaking;
import dev.amends.plan.proposal.ProposalPolicy.Allowed;
import dev.amends.plan.proposal.ProposalPolicy.Conflicting;
import dev.amends.plan.proposal.ProposalPolicy.Refused;
import dev.amends.plan.proposal.ProposalPolicy.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every command on a plan does alike: lock the account, then read, so that nothing changes
 * between rule and effect; write, then tell.
 */
@ApplicationScoped
class Commands {
  private final Plans plans;
  private final CaseFiles files;
  private final BusinessDays days;
  private final Payments payments;
  private final AccountLocks locks;
  private final Outbox outbox;
  private final InstantSource clock;

  Commands(
      Plans plans,
      CaseFiles files,
      BusinessDays days,
      Payments payments,
      AccountLocks locks,
      Outbox outbox,
      InstantSource clock) {
    this.plans = plans;
    this.files = files;
    this.days = days;
    this.payments = payments;
    this.locks = locks;
    this.outbox = outbox;
    this.clock = clock;
  }

  CaseFile heldFile(UUID caseId) {
    AccountKey account =
        files.accountOf(caseId).orElseThrow(() -> Problems.notFound("case", caseId));
    locks.acquire(account);
    return files.findById(caseId);
  }

  Plan heldPlan(UUID planId, @Nullable String ifMatch) {
    AccountKey account =
        plans.accountOf(planId).orElseThrow(() -> Problems.notFound("plan", planId));
    locks.acquire(account);
    Plan plan = plans.findById(planId);
    EntityTags.requireMatch(ifMatch, plan.revision());
    return plan;
  }

  Situation situation(Plan plan) {
    return situation(
        files
            .findByIdOptional(plan.caseId())
            .orElseThrow(() -> Problems.notFound("case", plan.caseId())));
  }

  Situation situation(CaseFile file) {
    return Situation.of(file, days.known(file).orElse(LocalDate.MIN));
  }

  long lastPosition(Plan plan) {
    return payments.lastPosition(plan.account());
  }

  /** A case has one plan in force; promises may stand beside it. */
  void refuseSecondActive(Plan plan) {
    for (Plan other : plans.ofCases(List.of(plan.caseId()))) {
      if (other != plan && !other.isPromise() && other.status() == PlanStatus.ACTIVE) {
        throw Problems.conflict(
            "plan-active", "The case has an active plan already: " + other.id());
      }
    }
  }

  /** Puts the pending terms in force; what was agreed or proposed of its kind before gives way. */
  void putInForce(Plan plan, LocalDate today, Origin origin) {
    long last = lastPosition(plan);
    List<PlanEvent> events = new ArrayList<>();
    if (plan.pending().orElseThrow().kind() == PlanKind.PROMISE) {
      events.addAll(PromiseMaking.superseded(plans.ofCases(List.of(plan.caseId())), last, origin));
    } else {
      for (Plan other : plans.ofAccounts(List.of(plan.account()))) {
        if (other != plan && !other.isPromise()) {
          events.addAll(giveWay(other, last, origin));
        }
      }
    }
    events.addAll(plan.putInForce(today, last, origin));
    events.forEach(this::tell);
  }

  private static List<PlanEvent> giveWay(Plan other, long last, Origin origin) {
    String why = "another plan was agreed";
    return switch (other.status()) {
      case PENDING_APPROVAL, ACTIVE -> List.of(other.cancel(why, last, origin));
      case BREACHED -> List.copyOf(other.giveUp(why, last, origin).stream().toList());
      case COMPLETED, REJECTED, CANCELLED, KEPT, BROKEN -> {
        other.leavePaymentsTo(last);
        yield List.of();
      }
    };
  }

  static void refuse(Optional<Verdict> verdict) {
    verdict.ifPresent(Commands::refuse);
  }

  static void refuse(Verdict verdict) {
    switch (verdict) {
      case Allowed ignored -> {}
      case Conflicting no -> throw Problems.conflict(no.slug(), no.detail());
      case Refused no -> throw Problems.refused(no.slug(), no.field(), no.rule());
    }
  }

  void tell(PlanEvent event) {
    outbox.append(event, clock.instant());
  }

  /** Writes what changed, so that the answer shows the new revision. */
  Plan written(Plan plan) {
    plans.flush();
    return plan;
  }
}
