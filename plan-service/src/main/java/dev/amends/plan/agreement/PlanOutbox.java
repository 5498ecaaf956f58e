package dev.amends.plan.agreement;

import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.messaging.evidence.EvidenceOutbox;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;

/** Appends the events of plans, and keeps proposed terms with the borrower's words as evidence. */
@ApplicationScoped
public class PlanOutbox {
  private final Plans plans;
  private final Outbox outbox;
  private final EvidenceOutbox evidence;

  PlanOutbox(Plans plans, Outbox outbox, EvidenceOutbox evidence) {
    this.plans = plans;
    this.outbox = outbox;
    this.evidence = evidence;
  }

  /**
   * Appends an event.
   *
   * @param event if terms are proposed, its plan must be persisted, though not flushed
   * @param occurredAt when the fact happened, the CloudEvents time
   */
  public void append(PlanEvent event, Instant occurredAt) {
    if (event instanceof PlanProposed proposed) {
      appendProposed(proposed, occurredAt);
    } else {
      outbox.append(event, occurredAt);
    }
  }

  private void appendProposed(PlanProposed proposed, Instant occurredAt) {
    Plan plan = Objects.requireNonNull(plans.findById(proposed.planId()));
    PlanVersion version = plan.versions().get(proposed.terms().version() - 1);
    evidence.append(
        "PLAN_TERMS",
        version.id(),
        ProposedTermsRecord.of(version, proposed),
        hash -> ProposalEvents.withHash(proposed, hash),
        occurredAt);
  }
}
