package dev.amends.cases.timeline;

import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentDueSoon;
import dev.amends.events.PlanEvent.PayoffQuoteIssued;
import dev.amends.events.PlanEvent.PlanApproved;
import dev.amends.events.PlanEvent.PlanDecisionOverdue;
import dev.amends.events.PlanEvent.PlanNearBreach;
import dev.amends.events.PlanEvent.PlanRejected;
import dev.amends.events.PlanEvent.PlanReturned;
import dev.amends.events.PlanEvent.PromisePartlyKept;
import dev.amends.events.PlanEvent.SettlementCertificateIssued;
import dev.amends.events.PlanEvent.SettlementCertificateWithdrawn;

/** Describes the reason of an event about a promise or plan. */
final class PlanReasonPolicy {
  private PlanReasonPolicy() {}

  static String explain(PlanEvent event) {
    String reason = event.origin().reason();
    return switch (event) {
      case PlanApproved approved ->
          approved.why() == null ? reason : withWhy(reason, approved.why());
      case PlanRejected rejected -> withWhy(reason, rejected.why());
      case PlanReturned returned -> withWhy(reason, returned.why());
      case PlanDecisionOverdue overdue ->
          "version %d was to be decided by %s".formatted(overdue.version(), overdue.dueAt());
      case InstalmentDueSoon due ->
          "payment %d is due on %s; %s is to be paid"
              .formatted(due.number(), due.dueDate(), due.open());
      case PlanNearBreach near -> explain(near);
      case PromisePartlyKept partly ->
          "%s of %s was received".formatted(partly.received(), partly.amount());
      case PayoffQuoteIssued quote ->
          "%s pays off the account until %s".formatted(quote.total(), quote.validUntil());
      case SettlementCertificateIssued certificate ->
          "the debt was settled on " + certificate.settledOn();
      case SettlementCertificateWithdrawn withdrawn -> withWhy(reason, withdrawn.why());
      case PlanEvent.PlanProposed ignored -> reason;
      case PlanEvent.PlanActivated ignored -> reason;
      case PlanEvent.PlanAdjusted ignored -> reason;
      case PlanEvent.InstalmentPaid ignored -> reason;
      case PlanEvent.InstalmentMissed ignored -> reason;
      case PlanEvent.InstalmentReopened ignored -> reason;
      case PlanEvent.PlanBreached ignored -> reason;
      case PlanEvent.PlanCompleted ignored -> reason;
      case PlanEvent.PlanReinstated ignored -> reason;
      case PlanEvent.PlanCancelled ignored -> reason;
      case PlanEvent.PlanErasureReported reported -> reported.why();
      case PlanEvent.PromiseKept ignored -> reason;
      case PlanEvent.PromiseBroken ignored -> reason;
    };
  }

  /** The publisher may have named the reason already. */
  private static String withWhy(String reason, String why) {
    return reason.contains(why) ? reason : reason + ": " + why;
  }

  private static String explain(PlanNearBreach near) {
    String grace = near.graceUntil() == null ? "" : "; in time until " + near.graceUntil();
    return "payment %d, due on %s, is short by %s%s"
        .formatted(near.number(), near.dueDate(), near.shortBy(), grace);
  }
}
