package dev.amends.contact.conduct;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records breaches of conduct and publishes them. The caller holds the lock of the account. */
@ApplicationScoped
public class BreachCommands {
  private final ConductBreaches breaches;
  private final Outbox outbox;

  BreachCommands(ConductBreaches breaches, Outbox outbox) {
    this.breaches = breaches;
    this.outbox = outbox;
  }

  /**
   * Records that a contact broke a rule of conduct.
   *
   * @param ruleId the contact rule that was broken, if it was one
   * @param note what happened; never leaves this service
   * @param complaintId the complaint that revealed the breach, if there is one
   */
  public ConductBreach record(
      CaseFile file,
      UUID contactId,
      BreachType type,
      @Nullable String ruleId,
      String note,
      @Nullable UUID complaintId,
      Origin origin,
      Instant now) {
    ConductBreach breach =
        new ConductBreach(
            UuidCreator.getTimeOrderedEpoch(),
            file,
            contactId,
            type,
            ruleId,
            note,
            complaintId,
            origin.by(),
            now);
    breaches.persist(breach);
    outbox.append(breach.recordedEvent(origin), now);
    return breach;
  }
}
