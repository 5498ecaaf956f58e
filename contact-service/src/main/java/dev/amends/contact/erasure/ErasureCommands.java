package dev.amends.contact.erasure;

import dev.amends.events.CaseEvent.BorrowerErasureRequested;
import dev.amends.events.ContactEvent.ContactErasureReported;
import dev.amends.events.ErasureStatus;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.erasure.CaseErasure;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Erases what this service keeps about a case. */
@ApplicationScoped
public class ErasureCommands {
  private final CaseErasure erasure;
  private final Outbox outbox;
  private final InstantSource clock;

  ErasureCommands(CaseErasure erasure, Outbox outbox, InstantSource clock) {
    this.erasure = erasure;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Erases a case and reports it, once for each request. The retention period is over:
   * case-service, which knows the whole case, has decided that.
   *
   * @param eventId the CloudEvents id of the request
   */
  public EventOutcome erase(BorrowerErasureRequested request, String eventId) {
    if (!erasure.erase(request.caseId(), request.account(), request.requestId())) {
      return EventOutcome.ignored("the case was already erased for the request");
    }
    outbox.append(
        new ContactErasureReported(
            request.caseId(),
            request.lenderId(),
            request.accountId(),
            request.requestId(),
            ErasureStatus.ERASED,
            null,
            request.why(),
            Origin.event(request.origin().reason(), eventId)),
        clock.instant());
    return EventOutcome.applied();
  }
}
