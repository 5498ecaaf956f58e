package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.permission.PermitChecks.PermitCheck;
import dev.amends.events.ContactEvent.ContactDenied;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Records that a contact was denied, and publishes it with the rule. */
@ApplicationScoped
class PermitDenials {
  private final PermitDecisions decisions;
  private final Outbox outbox;

  PermitDenials(PermitDecisions decisions, Outbox outbox) {
    this.decisions = decisions;
    this.outbox = outbox;
  }

  PermitDecision record(PermitCheck check, PermitResult.Denied denied, Origin origin, Instant now) {
    PermitDecision decision =
        PermitDecision.denied(UuidCreator.getTimeOrderedEpoch(), check, denied, origin, now);
    decisions.persist(decision);
    outbox.append(
        new ContactDenied(
            check.file().caseId(),
            check.file().account().lenderId(),
            check.file().account().accountId(),
            check.request().channel(),
            check.request().purpose(),
            check.rulePack(),
            denied.rule().id(),
            denied.rule().citation(),
            denied.nextPermittedAt(),
            origin),
        now);
    return decision;
  }
}
