package dev.amends.plan.outcome;

import dev.amends.events.CaseEvent;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanCancelled;
import dev.amends.messaging.consumption.ReceivedMessages;
import dev.amends.plan.agreement.PendingClosure;
import dev.amends.plan.agreement.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends the plans of a case that was cured or closed; the caller publishes the events. */
@ApplicationScoped
public class ClosingCommands {
  private final ReceivedMessages received;

  ClosingCommands(ReceivedMessages received) {
    this.received = received;
  }

  /**
   * Ends the plans of a case. If the event that ended the case has not been received here yet,
   * plans in force wait for it, or for the close of that business day.
   *
   * @param reason such as "the case is cured"
   * @param lastPosition the position of the account's last payment so far
   */
  public List<PlanCancelled> endPlans(
      CaseEvent ended,
      String reason,
      LocalDate businessDate,
      List<Plan> plans,
      long lastPosition,
      String eventId) {
    Optional<String> awaited = awaitedCause(ended, plans);
    List<PlanCancelled> events = new ArrayList<>();
    for (Plan plan : plans) {
      if (awaited.isPresent() && plan.status().isRunning()) {
        plan.closeAfter(awaited.get(), businessDate, reason);
      } else {
        end(plan, reason, lastPosition, eventId).ifPresent(events::add);
      }
    }
    return events;
  }

  private Optional<String> awaitedCause(CaseEvent ended, List<Plan> plans) {
    String cause = ended.origin().causedBy();
    if (cause == null || plans.stream().noneMatch(plan -> plan.status().isRunning())) {
      return Optional.empty();
    }
    return received.isSettled(ended.account(), cause) ? Optional.empty() : Optional.of(cause);
  }

  /** Ends the plans that waited for this event, unless the event completed them. */
  public List<PlanCancelled> endWaitingPlans(List<Plan> plans, long lastPosition, String eventId) {
    List<PlanCancelled> events = new ArrayList<>();
    for (Plan plan : plans) {
      plan.pendingClosure()
          .filter(closure -> closure.isCausedBy(eventId))
          .flatMap(closure -> end(plan, closure.why(), lastPosition, eventId))
          .ifPresent(events::add);
    }
    return events;
  }

  /** Ends a plan whose awaited event was not received before the business day closed. */
  public Optional<PlanCancelled> endOverdueClosure(Plan plan, long lastPosition, String eventId) {
    PendingClosure closure = plan.pendingClosure().orElseThrow();
    return end(plan, closure.why(), lastPosition, eventId);
  }

  private static Optional<PlanCancelled> end(
      Plan plan, String reason, long lastPosition, String eventId) {
    return plan.endWithCase(reason, lastPosition, Origin.event("plan.closing: " + reason, eventId));
  }
}
