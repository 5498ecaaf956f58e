package dev.amends.plan.closing;

import dev.amends.events.CaseEvent;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ends the plans of a case that was cured or closed. */
@ApplicationScoped
public class CaseEnding {
  private final TakenIn takenIn;

  CaseEnding(TakenIn takenIn) {
    this.takenIn = takenIn;
  }

  /**
   * Ends what is open, unless the event that ended the case has not been taken in here yet: then a
   * plan in force waits for it, or for the close of that business day.
   *
   * @param why such as "the case is cured"
   * @param lastPosition the position of the account's last payment so far
   */
  public List<PlanEvent> end(
      CaseEvent ended,
      String why,
      LocalDate businessDate,
      List<Plan> plans,
      long lastPosition,
      String eventId) {
    String cause = ended.origin().causedBy();
    boolean anyInForce = plans.stream().anyMatch(plan -> plan.status().isRunning());
    boolean wait = anyInForce && cause != null && !takenIn.has(ended.account(), cause);
    List<PlanEvent> events = new ArrayList<>();
    for (Plan plan : plans) {
      if (wait && cause != null && plan.status().isRunning()) {
        plan.closeAfter(cause, businessDate, why);
      } else {
        events.addAll(end(plan, why, lastPosition, eventId));
      }
    }
    return events;
  }

  /** Ends the plans that waited for this event; those that it completed do not wait any more. */
  public List<PlanEvent> causeSeen(List<Plan> plans, long lastPosition, String eventId) {
    List<PlanEvent> events = new ArrayList<>();
    for (Plan plan : plans) {
      plan.closing()
          .filter(closing -> closing.isCausedBy(eventId))
          .ifPresent(closing -> events.addAll(end(plan, closing.why(), lastPosition, eventId)));
    }
    return events;
  }

  /** Whether the book is closed for the day on which the plan's case ended. */
  public boolean isOver(Plan plan, LocalDate closedDay) {
    return plan.closing().filter(closing -> closing.isOver(closedDay)).isPresent();
  }

  /** Ends a plan that waited, at the close of the day. */
  public List<PlanEvent> dayClosed(Plan plan, long lastPosition, String eventId) {
    return end(plan, plan.closing().orElseThrow().why(), lastPosition, eventId);
  }

  private static List<PlanEvent> end(Plan plan, String why, long lastPosition, String eventId) {
    Origin origin = Origin.event("plan.closing: " + why, eventId);
    return switch (plan.status()) {
      case PENDING_APPROVAL, ACTIVE -> List.of(plan.cancel(why, lastPosition, origin));
      case BREACHED ->
          plan.giveUp(why, lastPosition, origin).stream().<PlanEvent>map(e -> e).toList();
      case COMPLETED, REJECTED, CANCELLED, KEPT, BROKEN -> List.of();
    };
  }
}
