package dev.amends.plan.breach;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.messaging.consumption.Steps;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.breach.BreachPolicy.Judgement;
import dev.amends.plan.breach.BreachPolicy.Rule;
import dev.amends.plan.casefile.BusinessDays;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.closing.CaseEnding;
import dev.amends.plan.payment.Payments;
import dev.amends.plan.promise.PromiseKeeping;
import dev.amends.plan.proposal.AdjustmentProposals;
import dev.amends.plan.schedule.HeldDays;
import dev.amends.plan.schedule.Tolerance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks, at the end of a lender's business day, at the plans of a partition that this end can
 * change; the index of next looks keeps all others out.
 */
@ApplicationScoped
public class BusinessDaySweep {
  private static final int ACCOUNTS_AT_ONCE = 1000;

  private final BusinessDays days;
  private final Plans plans;
  private final CaseFiles files;
  private final Payments payments;
  private final AccountLocks locks;
  private final Outbox outbox;
  private final InstantSource clock;
  private final PromiseKeeping promises;
  private final CaseEnding endings;
  private final AdjustmentProposals adjustments;
  private final Rule rule;

  BusinessDaySweep(
      BusinessDays days,
      Plans plans,
      CaseFiles files,
      Payments payments,
      AccountLocks locks,
      Outbox outbox,
      InstantSource clock,
      PromiseKeeping promises,
      CaseEnding endings,
      AdjustmentProposals adjustments,
      BreachConfig config) {
    this.days = days;
    this.plans = plans;
    this.files = files;
    this.payments = payments;
    this.locks = locks;
    this.outbox = outbox;
    this.clock = clock;
    this.promises = promises;
    this.endings = endings;
    this.adjustments = adjustments;
    this.rule =
        new Rule(
            config.graceDays(),
            new Tolerance(config.toleranceAmount(), config.tolerancePercent()),
            config.missedInstalmentsToBreach());
  }

  /** Judges what the end of a day can change ahead, so many accounts a transaction. */
  public void prepare(String lenderId, int partition, LocalDate day, String eventId, Steps steps) {
    List<AccountKey> accounts =
        steps.run(
            () ->
                days.isClosed(lenderId, partition, day)
                    ? List.of()
                    : plans.accountsToCheck(lenderId, partition, day));
    for (int from = 0; from < accounts.size(); from += ACCOUNTS_AT_ONCE) {
      List<AccountKey> some =
          accounts.subList(from, Math.min(accounts.size(), from + ACCOUNTS_AT_ONCE));
      steps.run(() -> judgeLocked(some, day, eventId));
    }
  }

  /** Judges what is left; in the present transaction, which holds no locks. */
  public void close(String lenderId, int partition, LocalDate day, String eventId) {
    judgeLocked(plans.accountsToCheck(lenderId, partition, day), day, eventId);
  }

  private int judgeLocked(List<AccountKey> accounts, LocalDate day, String eventId) {
    if (accounts.isEmpty()) {
      return 0;
    }
    locks.acquire(accounts);
    List<Plan> some = plans.toCheck(accounts, day);
    judge(some, day, eventId);
    return some.size();
  }

  private void judge(List<Plan> some, LocalDate day, String eventId) {
    Map<UUID, CaseFile> fileOfCase =
        files.ofCases(some.stream().map(Plan::caseId).distinct().toList());
    Map<String, Long> lastPositions =
        payments.lastPositions(
            some.stream()
                .filter(plan -> endings.isOver(plan, day))
                .map(Plan::account)
                .distinct()
                .toList());
    for (Plan plan : some) {
      CaseFile file = fileOfCase.get(plan.caseId());
      long last = lastPositions.getOrDefault(plan.account().recordKey(), 0L);
      judge(plan, file, last, day, eventId).forEach(event -> outbox.append(event, clock.instant()));
    }
  }

  private List<PlanEvent> judge(
      Plan plan, @Nullable CaseFile file, long lastPosition, LocalDate day, String eventId) {
    if (endings.isOver(plan, day)) {
      return endings.dayClosed(plan, lastPosition, eventId);
    }
    List<HeldDays> holds = file == null ? List.of() : file.heldDays();
    if (plan.isPromise()) {
      return promises.closeDay(plan, holds, day, eventId).stream().toList();
    }
    if (plan.status() != PlanStatus.ACTIVE) {
      plan.lookAgain();
      return List.of();
    }
    return judgeInstalments(plan, file, holds, day, eventId);
  }

  private List<PlanEvent> judgeInstalments(
      Plan plan, @Nullable CaseFile file, List<HeldDays> holds, LocalDate day, String eventId) {
    List<InstalmentState> instalments = plan.inForce().orElseThrow().instalments();
    Judgement judgement = BreachPolicy.judge(instalments, day, rule, holds);
    List<PlanEvent> events = new ArrayList<>();
    judgement.letPass().forEach(number -> plan.letPass(number, day));
    for (int number : judgement.missed()) {
      String why =
          "plan.missed: instalment "
              + number
              + " is short after "
              + rule.graceDays()
              + " days of grace";
      events.add(plan.miss(number, day, Origin.event(why, eventId)));
    }
    plan.lookOn(judgement.nextLook());
    if (judgement.breached()) {
      Money shortBy = BreachPolicy.shortBy(instalments, day);
      String why =
          "plan.breach: "
              + judgement.missedInAll()
              + " missed, allowed are fewer than "
              + rule.missedToBreach();
      events.add(plan.breach(shortBy, judgement.missedInAll(), day, Origin.event(why, eventId)));
      adjustment(plan, file, day, eventId).ifPresent(events::add);
    }
    return events;
  }

  private Optional<? extends PlanEvent> adjustment(
      Plan plan, @Nullable CaseFile file, LocalDate day, String eventId) {
    return file == null || !file.isOpen()
        ? Optional.empty()
        : adjustments.afterBreach(plan, file, day, eventId);
  }
}
