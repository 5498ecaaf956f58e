package dev.amends.plan.proposal;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.PlanVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a second person decides, and where a plan is given up. */
@ApplicationScoped
class DecisionDesk {
  private final Commands commands;
  private final Caller caller;

  DecisionDesk(Commands commands, Caller caller) {
    this.commands = commands;
    this.caller = caller;
  }

  Plan approve(UUID planId, @Nullable String ifMatch) {
    Plan plan = commands.heldPlan(planId, ifMatch);
    PlanVersion proposed = decidable(plan);
    Situation situation = commands.situation(plan);
    Commands.refuse(ProposalPolicy.state(situation));
    refusePastDueDate(plan, proposed, situation.today());
    if (proposed.kind() != PlanKind.PROMISE) {
      commands.refuseSecondActive(plan);
    }
    Origin origin = caller.origin("approved version " + proposed.number());
    commands.tell(plan.approve(origin));
    commands.putInForce(plan, situation.today(), origin);
    return commands.written(plan);
  }

  Plan reject(UUID planId, @Nullable String ifMatch, String why) {
    Plan plan = commands.heldPlan(planId, ifMatch);
    PlanVersion proposed = decidable(plan);
    commands.tell(
        plan.reject(why, caller.origin("rejected version " + proposed.number() + ": " + why)));
    return commands.written(plan);
  }

  Plan cancel(UUID planId, @Nullable String ifMatch, String why) {
    Plan plan = commands.heldPlan(planId, ifMatch);
    if (plan.status() != PlanStatus.PENDING_APPROVAL && !plan.status().isRunning()) {
      throw Problems.conflict("plan-over", "The plan is over; it is " + plan.status());
    }
    commands.tell(
        plan.cancel(why, commands.lastPosition(plan), caller.origin("cancelled: " + why)));
    return commands.written(plan);
  }

  private PlanVersion decidable(Plan plan) {
    PlanVersion proposed =
        plan.pending()
            .orElseThrow(
                () ->
                    Problems.conflict(
                        "nothing-to-decide",
                        "Nothing waits for a decision; the plan is " + plan.status()));
    if (proposed.proposedBy().equals(caller.name())) {
      throw Problems.forbidden("same-person", "Whoever proposed a plan cannot decide on it");
    }
    return proposed;
  }

  /** A plan that would be late on its first day is proposed anew. */
  private static void refusePastDueDate(Plan plan, PlanVersion proposed, LocalDate today) {
    int kept =
        plan.inForce()
            .map(present -> AdjustmentPolicy.basis(present.instalments()).kept().size())
            .orElse(0);
    LocalDate first =
        proposed.instalments().stream()
            .skip(kept)
            .findFirst()
            .orElseGet(() -> proposed.instalments().getLast())
            .dueDate();
    if (first.isBefore(today)) {
      throw Problems.conflict(
          "due-date-past",
          "The first due date "
              + first
              + " is before the lender's business date "
              + today
              + "; propose anew");
    }
  }
}
