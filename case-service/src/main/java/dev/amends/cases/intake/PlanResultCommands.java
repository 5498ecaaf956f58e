package dev.amends.cases.intake;

import static dev.amends.cases.classification.WillingnessSign.PLAN_BREACHED;
import static dev.amends.cases.classification.WillingnessSign.PLAN_COMPLETED;

import dev.amends.cases.classification.PlanEvidenceCommands;
import dev.amends.cases.classification.WillingnessSign;
import dev.amends.cases.hardship.PlanOfferCommands;
import dev.amends.cases.holds.SettlementHoldCommands;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.LadderCommands;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanCompleted;
import dev.amends.events.PlanEvent.PlanReinstated;
import dev.amends.events.PlanEvent.PlanResult;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Applies the results of promises and plans to their cases, and withdraws them. */
@ApplicationScoped
class PlanResultCommands {
  private final PlanEvidenceCommands evidence;
  private final LadderCommands ladder;
  private final PlanOfferCommands offers;
  private final SettlementHoldCommands settlements;

  PlanResultCommands(
      PlanEvidenceCommands evidence,
      LadderCommands ladder,
      PlanOfferCommands offers,
      SettlementHoldCommands settlements) {
    this.evidence = evidence;
    this.ladder = ladder;
    this.offers = offers;
    this.settlements = settlements;
  }

  EventOutcome breach(CaseBatch batch, Received<PlanEvent> received, PlanBreached breached) {
    return end(batch, received, breached.planId(), breachedOn(breached), PLAN_BREACHED);
  }

  /**
   * The business date on which a plan was breached, which is earlier than that of the event if the
   * breach was found late.
   */
  private static LocalDate breachedOn(PlanBreached breached) {
    LocalDate effectiveOn = breached.effectiveOn();
    return effectiveOn == null || effectiveOn.isAfter(breached.businessDate())
        ? breached.businessDate()
        : effectiveOn;
  }

  /** Ends a promise or plan; its result is evidence. */
  EventOutcome end(
      CaseBatch batch,
      Received<PlanEvent> received,
      UUID planId,
      LocalDate day,
      WillingnessSign sign) {
    return batch.record(
        received, day, collectionCase -> end(batch, collectionCase, received, planId, day, sign));
  }

  private void end(
      CaseBatch batch,
      CollectionCase collectionCase,
      Received<PlanEvent> received,
      UUID planId,
      LocalDate day,
      WillingnessSign sign) {
    collectionCase.treatment().endPlan(planId, day);
    offers.applyPlanEvent(collectionCase, received);
    evidence.addResult(batch.evidence(), collectionCase, sign, planId, day, received);
  }

  EventOutcome complete(CaseBatch batch, Received<PlanEvent> received, PlanCompleted completed) {
    UUID planId = completed.planId();
    LocalDate day = completed.businessDate();
    return batch.record(
        received,
        day,
        collectionCase -> {
          end(batch, collectionCase, received, planId, day, PLAN_COMPLETED);
          if (collectionCase.treatment().plans().isSettlement(planId)) {
            settlements.place(collectionCase, day, received.id());
          }
        });
  }

  /**
   * Withdraws the evidence of the result and, if the plan is in force again, the steps taken since.
   */
  EventOutcome reinstate(CaseBatch batch, Received<PlanEvent> received, PlanReinstated reinstated) {
    UUID planId = reinstated.planId();
    LocalDate day = reinstated.businessDate();
    String reason = "the plan is in force again: " + reinstated.origin().reason();
    Origin origin = Origin.event(reason, received.id());
    return batch.record(
        received,
        day,
        collectionCase -> {
          evidence.reinstate(batch.evidence(), collectionCase, reinstated, received);
          if (reinstated.inForce()) {
            ladder.reinstatePlan(collectionCase, planId, reinstated.terms().kind(), day, origin);
          }
          if (reinstated.withdrawn() == PlanResult.COMPLETED) {
            settlements.release(collectionCase, day, received.id());
          }
        });
  }
}
