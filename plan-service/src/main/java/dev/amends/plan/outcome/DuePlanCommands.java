package dev.amends.plan.outcome;

import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import dev.amends.events.AccountKey;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.DuePlan;
import dev.amends.plan.agreement.DuePlans;
import dev.amends.plan.agreement.PlanOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Checks plans at the close of a business day without the persistence context. If a check changes
 * more than outcomes, because new terms are proposed or the plan ends, its result is discarded.
 */
@ApplicationScoped
class DuePlanCommands {
  private final DuePlans plans;
  private final OutcomeCommands outcomes;
  private final PlanOutbox outbox;
  private final InstantSource clock;

  DuePlanCommands(
      DuePlans plans, OutcomeCommands outcomes, PlanOutbox outbox, InstantSource clock) {
    this.plans = plans;
    this.outcomes = outcomes;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Checks the plans of these accounts, whose locks are held, and publishes what has changed.
   *
   * @return the plans that have to be checked as entities
   */
  List<UUID> check(
      List<AccountKey> accounts, LenderPartition partition, LocalDate day, String eventId) {
    DuePlans.Found found = plans.find(accounts, day);
    OutcomeBatch batch =
        outcomes.loadAtClose(found.plans().stream().map(DuePlan::plan).toList(), partition, day);
    OutcomeCause cause = OutcomeCause.close(day, eventId);
    List<DuePlan> checked = new ArrayList<>();
    List<UUID> left = new ArrayList<>(found.others());
    for (DuePlan plan : found.plans()) {
      List<PlanEvent> events = outcomes.evaluate(plan.plan(), batch, cause);
      if (plan.isStorable()) {
        events.forEach(event -> outbox.append(event, clock.instant()));
        checked.add(plan);
      } else {
        left.add(plan.plan().id());
      }
    }
    plans.store(checked);
    return left;
  }
}
