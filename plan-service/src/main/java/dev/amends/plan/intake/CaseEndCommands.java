package dev.amends.plan.intake;

import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseReopened;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.outcome.ClosingCommands;
import dev.amends.plan.payment.Payments;
import dev.amends.plan.schedule.HeldDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ends the plans of a case that ends, and reinstates them if the case is reopened. */
@ApplicationScoped
class CaseEndCommands {
  private final Payments payments;
  private final ClosingCommands closings;
  private final PlanReviewCommands reviews;
  private final Outbox outbox;
  private final InstantSource clock;

  CaseEndCommands(
      Payments payments,
      ClosingCommands closings,
      PlanReviewCommands reviews,
      Outbox outbox,
      InstantSource clock) {
    this.payments = payments;
    this.closings = closings;
    this.reviews = reviews;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Ends the plans of a case that was cured or closed.
   *
   * @param reason such as "the case is cured"
   */
  void end(CaseBatch batch, CaseEvent ended, String eventId, String reason, LocalDate day) {
    List<Plan> plansOfCase = batch.plansOf(ended.caseId());
    if (!plansOfCase.isEmpty()) {
      long lastPosition = payments.lastPosition(ended.account());
      closings
          .endPlans(ended, reason, day, plansOfCase, lastPosition, eventId)
          .forEach(this::publish);
    }
  }

  /** Reinstates the plans that ended with the case, then reviews the payments of all its plans. */
  void reinstate(CaseBatch batch, CaseReopened reopened, String eventId) {
    LocalDate day = reopened.businessDate();
    Origin origin = Origin.event("plan.reinstated: " + reopened.origin().reason(), eventId);
    List<HeldDays> holds = batch.files().fileOf(reopened).heldDays();
    for (Plan plan : batch.plansOf(reopened.caseId())) {
      List<PlanEvent> events = new ArrayList<>(plan.reinstate(day, origin));
      if (plan.inForce().isPresent()) {
        events.addAll(reviews.review(plan, batch.payments(), holds, day, origin));
      }
      events.forEach(this::publish);
    }
  }

  private void publish(PlanEvent event) {
    outbox.append(event, clock.instant());
  }
}
